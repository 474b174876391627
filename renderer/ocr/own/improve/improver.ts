import { characterErrors, type ErrorCount } from '../../../../shared/text/cer.ts'
import type { CharacterModel } from '../../../../shared/text/ctc/character-model.ts'
import { readLine } from '../../../../shared/text/ctc/read-line.ts'
import { transposed } from '../../../../shared/text/ctc/tail/matrix.ts'
import type { Tail } from '../../../../shared/text/ctc/tail/tail.ts'
import { readPieces, teach, type Lesson, type Piece } from '../../../../shared/text/ctc/tail/teach.ts'
import { LEAST_TO_LEARN } from '../../../../shared/domain/line-model-card.ts'
import { seeded } from '../../../../shared/domain/seeded.ts'
import { cutNetwork } from '../../../../shared/formats/line-model/network-tail.ts'
import type { GreyRaster } from '../../../imaging/grey-raster.ts'
import { cutLine } from '../../../imaging/lines/cut-line.ts'
import type { FoundLine } from '../../../imaging/lines/find-lines.ts'
import { FRAME, lineInput, plainLength, stretchFor } from '../../../imaging/lines/line-input.ts'
import { shaken } from '../../../imaging/lines/shake-line.ts'
import { OcrError } from '../../ocr-error.ts'
import { openNetwork } from '../recognise.ts'

/** A recogniser that is to be taught, and how. */
export interface ToImprove {
  readonly network: Uint8Array
  /** The character of each class; '' for the blank. */
  readonly alphabet: readonly string[]
  /** With which the lines that are kept back are read. */
  readonly models: readonly CharacterModel[]
  /** How often each line is looked at, slightly different each time. */
  readonly views: number
  readonly rounds: number
}

/** A line of a picture and what it says. */
export interface LineToLearn {
  /** In pixels of the picture. */
  readonly shape: FoundLine
  readonly text: string
  /** It is kept back, to tell whether teaching helped. */
  readonly isJudged: boolean
}

/** What teaching came to. */
export interface Taught {
  /** The whole recogniser, in ONNX. */
  readonly network: Uint8Array<ArrayBuffer>
  readonly lines: number
  /** Lines that were kept back, and how wrong they were read before and after. */
  readonly judged: number
  readonly before: ErrorCount
  readonly after: ErrorCount
}

/** Gathers lines, page by page, then teaches them. */
export interface Improver {
  /** Lines that say a character which the recogniser has no class for are passed over. */
  look(picture: GreyRaster, lines: readonly LineToLearn[]): Promise<void>
  teach(onProgress: (fraction: number) => void): Taught
}

/** Blocks that are taught beside the layer that decides: with more, a hundred lines are learned by heart (BENCHMARKS.md). */
const BLOCKS = 0
const RATE = 3e-3
const SEED = 1945

interface Judged {
  readonly pieces: readonly Piece[]
  /** Frames. */
  readonly length: number
  readonly text: string
}

/** Throws an OcrError 'ocr-model' where the network is none, and 'ocr-fixed' where its last layers can't be taught. */
export async function openImprover({ network, alphabet, models, views, rounds }: ToImprove): Promise<Improver> {
  const cut = cutNetwork(network, BLOCKS)
  if (!cut || cut.tail.decide.outputs !== alphabet.length) throw new OcrError('ocr-fixed', 'log_probabilities')
  const { tail } = cut
  const channels = (tail.blocks[0] ?? tail.decide).inputs
  const see = await openNetwork(cut.sees, cut.features)
  const classes = new Map(alphabet.map((character, symbol) => [character, symbol]))
  const random = seeded(SEED)
  const lessons: Lesson[] = []
  const judged: Judged[] = []

  async function seen(raster: GreyRaster, characters: number): Promise<Omit<Judged, 'text'>> {
    const { pieces, length } = lineInput(raster, stretchFor(plainLength(raster), characters))
    const found: Piece[] = []
    for (const piece of pieces) {
      const frames = piece.width / FRAME
      const data = transposed(await see(piece, [1, channels, 1, frames]), channels, frames)
      found.push({ data, frames, keep: piece.frames })
    }
    return { pieces: found, length }
  }

  return {
    async look(picture, lines) {
      for (const { shape, text, isJudged } of lines) {
        const cutOut = cutLine(picture, shape)
        const symbols = Array.from(text.normalize('NFC'), (character) => classes.get(character))
        if (!cutOut || symbols.length === 0 || !symbols.every((symbol) => symbol !== undefined)) continue
        const plain = await seen(cutOut.raster, symbols.length)
        if (isJudged) judged.push({ ...plain, text })
        else {
          const looks = [plain.pieces]
          while (looks.length < views) looks.push((await seen(shaken(cutOut.raster, random), symbols.length)).pieces)
          lessons.push({ symbols, views: looks })
        }
      }
    },
    teach(onProgress) {
      const found = lessons.length + judged.length
      if (found < LEAST_TO_LEARN || judged.length === 0) throw new OcrError('ocr-few', `${found} / ${LEAST_TO_LEARN}`)
      const errorsOf = (of: Tail): ErrorCount => errorsIn(judged, (each) => read(of, each, { alphabet, models }))
      const before = errorsOf(tail)
      const taught = teach(tail, lessons, { rounds, rate: RATE, seed: SEED, onProgress })
      const counts = { lines: lessons.length, judged: judged.length, before, after: errorsOf(taught) }
      return { network: cut.joined(taught), ...counts }
    },
  }
}

function read(tail: Tail, { pieces, length }: Judged, by: Pick<ToImprove, 'alphabet' | 'models'>): string {
  return readLine(readPieces(tail, pieces), { ...by, length })
    .map(({ text }) => text)
    .join(' ')
}

function errorsIn(judged: readonly Judged[], readBy: (each: Judged) => string): ErrorCount {
  const counts = judged.map((each) => characterErrors(readBy(each), each.text))
  return {
    errors: counts.reduce((sum, { errors }) => sum + errors, 0),
    length: counts.reduce((sum, { length }) => sum + length, 0),
  }
}
