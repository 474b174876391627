import { edtfFromWording } from '../dates/edtf-from-wording.ts'
import type { FormField } from '../domain/forms/form.ts'
import type { FormCell } from '../domain/forms/form-page.ts'
import { editDistance } from '../text/alignment.ts'
import { fold } from '../text/fold.ts'

/** What is amiss with a cell: it is not what its field is to hold. */
export type CellFault = 'number' | 'date' | 'choice'

/** What a cell stands for. */
export interface CellValue {
  /** As it is written; null where it was not read. */
  readonly written: string | null
  /** What it stands for: of a ditto mark the value above; of a number with a point; of a choice as it is listed. */
  readonly value: string
  /** It is a mark for the value above. */
  readonly ditto: boolean
  /** The date as EDTF, where it leaves no choice. */
  readonly edtf?: string
  readonly fault: CellFault | null
}

const UNREAD: CellValue = { written: null, value: '', ditto: false, fault: null }

/** Words that stand for the value above, folded; in Russian, Vietnamese, English, French and Latin. */
const DITTO_WORDS: ReadonlySet<string> = new Set([
  'то же', 'тоже', 'то-же', 'такъ же', 'так же', 'также', 'тот же', 'та же', 'те же', 'онъ же', 'он же',
  'nhu tren', 'nt', 'n.t', 'n.t.', 'cung vay', '-nt-',
  'ditto', 'do', 'do.', 'idem', 'id', 'id.', 'dito', 'same',
].map(fold)) // prettier-ignore

/** Quotes, dashes and the like: `"`, `„`, `〃`, `-//-`, `—"—`, `'' ''`; a dash alone says that there is nothing. */
const DITTO_MARKS = /^[\s\-–—_.,]*(?:["“”„‟«»〃″˝]|['’‘`´‚,]{2}|\/\/|\|\|)(?:[\s\-–—_."“”„‟«»〃″˝'’‘`´‚,/|]*)$/u

/** Whether a text is a mark or a word for the value above. */
export function isDitto(text: string): boolean {
  const plain = text.trim()
  if (plain === '') return false
  return DITTO_MARKS.test(plain) || DITTO_WORDS.has(fold(plain).replaceAll(/\s+/gu, ' '))
}

/** What a cell stands for, below another of its column. */
export function cellValue(field: FormField, cell: FormCell | undefined, above: CellValue | null): CellValue {
  if (!cell) return UNREAD
  const written = cell.text.trim()
  if (written !== '' && isDitto(written) && above && field.type !== 'tick')
    return { ...above, written: cell.text, ditto: true }
  return { written: cell.text, ditto: false, ...valueOf(field, written) }
}

function valueOf(field: FormField, text: string): Pick<CellValue, 'value' | 'edtf' | 'fault'> {
  if (field.type === 'tick') return { value: isTicked(text) ? 'true' : 'false', fault: null }
  if (text === '' || field.type === 'text') return { value: text, fault: null }
  if (field.type === 'number') {
    const number = numberOf(text)
    return number === null ? { value: text, fault: 'number' } : { value: number, fault: null }
  }
  if (field.type === 'date') {
    const edtf = edtfOf(text)
    return edtf === null ? { value: text, fault: 'date' } : { value: text, edtf, fault: null }
  }
  const choice = choiceOf(text, field.choices ?? NO_CHOICES)
  return choice === null ? { value: text, fault: 'choice' } : { value: choice, fault: null }
}

/** Registers say the same dates over and over, and to read one takes long: so many are remembered. */
const REMEMBERED = 20_000
const dates = new Map<string, string | null>()

function edtfOf(text: string): string | null {
  const known = dates.get(text)
  if (known !== undefined) return known
  if (dates.size >= REMEMBERED) dates.clear()
  const edtf = edtfFromWording(text, { dayFirst: true })?.edtf ?? null
  dates.set(text, edtf)
  return edtf
}

const NO_CHOICES: readonly string[] = []
/** The same of choices, for as long as their list is there. */
const choices = new WeakMap<readonly string[], Map<string, string | null>>()

function choiceOf(text: string, among: readonly string[]): string | null {
  const known = choices.get(among) ?? new Map<string, string | null>()
  choices.set(among, known)
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= REMEMBERED) known.clear()
  const choice = nearestChoice(text, among)
  known.set(text, choice)
  return choice
}

const NOT_TICKED: ReadonlySet<string> = new Set(['', 'false', '0', '-', '–', '—', 'no', 'нет', 'khong'])

/** Whatever is written ticks a box, but for words and signs that say the opposite. */
export function isTicked(text: string): boolean {
  return !NOT_TICKED.has(fold(text.trim()))
}

/** A number as it is compared: digits with a point; null for what is none. Thousands are parted by spaces, points or commas. */
export function numberOf(text: string): string | null {
  const plain = text.replaceAll(/[\s'’]/gu, '').replace(/^№|[.,]$/u, '')
  if (!/^[-+]?\d[\d.,]*$/u.test(plain)) return null
  // Parted in threes: `1.234.567` and `1,234,567`, with decimals behind the other sign.
  const thousands = /^([-+]?\d{1,3}(?:([.,])\d{3})(?:\2\d{3})+)(?:[.,](\d+))?$/u.exec(plain)
  if (thousands) return withPoint(thousands[1]?.replaceAll(/[.,]/g, '') ?? '', thousands[3])
  const mixed = /^([-+]?\d{1,3})([.,])(\d{3})(?!\2)[.,](\d+)$/u.exec(plain)
  if (mixed) return withPoint(`${mixed[1] ?? ''}${mixed[3] ?? ''}`, mixed[4])
  const parts = /^([-+]?\d+)(?:[.,](\d+))?$/u.exec(plain)
  return parts ? withPoint(parts[1] ?? '', parts[2]) : null
}

function withPoint(whole: string, part: string | undefined): string {
  const digits = whole.replace(/^\+/u, '')
  return part === undefined ? digits : `${digits}.${part}`
}

/** Of the letters of a choice so many may be read otherwise. */
const MOST_WRONG = 0.34

/** The choice that is meant: the same without regard to case and marks, else the nearest by far; null for none. */
export function nearestChoice(text: string, choices: readonly string[]): string | null {
  const read = Array.from(fold(text))
  const ranked = choices
    .map((choice) => {
      const letters = Array.from(fold(choice))
      return { choice, off: editDistance(read, letters) / Math.max(1, letters.length) }
    })
    .toSorted((one, other) => one.off - other.off)
  const [best, next] = ranked
  if (!best || best.off > MOST_WRONG) return null
  return next && next.off === best.off && best.off > 0 ? null : best.choice
}
