import type { BeamOptions } from '../../shared/text/ctc/beginnings.ts'
import { frameCount, logSum, type Frames } from '../../shared/text/ctc/frames.ts'

/** A beginning of a line: its symbols, and how likely the paths are that say it, by their last frame. */
interface Beam {
  readonly symbols: readonly number[]
  readonly language: number
  blank: number
  symbol: number
}

/** Classes less likely than this are not tried, as in shared/text/ctc/beginnings.ts. */
const LEAST = -7

/** Prefix beam search as it is written in books, where all is tried and nothing is kept: what the quick one must find too. */
export function plainBeams(frames: Frames, options: BeamOptions): readonly number[] {
  let beams: readonly Beam[] = [{ symbols: [], language: 0, blank: 0, symbol: -Infinity }]
  for (let frame = 0; frame < frameCount(frames); frame += 1) {
    const logs = [...frames.logs.subarray(frame * frames.classes, (frame + 1) * frames.classes)]
    const score = ({ blank, symbol, language }: Beam): number => logSum(blank, symbol) + language
    beams = [...stepped(beams, logs, options)].sort((one, other) => score(other) - score(one)).slice(0, options.width)
  }
  return beams[0]?.symbols ?? []
}

function stepped(beams: readonly Beam[], logs: readonly number[], options: BeamOptions): Iterable<Beam> {
  const next = new Map<string, Beam>()
  const at = (symbols: readonly number[], language: () => number): Beam => {
    const key = symbols.join()
    const known = next.get(key) ?? { symbols, language: language(), blank: -Infinity, symbol: -Infinity }
    next.set(key, known)
    return known
  }
  for (const beam of beams) {
    const all = logSum(beam.blank, beam.symbol)
    const last = beam.symbols.at(-1)
    const same = at(beam.symbols, () => beam.language)
    same.blank = logSum(same.blank, all + (logs[0] ?? 0))
    if (last !== undefined) same.symbol = logSum(same.symbol, beam.symbol + (logs[last] ?? 0))
    for (const [each, log] of logs.entries()) {
      if (each === 0 || log < LEAST) continue
      const longer = at([...beam.symbols, each], () => languageOf(beam, each, options))
      longer.symbol = logSum(longer.symbol, (each === last ? beam.blank : all) + log)
    }
  }
  return next.values()
}

function languageOf(beam: Beam, each: number, { alphabet, model, weight = 1, bonus = 0 }: BeamOptions): number {
  const text = beam.symbols.map((symbol) => alphabet[symbol] ?? '').join('')
  return beam.language - weight * (model?.cost(text.slice(-model.order), alphabet[each] ?? '') ?? 0) + bonus
}
