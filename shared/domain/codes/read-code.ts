import { CODE_KINDS, partOf, type CodePart, type CodeWarning, type ReferenceCode } from './code.ts'
import { readNumbers } from './read-numbers.ts'
import { readWords, type WordsRead } from './read-words.ts'
import { plainForm, type WordedTradition } from './terms.ts'

/** Why a text is no reference code. */
export type CodeProblem = 'empty' | 'long' | 'no-parts'

/** The outcome of reading a code. */
export type CodeRead =
  { readonly ok: true; readonly code: ReferenceCode } | { readonly ok: false; readonly problem: CodeProblem }

/** Longer texts are no codes. */
const LONGEST = 1000
/** Of these at least one is in a code: 'box 5' or 'page 7' alone are none. */
const TELLING: ReadonlySet<CodePart['kind']> = new Set(['fonds', 'inventory', 'file', 'item'])
const WORDED: readonly WordedTradition[] = ['ru', 'vi', 'kk', 'latin']

/**
 * Reads a reference code as sources and citations write it: 'РГИА. Ф. 223. Оп. 1. Д. 25. Л. 9–10 об.', 'Q3-5-1-10-1-1',
 * 'Phông 5, mục lục 1, hồ sơ 10, tờ 3', '64-қор, 1-тізімдеме', 'RGIA, f. 223, op. 1'. Case, points, spaces, kinds of
 * dashes and letters that are drawn alike in two scripts may be any. Designations after GOST R 7.0.5-2008 and guidance
 * 169/HD-VTLTNN of Viet Nam.
 */
export function readCode(written: string): CodeRead {
  const text = written.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  if (text === '') return { ok: false, problem: 'empty' }
  if (text.length > LONGEST) return { ok: false, problem: 'long' }
  const numbers = readNumbers(text)
  if (numbers) return { ok: true, code: { ...numbers, written } }
  const source = { text, plain: plainForm(text) }
  const best = WORDED.map((tradition) => readWords(source, tradition)).sort((a, b) => weight(b) - weight(a))[0]
  if (!best || weight(best) < 1) return { ok: false, problem: 'no-parts' }
  const parts = inOrder(best.parts)
  const warnings = [...best.warnings, ...orderWarnings(best.parts, parts), ...missing(parts, best.leaves.length > 0)]
  return { ok: true, code: { tradition: best.tradition, parts, leaves: best.leaves, written, warnings } }
}

/** How much of a code it is: parts with a number count, words alone are none. Less for letters of the other script. */
function weight({ parts, leaves, warnings }: WordsRead): number {
  const numbered = parts.filter(({ kind, value }) => kind !== 'archive' && /\d/.test(value)).length
  if (leaves.length === 0 && !parts.some(({ kind, value }) => TELLING.has(kind) && /\d/.test(value))) return 0
  const named = parts.filter(({ kind, value }) => kind !== 'archive' && !/\d/.test(value)).length
  return (
    numbered + named + Math.min(1, leaves.length) - warnings.filter(({ code }) => code === 'look-alikes').length / 10
  )
}

/** From the widest to the narrowest; a volume stays behind what it is a volume of. */
function inOrder(parts: readonly CodePart[]): readonly CodePart[] {
  let before = 0
  const ranked = parts.map((part) => {
    const rank = part.kind === 'volume' ? before + 0.5 : CODE_KINDS.indexOf(part.kind)
    before = Math.floor(rank)
    return { part, rank }
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ part }) => part)
}

function orderWarnings(written: readonly CodePart[], ordered: readonly CodePart[]): readonly CodeWarning[] {
  const moved = written.find((part, index) => part !== ordered[index])
  return moved ? [{ code: 'order', what: moved.written }] : []
}

/** Parts without which a code can't be found in an archive. */
function missing(parts: readonly CodePart[], hasLeaves: boolean): readonly CodeWarning[] {
  const lacks = (kind: CodePart['kind']): boolean => partOf({ parts }, kind) === undefined
  const hasFile = !lacks('file') || !lacks('item')
  return [
    ...(lacks('archive') ? (['no-archive'] as const) : []),
    ...(lacks('fonds') ? (['no-fonds'] as const) : []),
    ...(hasFile && lacks('inventory') && lacks('box') ? (['no-inventory'] as const) : []),
    ...(hasLeaves && !hasFile ? (['no-file'] as const) : []),
  ].map((code) => ({ code, what: '' }))
}
