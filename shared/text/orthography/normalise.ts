import type { OrthographyRule } from '../../domain/orthography.ts'
import { compiled, type Step } from './apply-rules.ts'
import { joined, replaced, standingFor, untouched, type TrackedText } from './tracked-text.ts'

/** A line of the diplomatic text, and its normalised form where a person overruled the rules. */
export interface DiplomaticLine {
  readonly text: string
  readonly normal?: string
}

/** A stretch of the normalised text (UTF-16, end exclusive) with the stretch of the diplomatic text that it stands for. */
export interface Span {
  readonly start: number
  readonly end: number
  /** In the lines of the diplomatic text joined by line feeds. */
  readonly from: number
  readonly to: number
  /** Both read the same, letter for letter. */
  readonly same: boolean
}

/** The normalised form of a page. */
export interface NormalisedText {
  /** As many as in the diplomatic text; one whose only word was brought up to the line before is empty. */
  readonly lines: readonly string[]
  /** The lines joined by line feeds. */
  readonly text: string
  /** In the order of the normalised text, which they cover. */
  readonly spans: readonly Span[]
}

/** Normalises pages by the rules that are on. Throws a SyntaxError on a pattern that `ruleProblem` would refuse. */
export function normaliser(rules: readonly OrthographyRule[]): (lines: readonly DiplomaticLine[]) => NormalisedText {
  const steps = compiled(rules)
  return (lines) => {
    const source = lines.map((line) => line.text).join('\n')
    const tracked = joined(partsOf(lines).map((part) => normalisedPart(part, { steps, source })))
    return {
      lines: lines.length === 0 ? [] : tracked.text.split('\n'),
      text: tracked.text,
      spans: spansOf(tracked, source),
    }
  }
}

/** The text of a page as the rules make it; for many pages, make one `normaliser`. */
export function normalise(lines: readonly DiplomaticLine[], rules: readonly OrthographyRule[]): NormalisedText {
  return normaliser(rules)(lines)
}

/** Lines that the rules apply to together, or the normalised form of one line. */
interface Part {
  readonly text: string
  readonly at: number
  readonly normal?: string
}

/** Line feeds are parts of their own where a person's line is beside them, so that no rule reaches over. */
function partsOf(lines: readonly DiplomaticLine[]): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  lines.forEach(({ text, normal }, index) => {
    const before = parts.at(-1)
    const isNext = index > 0
    if (normal === undefined && before && before.normal === undefined && isNext) {
      parts[parts.length - 1] = { ...before, text: `${before.text}\n${text}` }
    } else {
      if (isNext) parts.push({ text: '\n', at: at - 1, normal: '\n' })
      // What a person writes for a line is one line.
      parts.push({ text, at, ...(normal !== undefined && { normal: normal.replace(/\s+/g, ' ') }) })
    }
    at += text.length + 1
  })
  return parts
}

function normalisedPart(
  { text, at, normal }: Part,
  { steps, source }: { readonly steps: readonly Step[]; readonly source: string },
): TrackedText {
  if (normal !== undefined) return overruled(text, at, normal)
  return steps.reduce((tracked, step) => step(tracked, source), composed(untouched(text, at)))
}

/** Rules are written in NFC. */
function composed(tracked: TrackedText): TrackedText {
  if (tracked.text === tracked.text.normalize('NFC')) return tracked
  return replaced(tracked, /\P{M}\p{M}+|[\u0340-\u0344\u0374\u037e\u0387\u2000\u2001]/gu, (match) => {
    const text = match[0].normalize('NFC')
    return text === match[0] ? null : [{ text, start: match.index, end: match.index + match[0].length }]
  })
}

/** Word stands for word where there are as many; else each stands for the whole line. */
function overruled(text: string, at: number, normal: string): TrackedText {
  if (normal === text) return untouched(text, at)
  const [before, after] = [piecesOf(text), piecesOf(normal)]
  if (before.length !== after.length) return standingFor(normal, at, at + text.length)
  let from = at
  return joined(
    after.map((piece, index) => {
      const to = from + (before[index]?.length ?? 0)
      const part = piece === before[index] ? untouched(piece, from) : standingFor(piece, from, to)
      from = to
      return part
    }),
  )
}

/** Words and the white space between them. */
function piecesOf(text: string): readonly string[] {
  return text.split(/(\s+)/u)
}

function spansOf({ text, from, to }: TrackedText, source: string): readonly Span[] {
  const spans: { start: number; end: number; from: number; to: number; same: boolean }[] = []
  for (let index = 0; index < text.length; index += 1) {
    const [first, last] = [from[index] ?? 0, to[index] ?? 0]
    const before = spans.at(-1)
    const same = last - first === 1 && text[index] === source[first]
    if (before?.same && same && first === before.to) {
      before.end = index + 1
      before.to = last
    } else if (before && !before.same && before.from === first && before.to === last) before.end = index + 1
    else spans.push({ start: index, end: index + 1, from: first, to: last, same })
  }
  return spans
}
