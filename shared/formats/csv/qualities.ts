import { dateSaid } from '../../dates/dated.ts'
import type { Authority } from '../../domain/authority.ts'
import type { DescribedValue } from '../../domain/description.ts'
import type { FieldRule } from '../../domain/fields/field.ts'
import type { Unit } from '../../domain/unit.ts'
import type { ExportedUnit } from '../exported-unit.ts'
import { identifierOf } from '../linked-terms.ts'
import { joinCell } from './cells.ts'

/**
 * What a column may say of the values of another beside their wording: 'title@language' (BCP 47), 'created@calendar' (its
 * id), 'created@edtf' and 'creator@authority' (see `recordCell`). The EDTF of the date has a column of its own.
 */
export const QUALITIES = ['language', 'calendar', 'edtf', 'authority'] as const
/** One of them. */
export type Quality = (typeof QUALITIES)[number]

/** A column that tells a quality of a field's values, in their order. */
export interface QualityColumn {
  readonly rule: FieldRule
  readonly quality: Quality
}

/** In the place of a calendar: the wording is not read, so that the date has the EDTF that is given, or none. */
export const UNREAD = 'none'

/** The heading of such a column. */
export function qualityHeading({ rule, quality }: QualityColumn): string {
  return `${rule.column}@${quality}`
}

/** A heading in its two parts: 'title@language'; null for one that names no quality. */
export function partsOfHeading(heading: string): { readonly field: string; readonly quality: Quality } | null {
  const [, field = '', said = ''] = /^(.+)@\s*([a-z]+)\s*$/i.exec(heading) ?? []
  const quality = QUALITIES.find((each) => each === said.toLowerCase())
  return quality ? { field: field.trim(), quality } : null
}

/** The columns that the units need beside those of their fields: of what some value of theirs has. */
export function qualitiesBeside(units: readonly Unit[], rules: readonly FieldRule[]): readonly QualityColumn[] {
  const needed = new Set<string>()
  const read = wordingReader()
  for (const { description } of units)
    for (const rule of rules)
      for (const value of description[rule.name] ?? [])
        for (const quality of QUALITIES)
          if (needs(value, { rule, quality }, read)) needed.add(`${rule.name} ${quality}`)
  return rules.flatMap((rule) =>
    QUALITIES.flatMap((quality) => (needed.has(`${rule.name} ${quality}`) ? [{ rule, quality }] : [])),
  )
}

type ReadWording = (text: string) => ReturnType<typeof dateSaid>
const readOnce: ReadWording = (text) => dateSaid(text, { dayFirst: true })

/** Inventories say the same dates again and again: each is read once. */
function wordingReader(): ReadWording {
  const known = new Map<string, ReturnType<typeof dateSaid>>()
  return (text) => {
    const said = known.get(text) ?? readOnce(text)
    known.set(text, said)
    return said
  }
}

function needs(value: DescribedValue, { rule, quality }: QualityColumn, read: ReadWording): boolean {
  if (quality === 'calendar') return calendarOf(value, rule, read) !== ''
  return value[quality] !== undefined && (quality !== 'edtf' || rule.name !== 'date')
}

/** The calendar of a date; UNREAD where whoever reads the wording would take it for more than the value says. */
function calendarOf({ text, edtf, calendar }: DescribedValue, rule: FieldRule, read: ReadWording): string {
  if (calendar !== undefined || rule.kind !== 'date') return calendar ?? ''
  const said = read(text)
  const isMore = edtf === undefined ? said.edtf !== undefined : said.edtf === edtf && said.calendar !== undefined
  return isMore ? UNREAD : ''
}

/** The cell of such a column: one entry a value, empty for one that has nothing of it. */
export function qualityCell({ unit, authorities }: ExportedUnit, { rule, quality }: QualityColumn): string {
  const entries = valuesTold(unit, rule).map((value) => {
    if (quality === 'calendar') return calendarOf(value, rule, readOnce)
    if (quality !== 'authority') return value[quality] ?? ''
    const record = value.authority && authorities?.get(value.authority)
    return record ? recordCell(record) : ''
  })
  return entries.some((entry) => entry !== '') ? joinCell(entries) : ''
}

/**
 * The values of a field that a row tells: all of one that repeats; of another the first, unless it says the same in
 * several languages.
 */
export function valuesTold({ description }: Pick<Unit, 'description'>, rule: FieldRule): readonly DescribedValue[] {
  const values = description[rule.name] ?? []
  return rule.repeatable || values.some(({ language }) => language !== undefined) ? values : values.slice(0, 1)
}

/** A record in a cell: its kind, its authorised name, and in angle brackets by what it is known. */
export function recordCell(record: Authority): string {
  return `${record.kind}: ${record.name} <${identifierOf(record)}>`
}
