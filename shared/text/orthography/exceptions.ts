import { stretch, type TrackedText } from './tracked-text.ts'

/** Whether what stands from `start` to `end` belongs to a word that is left alone. */
export type IsException = (start: number, end: number) => boolean

interface Texts {
  readonly tracked: TrackedText
  readonly source: string
}

/** Letters, marks, and what joins the parts of a word. */
const INSIDE = "[\\p{L}\\p{M}'’-]*"
const BEFORE = new RegExp(`${INSIDE}$`, 'u')
const AFTER = new RegExp(`^${INSIDE}`, 'u')
/** No word is longer. */
const REACH = 64

/** A word is looked up as it is written and as earlier rules made it, whole and between its hyphens. */
export function exceptionsOf(exceptions: readonly string[], { tracked, source }: Texts): IsException {
  if (exceptions.length === 0) return () => false
  const whole = new Set(exceptions.filter((each) => !each.includes('*')).map(comparable))
  const matches = exceptions.filter((each) => each.includes('*')).map(matcher)
  return (start, end) => {
    const from = start - (BEFORE.exec(tracked.text.slice(Math.max(0, start - REACH), start))?.[0].length ?? 0)
    const to = end + (AFTER.exec(tracked.text.slice(end, end + REACH))?.[0].length ?? 0)
    const part = partAround(tracked.text, { from, to, start })
    const forms = [[from, to] as const, part].flatMap(([begins, ends]) => {
      const [first, last] = stretch(tracked, begins, ends)
      return [tracked.text.slice(begins, ends), source.slice(first, last)]
    })
    return forms.some((form) => {
      const word = comparable(form)
      return whole.has(word) || matches.some((matchesWord) => matchesWord(word))
    })
  }
}

interface Around {
  readonly from: number
  readonly to: number
  readonly start: number
}

function partAround(text: string, { from, to, start }: Around): readonly [number, number] {
  const before = text.slice(from, start).lastIndexOf('-')
  const after = text.slice(start, to).indexOf('-')
  return [before < 0 ? from : from + before + 1, after < 0 ? to : start + after]
}

function comparable(word: string): string {
  return word.normalize('NFC').toLowerCase()
}

function matcher(exception: string): (word: string) => boolean {
  const text = comparable(exception).replace(/^\*|\*$/g, '')
  const [anyBefore, anyAfter] = [exception.startsWith('*'), exception.endsWith('*')]
  if (anyBefore && anyAfter) return (word) => word.includes(text)
  return anyBefore ? (word) => word.endsWith(text) : (word) => word.startsWith(text)
}
