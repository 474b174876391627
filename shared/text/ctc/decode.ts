import { aligned, type ReadSymbol } from './align.ts'
import type { CharacterModel } from './character-model.ts'
import { frameCount, logSum, type Frames } from './frames.ts'

/** The likeliest class of each frame, without repetitions and blanks: quick, and nothing of the language is known. */
export function readGreedily(frames: Frames): readonly ReadSymbol[] {
  const { logs, classes } = frames
  const symbols: number[] = []
  let before = 0
  for (let frame = 0; frame < frameCount(frames); frame += 1) {
    let best = 0
    for (let each = 1; each < classes; each += 1)
      if ((logs[frame * classes + each] ?? 0) > (logs[frame * classes + best] ?? 0)) best = each
    if (best !== 0 && best !== before) symbols.push(best)
    before = best
  }
  return aligned(frames, symbols)
}

/** How a line is searched. */
export interface BeamOptions {
  /** So many beginnings of the line are followed at once. */
  readonly width: number
  /** The character of each class; '' for the blank. */
  readonly alphabet: readonly string[]
  /** What the language says, and how much that counts; none by default. */
  readonly model?: CharacterModel
  readonly weight?: number
  /** What each character is worth in nats, since a model of the language favours short lines. */
  readonly bonus?: number
}

/** Classes less likely than this on a frame are not tried there, in nats. */
const LEAST = -7

interface Beam {
  readonly symbols: readonly number[]
  /** The symbols, to be looked up. */
  readonly key: string
  readonly text: string
  /** Of all paths that say this: those that end with a blank, and those that end with its last symbol. */
  readonly blank: number
  readonly symbol: number
  /** What the language says of it, with the worth of its characters. */
  readonly language: number
}

/**
 * The likeliest line, by what is seen and by what the language has: prefix beam search (Hannun et al. 2014), which sums up
 * all paths that say the same.
 */
export function readByBeams(frames: Frames, options: BeamOptions): readonly ReadSymbol[] {
  let beams: readonly Beam[] = [{ symbols: [], key: '', text: '', blank: 0, symbol: -Infinity, language: 0 }]
  for (let frame = 0; frame < frameCount(frames); frame += 1) {
    const logs = frames.logs.subarray(frame * frames.classes, (frame + 1) * frames.classes)
    beams = best(stepped(beams, logs, options), options.width)
  }
  return aligned(frames, beams[0]?.symbols ?? [])
}

interface Growing {
  readonly from: Omit<Beam, 'blank' | 'symbol'>
  blank: number
  symbol: number
}

function stepped(beams: readonly Beam[], logs: Float32Array, options: BeamOptions): readonly Beam[] {
  const next = new Map<string, Growing>()
  const grow = (key: string, from: () => Growing['from']): Growing => {
    const known = next.get(key) ?? { from: from(), blank: -Infinity, symbol: -Infinity }
    next.set(key, known)
    return known
  }
  const likely = likelyIn(logs)
  for (const beam of beams) {
    const { key } = beam
    const all = logSum(beam.blank, beam.symbol)
    const last = beam.symbols.at(-1)
    const same = grow(key, () => beam)
    same.blank = logSum(same.blank, all + (logs[0] ?? -Infinity))
    if (last !== undefined) same.symbol = logSum(same.symbol, beam.symbol + (logs[last] ?? -Infinity))
    for (const each of likely) {
      const longer = grow(`${key},${each}`, () => longerBy(beam, each, options))
      // The same symbol twice needs a blank between.
      longer.symbol = logSum(longer.symbol, (each === last ? beam.blank : all) + (logs[each] ?? -Infinity))
    }
  }
  return [...next.values()].map(({ from, blank, symbol }) => ({ ...from, blank, symbol }))
}

/** The classes that are worth trying on a frame. */
function likelyIn(logs: Float32Array): readonly number[] {
  const likely: number[] = []
  for (let each = 1; each < logs.length; each += 1) if ((logs[each] ?? -Infinity) >= LEAST) likely.push(each)
  return likely
}

function longerBy(
  beam: Beam,
  symbol: number,
  { alphabet, model, weight = 1, bonus = 0 }: BeamOptions,
): Growing['from'] {
  const next = alphabet[symbol] ?? ''
  const cost = model ? model.cost(beam.text.slice(-model.order), next) : 0
  return {
    symbols: [...beam.symbols, symbol],
    key: `${beam.key},${symbol}`,
    text: beam.text + next,
    language: beam.language - weight * cost + bonus,
  }
}

function best(beams: readonly Beam[], width: number): readonly Beam[] {
  const score = ({ blank, symbol, language }: Beam): number => logSum(blank, symbol) + language
  return beams
    .map((beam) => [score(beam), beam] as const)
    .sort(([one], [other]) => other - one)
    .slice(0, width)
    .map(([, beam]) => beam)
}
