import { dateSaid, type DateSaid } from '../dates/dated.ts'
import { CALENDARS } from '../dates/date-reading.ts'
import { readEdtf } from '../dates/edtf-read.ts'
import type { DescribedValue } from '../domain/description.ts'
import type { FieldRule } from '../domain/fields/field.ts'
import type { Provenance } from '../domain/provenance.ts'
import { isLanguageTag } from '../domain/vocabularies.ts'
import { placesOfCell } from '../formats/csv/cells.ts'
import { QUALITIES, UNREAD, type Quality } from '../formats/csv/qualities.ts'
import type { RecordOf } from './record-finder.ts'
import { tidy, type RowCells } from './row-cells.ts'
import { termMeant } from './term-words.ts'

/** What of a row can't go in: `code` is a key of the error messages, `message` what it is about. */
export interface RowFailure {
  readonly code: string
  readonly message: string
  /** The column that it stands in: a quality of the values of a field; absent for others. */
  readonly column?: { readonly field: FieldRule['name']; readonly quality: Quality }
}

/** Who says what a row says, and how its cells are read. */
export interface ValueReading {
  readonly by: Provenance
  readonly failed: RowFailure[]
  readonly readDate: (wording: string) => DateSaid
  readonly recordOf: RecordOf
}

type Entries = Readonly<Partial<Record<Quality, readonly string[]>>>
/** What a row tells of one value beside its wording. */
type Told = Partial<Pick<DescribedValue, Quality>>

/** What a row says of a field. */
export interface RowValues {
  /** Each once; a value that says what one was there says is that one. */
  readonly values: readonly DescribedValue[]
  /** The language of the only value is told. */
  readonly inLanguage: boolean
  /** They are all that the field says, in whatever language. */
  readonly isWhole: boolean
}

/** The texts of a field in a row, '' for a place in a cell that is empty. */
export function textsOfRow(rule: FieldRule, cells: RowCells): readonly string[] {
  const written = cells.field(rule)
  if (rule.repeatable) return written.flatMap(placesOfCell)
  const [first] = written
  if (first === undefined) return []
  return saysSeveral(rule, cells) ? placesOfCell(first) : [first]
}

/** A field that has one value says it in several languages where its languages are several. */
function saysSeveral(rule: FieldRule, cells: RowCells): boolean {
  return !rule.repeatable && placesOfCell(cells.quality(rule, 'language')).length > 1
}

/** The values of a field as a row tells them. What no column tells of a value is as it was. */
export function rowValues(
  rule: FieldRule,
  { cells, current }: { readonly cells: RowCells; readonly current: readonly DescribedValue[] },
  reading: ValueReading,
): RowValues {
  const entries = entriesOf(rule, cells)
  const isWhole = rule.repeatable || saysSeveral(rule, cells)
  const texts = meantTexts(textsOfRow(rule, cells), { entries, current: isWhole ? current : current.slice(0, 1) })
  const values = texts.flatMap((written, at): readonly DescribedValue[] => {
    if (written === '') return []
    const text = termMeant(rule, written)
    const told = toldOf(entries, at, { rule, text, reading })
    return [valueOf({ rule, text, told }, current, reading)]
  })
  tellOfOrphans(entries, texts, { rule, reading })
  if (values.length === 0) return { values, isWhole, inLanguage: false }
  const known = new Map(current.toReversed().map((value) => [keyOf(value), value]))
  const distinct = new Map(values.map((value) => [keyOf(value), value]))
  const kept = [...distinct].map(([key, value]) => known.get(key) ?? value)
  return { values: kept, isWhole, inLanguage: (entries.language?.[0] ?? '') !== '' }
}

/** By what values are told apart: all that they say, but not who says it. */
export function keyOf({ text, edtf, calendar, language, authority }: DescribedValue): string {
  return JSON.stringify([tidy(text), edtf, calendar, language, authority])
}

/** The cells of qualities that say something. */
function entriesOf(rule: FieldRule, cells: RowCells): Entries {
  const told: Partial<Record<Quality, readonly string[]>> = {}
  for (const quality of QUALITIES) {
    const cell = cells.quality(rule, quality)
    if (cell !== '') told[quality] = placesOfCell(cell)
  }
  return told
}

