import { inOneScript } from '../one-script.ts'
import type { CharacterModel } from './character-model.ts'
import { greedySymbols, readByBeams, readGreedily } from './decode.ts'
import type { Frames } from './frames.ts'
import { wordsOfSymbols, type WordOnLine } from './words.ts'

/** Chosen on the own validation of scripts/training: see its README. */
const BEAMS = { width: 12, weight: 0.3, bonus: 0.5 }

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
 * The words of a line, read with the model of the language that it is in: of several the one that suits best what it looks
 * like.
 */
export function readLine(frames: Frames, { alphabet, models, length }: LineReading): readonly WordOnLine[] {
  const model = models.length < 2 ? models[0] : likeliest(seenText(frames, alphabet), models)
  const symbols = model ? readByBeams(frames, { ...BEAMS, alphabet, model }) : readGreedily(frames)
  return wordsOfSymbols(symbols, { alphabet, frames: length }).map(({ text, from, to, confidence }) => ({
    text: inOneScript(text),
    from: Math.min(1, from),
    to: Math.min(1, to),
    confidence,
  }))
}

function seenText(frames: Frames, alphabet: readonly string[]): string {
  return greedySymbols(frames)
    .map((symbol) => alphabet[symbol] ?? '')
    .join('')
}

/** The model that a text costs least in. */
function likeliest(text: string, models: readonly CharacterModel[]): CharacterModel | undefined {
  const costs = models.map((model) => costOf(text, model))
  return models[costs.indexOf(Math.min(...costs))]
}

function costOf(text: string, model: CharacterModel): number {
  let sum = 0
  for (let at = 0; at < text.length; at += 1)
    sum += model.cost(text.slice(Math.max(0, at - model.order), at), text[at] ?? '')
  return sum
}
