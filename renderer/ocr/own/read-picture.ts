import type { CharacterModel } from '../../../shared/text/ctc/character-model.ts'
import type { Frames } from '../../../shared/text/ctc/frames.ts'
import { readLine } from '../../../shared/text/ctc/read-line.ts'
import type { GreyRaster } from '../../imaging/grey-raster.ts'
import { cutLine } from '../../imaging/lines/cut-line.ts'
import type { FoundLine } from '../../imaging/lines/find-lines.ts'
import { lineInput, type LineInput } from '../../imaging/lines/line-input.ts'
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
  for (const [index, { line, block }] of found.entries()) {
    const seen = await readFound(picture, line, reader)
    if (seen) read.push({ ...seen, block })
    reader.onProgress((index + 1) / found.length)
  }
  return read
}

async function readFound(
  picture: GreyRaster,
  line: FoundLine,
  { recognise, alphabet, models }: LineReader,
): Promise<Omit<SeenLine, 'block'> | null> {
  const cut = cutLine(picture, line)
  if (!cut) return null
  const input = lineInput(cut.raster)
  const frames = await framesOf(input, recognise, alphabet.length)
  const words = readLine(frames, { alphabet, models, length: input.length }).map(({ text, confidence, from, to }) => ({
    text,
    confidence,
    box: cut.boxOf(from, to),
  }))
  if (words.length === 0) return null
  return { words, box: around(words.map(({ box }) => box)), shape: line }
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
