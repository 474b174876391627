import type { CharacterModel } from './character-model.ts'
import { logSum } from './frames.ts'

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

/** A beginning of a line, as a leaf of the tree of all that were looked at. */
interface Beginning {
  /** The beginning that it makes longer by one symbol; null for the empty one. */
  readonly shorter: Beginning | null
  /** Its last symbol; 0 for the empty one. */
  readonly symbol: number
  /** Its last characters: as many as the language is asked about. */
  readonly context: string
  /** What the language says of it, with the worth of its characters, in nats. */
  readonly language: number
  readonly longer: Map<number, Beginning>
  /** Of all paths that say this: those that end with a blank, those that end with its last symbol, and both, as logarithms. */
  endingBlank: number
  endingSymbol: number
  all: number
  /** The last frame on which it was among the best; -1 where it never was. */
  followed: number
}

/** A beginning that may be among the best after the frame that is looked at. */
interface Candidate {
  readonly beginning: Beginning
  readonly endingBlank: number
  readonly endingSymbol: number
  readonly score: number
  /** Of those with the same score the first one that was come upon counts for more. */
  readonly turn: number
}

/**
 * The likeliest beginnings of a line, followed from frame to frame (prefix beam search). They share a tree, so that what the
 * language says of one is asked once; and it is not asked where no answer could bring it among the best.
 */
export class Beginnings {
  readonly #options: BeamOptions
  #frame = 0
  #best: readonly Beginning[]

  constructor(options: BeamOptions) {
    this.#options = options
    const empty = { shorter: null, symbol: 0, context: '', language: 0, longer: new Map<number, Beginning>() }
    this.#best = [{ ...empty, endingBlank: 0, endingSymbol: -Infinity, all: 0, followed: 0 }]
  }

  /** The symbols of the likeliest one so far. */
  best(): readonly number[] {
    const symbols: number[] = []
    for (let each = this.#best[0]; each?.shorter; each = each.shorter) symbols.push(each.symbol)
    return symbols.reverse()
  }

  /** Goes on by a frame; `logs`: the logarithms of its classes. */
  follow(logs: Float32Array): void {
    const ranking = new Ranking(this.#options.width)
    for (const [at, each] of this.#best.entries()) ranking.add(this.#unchanged(each, at, logs))
    const likely = likelyIn(logs)
    for (const [at, each] of this.#best.entries())
      for (const symbol of likely)
        this.#lengthen(each, { symbol, log: logs[symbol] ?? -Infinity, turn: at * logs.length + symbol }, ranking)
    this.#frame += 1
    for (const { beginning, endingBlank, endingSymbol } of ranking.candidates) {
      beginning.endingBlank = endingBlank
      beginning.endingSymbol = endingSymbol
      beginning.all = logSum(endingBlank, endingSymbol)
      beginning.followed = this.#frame
    }
    this.#best = ranking.candidates.map(({ beginning }) => beginning)
  }

  /** It stays what it is: by a blank, by its last symbol going on, or as what a shorter one that is followed becomes. */
  #unchanged(beginning: Beginning, at: number, logs: Float32Array): Candidate {
    const { shorter, symbol, all, language } = beginning
    const log = logs[symbol] ?? -Infinity
    const endingBlank = all + (logs[0] ?? -Infinity)
    let endingSymbol = symbol === 0 ? -Infinity : beginning.endingSymbol + log
    let turn = at * logs.length
    if (shorter?.followed === this.#frame && log >= LEAST) {
      endingSymbol = logSum(endingSymbol, lengthened(shorter, symbol) + log)
      turn = Math.min(turn, this.#best.indexOf(shorter) * logs.length + symbol)
    }
    return { beginning, endingBlank, endingSymbol, score: logSum(endingBlank, endingSymbol) + language, turn }
  }

  /** It becomes longer by a symbol, unless that one is followed already. */
  #lengthen(
    beginning: Beginning,
    { symbol, log, turn }: { readonly symbol: number; readonly log: number; readonly turn: number },
    ranking: Ranking,
  ): void {
    const { language, longer } = beginning
    const known = longer.get(symbol)
    if (known?.followed === this.#frame) return
    const endingSymbol = lengthened(beginning, symbol) + log
    // The language takes away at best nothing.
    if (endingSymbol + (known?.language ?? language + (this.#options.bonus ?? 0)) < ranking.least) return
    const next = known ?? this.#longer(beginning, symbol)
    ranking.add({ beginning: next, endingBlank: -Infinity, endingSymbol, score: endingSymbol + next.language, turn })
  }

  #longer(shorter: Beginning, symbol: number): Beginning {
    const { alphabet, model, weight = 1, bonus = 0 } = this.#options
    const next = alphabet[symbol] ?? ''
    const cost = model ? model.cost(shorter.context, next) : 0
    const made: Beginning = {
      shorter,
      symbol,
      context: model ? (shorter.context + next).slice(-model.order) : '',
      language: shorter.language - weight * cost + bonus,
      longer: new Map(),
      endingBlank: -Infinity,
      endingSymbol: -Infinity,
      all: -Infinity,
      followed: -1,
    }
    shorter.longer.set(symbol, made)
    return made
  }
}

/** How likely the paths of a beginning are that may be followed by a symbol: the same one twice needs a blank between. */
function lengthened({ symbol: last, endingBlank, all }: Beginning, symbol: number): number {
  return symbol === last ? endingBlank : all
}

/** The classes that are worth trying on a frame. */
function likelyIn(logs: Float32Array): readonly number[] {
  const likely: number[] = []
  for (let each = 1; each < logs.length; each += 1) if ((logs[each] ?? -Infinity) >= LEAST) likely.push(each)
  return likely
}

/** So many of the best, the best first. */
class Ranking {
  readonly candidates: Candidate[] = []
  readonly #width: number

  constructor(width: number) {
    this.#width = width
  }

  /** What scores less than this is not among them. */
  get least(): number {
    return this.candidates.length < this.#width ? -Infinity : (this.candidates.at(-1)?.score ?? -Infinity)
  }

  add(candidate: Candidate): void {
    let at = this.candidates.length
    while (at > 0 && isBetter(candidate, this.candidates[at - 1])) at -= 1
    if (at >= this.#width) return
    this.candidates.splice(at, 0, candidate)
    if (this.candidates.length > this.#width) this.candidates.pop()
  }
}

function isBetter(one: Candidate, other: Candidate | undefined): boolean {
  if (!other) return false
  return one.score > other.score || (one.score === other.score && one.turn < other.turn)
}
