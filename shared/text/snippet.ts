import { hitsIn, type TextWord } from './words.ts'

/** A piece of a snippet; `hit` where it is a word sought. */
export interface SnippetPart {
  readonly text: string
  readonly hit: boolean
}

/**
 * The part of a text where most of the words sought stand together, at most about `length` characters, cut at spaces,
 * with '…' where something was left out. The beginning of the text when nothing matches.
 */
export function snippet(text: string, query: string, length = 160): readonly SnippetPart[] {
  const hits = hitsIn(text, query)
  const [from, to] = windowAround(text, hits, length)
  const inside = hits.filter((hit) => hit.start >= from && hit.end <= to)
  return withEllipses(partsOf(text, { from, to, hits: inside }), from > 0, to < text.length)
}

function windowAround(text: string, hits: readonly TextWord[], length: number): readonly [number, number] {
  const first = densest(hits, length)
  const start = first ? Math.max(0, first.start - Math.floor(length / 4)) : 0
  const end = Math.min(text.length, start + length)
  const from = start === 0 ? 0 : afterSpace(text, start, first?.start ?? start)
  return [whole(text, from), whole(text, beforeSpace(text, end))]
}

/** A place before the character that it would cut in halves. */
function whole(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at - 1 : at
}

function densest(hits: readonly TextWord[], length: number): TextWord | undefined {
  let best: TextWord | undefined
  let most = 0
  let last = 0
  hits.forEach((hit, index) => {
    while ((hits[last]?.end ?? Infinity) <= hit.start + (length * 3) / 4) last += 1
    if (last - index > most) {
      most = last - index
      best = hit
    }
  })
  return best ?? hits[0]
}

function afterSpace(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/u)
  return space < 0 ? from : from + space + 1
}

function beforeSpace(text: string, to: number): number {
  if (to >= text.length) return text.length
  const space = text.slice(0, to).search(/\s\S*$/u)
  return to - space < 30 && space > 0 ? space : to
}

interface Range {
  readonly from: number
  readonly to: number
  readonly hits: readonly TextWord[]
}

function partsOf(text: string, { from, to, hits }: Range): readonly SnippetPart[] {
  const parts: SnippetPart[] = []
  let at = from
  for (const hit of hits) {
    parts.push({ text: text.slice(at, hit.start), hit: false }, { text: text.slice(hit.start, hit.end), hit: true })
    at = hit.end
  }
  parts.push({ text: text.slice(at, to), hit: false })
  return parts.map((part) => ({ ...part, text: part.text.replace(/\s+/gu, ' ') })).filter((part) => part.text !== '')
}

function withEllipses(parts: readonly SnippetPart[], before: boolean, after: boolean): readonly SnippetPart[] {
  const dots = { text: '…', hit: false }
  return [...(before ? [dots] : []), ...parts, ...(after ? [dots] : [])]
}