/** Qualities alone are of the wordings that are there; an EDTF alone is its own wording. */
function meantTexts(
  texts: readonly string[],
  { entries, current }: { readonly entries: Entries; readonly current: readonly DescribedValue[] },
): readonly string[] {
  if (texts.length > 0) return texts
  if (!QUALITIES.some((quality) => entries[quality]?.some((entry) => entry !== ''))) return []
  if (current.length > 0) return current.map((value) => tidy(value.text))
  return (entries.edtf ?? []).map((edtf) => (readEdtf(edtf).ok ? edtf : ''))
}

interface Place {
  readonly rule: FieldRule
  readonly reading: ValueReading
}

/** What is told of no value. */
function tellOfOrphans(entries: Entries, texts: readonly string[], { rule, reading }: Place): void {
  for (const quality of QUALITIES)
    for (const [at, entry] of (entries[quality] ?? []).entries()) {
      if (entry === '' || (texts[at] ?? '') !== '') continue
      const isWrong = quality === 'edtf' && !readEdtf(entry).ok
      fail(isWrong ? 'csv-edtf' : 'csv-quality-alone', entry, { rule, reading, quality })
    }
}

function fail(code: string, message: string, { rule, reading, quality }: Place & { readonly quality: Quality }): void {
  reading.failed.push({ code, message, column: { field: rule.name, quality } })
}

function toldOf(entries: Entries, at: number, { rule, text, reading }: Place & { readonly text: string }): Told {
  const said = (
    quality: Exclude<Quality, 'authority'>,
    isSound: (entry: string) => boolean,
  ): Omit<Told, 'authority'> => {
    const entry = entries[quality]?.[at] ?? ''
    if (entry === '') return {}
    if (isSound(entry)) return { [quality]: entry }
    fail(`csv-${quality}`, entry, { rule, reading, quality })
    return {}
  }
  const record = entries.authority?.[at] ?? ''
  const authority = record === '' ? null : reading.recordOf(record, { rule, text })
  if (record !== '' && authority === null) fail('csv-authority', record, { rule, reading, quality: 'authority' })
  return {
    ...said('language', isLanguageTag),
    ...said('calendar', (entry) => [...CALENDARS, UNREAD].some((calendar) => calendar === entry)),
    ...said('edtf', (entry) => readEdtf(entry).ok),
    ...(authority === null ? {} : { authority }),
  }
}

interface ToldValue {
  readonly rule: FieldRule
  readonly text: string
  readonly told: Told
}

function valueOf(value: ToldValue, current: readonly DescribedValue[], reading: ValueReading): DescribedValue {
  const { rule, text, told } = value
  const alike = current.filter((each) => tidy(each.text) === text)
  const known = alike.find(({ language }) => language === told.language) ?? alike[0]
  // What a field that has one value says now is in the language in which it was said before.
  const before = known ?? (rule.repeatable ? undefined : current[0])
  const language = told.language ?? before?.language
  const authority = told.authority ?? known?.authority
  return {
    text,
    ...(rule.kind === 'date' ? dateOf(value, known, reading.readDate) : {}),
    ...(language === undefined ? {} : { language }),
    ...(authority === undefined ? {} : { authority }),
    by: reading.by,
  }
}

const STYLES: Readonly<Partial<Record<string, 'new' | 'old'>>> = { gregorian: 'new', julian: 'old' }

/** An EDTF that is given is what the date is; else the one that was there; else the wording is read where it is plain. */
function dateOf(
  { text, told }: Pick<ToldValue, 'text' | 'told'>,
  known: DescribedValue | undefined,
  readDate: ValueReading['readDate'],
): DateSaid {
  if (told.calendar === UNREAD) return told.edtf === undefined ? {} : { edtf: told.edtf }
  const style = told.calendar === undefined ? undefined : STYLES[told.calendar]
  const read = style ? dateSaid(text, { dayFirst: true, style }) : readDate(text)
  const agrees = told.calendar === undefined || (read.calendar ?? 'gregorian') === told.calendar
  const edtf = told.edtf ?? known?.edtf ?? (agrees ? read.edtf : undefined)
  const said = edtf === known?.edtf ? known : edtf === read.edtf ? read : undefined
  const calendar = told.calendar ?? said?.calendar
  return { ...(edtf === undefined ? {} : { edtf }), ...(calendar === undefined ? {} : { calendar }) }
}
