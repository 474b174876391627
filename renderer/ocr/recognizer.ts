import type { Rectangle } from '../imaging/prepare/crop.ts'
import type { PackedPicture } from '../imaging/prepare/packed-picture.ts'
import { linesOfTsv, type Baseline, type SeenLine } from './lines-of-tsv.ts'
import type { OcrContext, OcrPool } from './ocr-pool.ts'
import type { Recognised, TesseractImage } from './spawn-tesseract.ts'

/** How a picture is to be read. */
export interface Manner {
  readonly models: readonly string[]
  /** Tesseract's page segmentation mode. */
  readonly segmentation: number
  /** Sets the blocks of this picture apart from those of others. */
  readonly of?: string
}

/** Reads pictures for one page. */
export interface Recognizer {
  lines(picture: PackedPicture, manner: Manner): Promise<readonly SeenLine[]>
  /** The engine's version; '' before it read anything. */
  version(): string
}

/** A recognizer that borrows its engines from the pool, for a collection. */
export function recognizerOf(
  pool: Pick<OcrPool<TesseractImage, Recognised>, 'recognize'>,
  collection: string,
  context: OcrContext,
): Recognizer {
  let known = ''
  return {
    async lines({ bytes: picture }, { models, segmentation, of }) {
      const request = { image: { picture, segmentation }, languages: models.join('+'), collection }
      const { tsv, version } = await pool.recognize(request, context)
      known = version
      return linesOfTsv(tsv, of)
    },
    version: () => known,
  }
}

/** Lines that were read on a part of a picture, where they are on all of it. */
export function shifted(lines: readonly SeenLine[], { left, top }: Rectangle): readonly SeenLine[] {
  const moved = (box: Rectangle): Rectangle => ({
    left: box.left + left,
    top: box.top + top,
    right: box.right + left,
    bottom: box.bottom + top,
  })
  const movedBaseline = ({ y, slope }: Baseline): Baseline => ({ slope, y: y + top - slope * left })
  return lines.map((line) => ({
    ...line,
    box: moved(line.box),
    words: line.words.map((word) => ({
      ...word,
      box: moved(word.box),
      ...(word.baseline ? { baseline: movedBaseline(word.baseline) } : {}),
    })),
  }))
}
