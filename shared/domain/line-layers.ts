import { LAYERS, type LineLayers } from './layer.ts'
import type { Line } from './reading.ts'

/** The layers with single spaces and without what says nothing; undefined where nothing is left. */
export function tidyLayers(layers: LineLayers | undefined): LineLayers | undefined {
  if (!layers) return undefined
  const said = LAYERS.flatMap((layer) => {
    const text = layers[layer]?.replace(/\s+/gu, ' ').trim() ?? ''
    return text === '' ? [] : [[layer, text] as const]
  })
  // A line with a translation of its own is joined to none.
  const joined = layers.joined && !said.some(([layer]) => layer === 'translation') ? { joined: true as const } : {}
  const tidy: LineLayers = { ...Object.fromEntries(said), ...joined }
  return Object.keys(tidy).length === 0 ? undefined : tidy
}

/** The line with these layers, or without any. */
export function withLayers<L extends Line>(line: L, layers: LineLayers | undefined): L {
  const { layers: _before, ...rest } = line
  const tidy = tidyLayers(layers)
  // Whatever else the line has is kept, so it is still what it was.
  return (tidy ? { ...rest, layers: tidy } : rest) as L
}

/** Whether two lines have the same beside their texts. */
export function sameLayers({ layers: one }: Line, { layers: other }: Line): boolean {
  return LAYERS.every((layer) => one?.[layer] === other?.[layer]) && one?.joined === other?.joined
}

/** Whether any line has something beside its text. */
export function haveLayers(lines: readonly Pick<Line, 'layers'>[]): boolean {
  return lines.some(({ layers }) => layers !== undefined)
}

/** The layers of two lines that become one: nothing of either is lost. */
export function joinLayers(one: LineLayers = {}, next: LineLayers = {}): LineLayers | undefined {
  const both = LAYERS.map((layer) => [layer, [one[layer], next[layer]].filter(Boolean).join(' ')] as const)
  return tidyLayers({ ...Object.fromEntries(both), ...(one.joined ? { joined: true } : {}) })
}

/**
 * The layers of a line cut in two at a place of its text (UTF-16). A reading with a syllable for each character is cut with
 * them; any other, and the translation, stays with the first part, to which the second is joined.
 */
export function splitLayers(
  line: Pick<Line, 'text' | 'layers'>,
  at: number,
): readonly [LineLayers | undefined, LineLayers | undefined] {
  const { text, layers } = line
  if (!layers) return [undefined, undefined]
  const { transliteration = '', translation, joined } = layers
  const syllables = transliteration.split(' ')
  const before = readCharacters(text.slice(0, at))
  const fits = syllables.length === before + readCharacters(text.slice(at))
  const cut = fits ? before : syllables.length
  const isOne = translation !== undefined || joined
  return [
    tidyLayers({ ...layers, transliteration: syllables.slice(0, cut).join(' ') }),
    tidyLayers({ transliteration: syllables.slice(cut).join(' '), ...(isOne ? { joined: true } : {}) }),
  ]
}

/** Characters that are read as a syllable each; a description of one (⿰木南) is one. */
function readCharacters(text: string): number {
  return charactersOf(text).filter((one) => /\p{L}/u.test(one)).length
}

/** Signs that say how the characters after them are put together, with how many they take (Unicode 15.1, 18.2). */
const TAKES: Readonly<Record<string, number>> = { '⿲': 3, '⿳': 3, '⿾': 1, '⿿': 1, '㇯': 2 }

/** A text in characters as people count them: none is cut in halves, and an ideographic description (⿰木⿱南日) is one. */
export function charactersOf(text: string): readonly string[] {
  const points = Array.from(text)
  const found: string[] = []
  for (let at = 0; at < points.length;) {
    const end = endOfCharacter(points, at)
    found.push(points.slice(at, end).join(''))
    at = end
  }
  return found
}

/** Marks and selectors of forms go with what they stand on. */
const MARK = /^[\p{M}\u200d]$/u

function endOfCharacter(points: readonly string[], from: number): number {
  const sign = points[from] ?? ''
  let at = from + 1
  const takes = /^[⿰-⿿㇯]$/u.test(sign) ? (TAKES[sign] ?? 2) : 0
  for (let part = 0; part < takes && at < points.length; part += 1) at = endOfCharacter(points, at)
  while (at < points.length && MARK.test(points[at] ?? '')) at += 1
  return at
}

/** For each line the place of the line that its translation stands with: its own, or that of the passage it is joined to. */
export function passageHeads(lines: readonly Pick<Line, 'layers'>[]): readonly number[] {
  let head = 0
  return lines.map(({ layers }, index) => (layers?.joined && index > 0 ? head : (head = index)))
}

/**
 * The lines after others were taken away or moved: the translation of a passage stands with the first of its lines that is
 * left, and lines that were in no passage with others are in none now.
 */
export function keepPassages<L extends Line & { readonly id: string }>(
  before: readonly L[],
  after: readonly L[],
): readonly L[] {
  const heads = passageHeads(before)
  const passageOf = new Map(before.map((line, index) => [line.id, heads[index] ?? index]))
  const first = new Map<number, string>()
  for (const { id } of after) {
    const passage = passageOf.get(id)
    if (passage !== undefined && !first.has(passage)) first.set(passage, id)
  }
  return after.map((line) => {
    const passage = passageOf.get(line.id)
    const head = passage === undefined ? undefined : before[passage]
    if (!head) return line
    const leads = first.get(passage ?? -1) === line.id
    if (leads === (line.id === head.id)) return line
    const { translation: _own, joined: _joined, ...rest } = line.layers ?? {}
    const said = leads ? head.layers?.translation : undefined
    return withLayers(line, { ...rest, ...(said ? { translation: said } : leads ? {} : { joined: true }) })
  })
}
