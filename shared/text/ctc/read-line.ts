import { inOneScript } from '../one-script.ts'
import type { CharacterModel } from './character-model.ts'
import { readByBeams, readGreedily } from './decode.ts'
import type { Frames } from './frames.ts'
import { wordsOfSymbols, type WordOnLine } from './words.ts'

/** Chosen on the own validation of scripts/training: see its README. */
const BEAMS = { width: 12, weight: 0.25, bonus: 0.25 }

/** By what a line is read. */
export interface LineReading {
  /** The character of each class; '' for the blank. */
  readonly alphabet: readonly string[]
  /** Of the languages that the line may be in; none: it is read by its looks alone. */
  readonly models: readonly CharacterModel[]
  /** How many frames long the writing is. */
  readonly length: number
}

/**
 * The words of a line. It is read by its looks first, which tells the language that it is in, and then with that one's
 * model.
 */
export function readLine(frames: Frames, { alphabet, models, length }: LineReading): readonly WordOnLine[] {
  const seen = readGreedily(frames)
  const model = likeliest(seen.map(({ symbol }) => alphabet[symbol] ?? '').join(''), models)
  const symbols = model ? readByBeams(frames, { ...BEAMS, alphabet, model }) : seen
  return wordsOfSymbols(symbols, { alphabet, frames: length }).map(({ text, from, to, confidence }) => ({
    text: inOneScript(text),
    from: Math.min(1, from),
    to: Math.min(1, to),
    confidence,
  }))
}

/** The model that a text costs least in. */
function likeliest(text: string, models: readonly CharacterModel[]): CharacterModel | undefined {
  if (models.length < 2) return models[0]
  const costs = models.map((model) => costOf(text, model))
  return models[costs.indexOf(Math.min(...costs))]
}

function costOf(text: string, model: CharacterModel): number {
  let sum = 0
  for (let at = 0; at < text.length; at += 1)
    sum += model.cost(text.slice(Math.max(0, at - model.order), at), text[at] ?? '')
  return sum
}
