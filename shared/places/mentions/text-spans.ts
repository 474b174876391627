import type { CueOfWord } from './text-cues.ts'
import type { Named } from './named-places.ts'

/** A stretch of a text that is spelt like the name of a place, with what its neighbours say of it. */
export interface TextSpan {
  readonly start: number
  readonly end: number
  /** The number of its first word, and of the word after its last. */
  readonly from: number
  readonly to: number
  readonly named: readonly Named[]
  /** What the word before says. */
  readonly cue: CueOfWord
  /** Its capital says nothing: it begins a sentence. */
  readonly opens: boolean
  /** It is called like a person or a common word, or a person's name may begin so; such a town has to be of note. */
  readonly doubtful: 'word' | 'family' | null
  /** The number of the word after the name before, where only a comma or `and` is between; -1 where more is. */
  readonly follows: number
  /** How far from the written form the name was sought, 0 to 1. */
  readonly bent: number
}
