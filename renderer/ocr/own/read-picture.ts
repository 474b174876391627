import type { CharacterModel } from '../../../shared/text/ctc/character-model.ts'
import type { Frames } from '../../../shared/text/ctc/frames.ts'
import { readLine } from '../../../shared/text/ctc/read-line.ts'
import type { WordOnLine } from '../../../shared/text/ctc/words.ts'
import type { GreyRaster } from '../../imaging/grey-raster.ts'
import { cutLine, type CutLine } from '../../imaging/lines/cut-line.ts'
import { lineInput, plainLength, stretchFor, type LineInput } from '../../imaging/lines/line-input.ts'
import { around } from '../../imaging/prepare/crop.ts'
import type { SeenLine } from '../lines-of-tsv.ts'
import { linesOfAreas, linesOfPage, type Area } from './lines-of-areas.ts'
import type { Recognise } from './recognise.ts'

/** By what lines are read. */
export interface LineReader {
  readonly recognise: Recognise
  /** The character of each class; '' for the blank. */
  readonly alphabet: readonly string[]
  readonly models: readonly CharacterModel[]
  readonly onProgress: (fraction: number) => void
}

/** Finds and reads the lines of a picture, or of parts of it, in reading order. Lines without words are left out. */
export async function readPicture(
  picture: GreyRaster,
  areas: readonly Area[] | null,
  reader: LineReader,
): Promise<readonly SeenLine[]> {
  const found = areas ? linesOfAreas(picture, areas) : linesOfPage(picture)
  const read: SeenLine[] = []
  let stretch = 1
  for (const [index, { line, block }] of found.entries()) {
    const cut = cutLine(picture, line)
    const seen = cut && (await readDrawnOut(cut.raster, stretch, reader))
    if (seen) stretch = seen.stretch
    if (cut && seen && seen.words.length > 0) read.push({ ...placed(cut, seen.words), block, shape: line })
    reader.onProgress((index + 1) / found.length)
  }
  return read
}

/** Another stretch than the one that a line was read with is worth reading it again where it differs by more than this. */
const OTHERWISE = 1.15

interface ReadLine {
  readonly words: readonly WordOnLine[]
  /** How far a line of the same hand is to be drawn out. */
  readonly stretch: number
}

/** Reads a line drawn out as the one before it was; once more, where its letters turn out to be narrower or wider. */
async function readDrawnOut(raster: GreyRaster, stretch: number, reader: LineReader): Promise<ReadLine> {
  const words = await readAt(raster, stretch, reader)
  const characters = words.reduce((sum, { text }) => sum + text.length + 1, 0)
  if (characters < SURE) return { words, stretch }
  const wanted = stretchFor(plainLength(raster), characters)
  if (Math.max(wanted / stretch, stretch / wanted) < OTHERWISE) return { words, stretch }
  return { words: await readAt(raster, wanted, reader), stretch: wanted }
}

/** Of fewer characters it is not told how narrow they are. */
const SURE = 4

async function readAt(raster: GreyRaster, stretch: number, reader: LineReader): Promise<readonly WordOnLine[]> {
  const input = lineInput(raster, stretch)
  const frames = await framesOf(input, reader.recognise, reader.alphabet.length)
  return readLine(frames, { alphabet: reader.alphabet, models: reader.models, length: input.length })
}

function placed({ boxOf }: CutLine, found: readonly WordOnLine[]): Pick<SeenLine, 'words' | 'box'> {
  const words = found.map(({ text, confidence, from, to }) => ({ text, confidence, box: boxOf(from, to) }))
  return { words, box: around(words.map(({ box }) => box)) }
}

/** What is said of all pieces of a line, one after the other. */
async function framesOf({ pieces }: LineInput, recognise: Recognise, classes: number): Promise<Frames> {
  const logs = new Float32Array(pieces.reduce((sum, { frames: [from, to] }) => sum + (to - from) * classes, 0))
  let at = 0
  for (const piece of pieces) {
    const said = await recognise(piece)
    const [from, to] = piece.frames
    logs.set(said.subarray(from * classes, to * classes), at)
    at += (to - from) * classes
  }
  return { logs, classes }
}
