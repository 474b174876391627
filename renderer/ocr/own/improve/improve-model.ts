import { inverted, mapped, squareToQuad, type Point } from '../../../../shared/domain/homography.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Line } from '../../../../shared/domain/reading.ts'
import { frameSourceOf } from '../../../imaging/frame-source.ts'
import type { Imaging } from '../../../imaging/imaging.ts'
import type { FoundLine } from '../../../imaging/lines/find-lines.ts'
import type { ReadyPage } from '../../../imaging/prepare/ready-page.ts'
import { rejectOnAbort } from '../../ocr-pool.ts'
import { withPictures } from '../../with-pictures.ts'
import { languagesOf, type LineModel } from '../line-model.ts'
import { LINE_WORK } from '../line-page-reader.ts'
import { bytesOf } from '../model-file.ts'
import type { Taught } from './improver.ts'
import type { RemoteImprover } from './spawn-improver.ts'

/** A line of a page as a person left it, and where it stands. */
export interface TrueLine extends Pick<Line, 'text' | 'baseline' | 'outline'> {
  readonly box: NonNullable<Line['box']>
  /** It is kept back, to tell whether teaching helped. */
  readonly isJudged: boolean
}

/** A page with lines to learn from. */
export interface PageToLearn {
  readonly page: Page
  readonly lines: readonly TrueLine[]
}

/** What is to be learned, and by which recogniser. */
export interface Lessons {
  readonly model: LineModel
  /** Tesseract's codes of what the pages are in. */
  readonly languages: readonly string[]
  readonly pages: readonly PageToLearn[]
}

export interface ImproveContext {
  readonly imaging: Pick<Imaging, 'prepared'>
  readonly original: (page: Page) => Promise<Blob>
  readonly spawn: () => RemoteImprover
  readonly signal: AbortSignal
  /** looking: pages of how many; teaching: parts of 1. */
  readonly onProgress: (
    step: 'looking' | 'teaching',
    progress: { readonly done: number; readonly total: number },
  ) => void
  /** A page could not be looked at; it goes on with the others. */
  readonly onFailure: (page: Page, error: unknown) => void
}

/** Views of all lines that are kept in memory, some 150 KB each. */
const MOST_VIEWS = 1000
/** Views of a line: more tell hardly anything new. */
const USEFUL_VIEWS = 8
/** Lines that are seen in all, about: few lines are seen more often. */
const SEEN = 3000
const [FEWEST_ROUNDS, MOST_ROUNDS] = [4, 20]

/** Teaches a recogniser lines, in a worker of its own. It throws OcrErrors, and the signal's reason. */
export async function improveModel({ model, languages, pages }: Lessons, context: ImproveContext): Promise<Taught> {
  const { signal, onProgress } = context
  signal.throwIfAborted()
  const lines = pages.reduce((sum, page) => sum + page.lines.length, 0)
  const own = languagesOf(model, languages)
  const worker = context.spawn()
  const work = async (): Promise<Taught> => {
    const characters = await Promise.all(own.map(async (language) => bytesOf(await model.characters(language))))
    const views = Math.max(1, Math.min(USEFUL_VIEWS, Math.floor(MOST_VIEWS / lines)))
    const rounds = Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, Math.round(SEEN / lines)))
    const network = await bytesOf(await model.network())
    await worker.open({ network, alphabet: model.alphabet, characters, views, rounds })
    for (const [done, page] of pages.entries()) {
      onProgress('looking', { done, total: pages.length })
      await look(page, worker, context)
    }
    return await worker.teach((done) => onProgress('teaching', { done, total: 1 }))
  }
  try {
    return await Promise.race([work(), rejectOnAbort(signal)])
  } finally {
    worker.terminate()
  }
}

async function look({ page, lines }: PageToLearn, worker: RemoteImprover, context: ImproveContext): Promise<void> {
  const { imaging, signal, original, onFailure } = context
  try {
    const source = frameSourceOf(page, await original(page))
    await withPictures(imaging, async ({ prepared }) => {
      const ready = await prepared({ source, turn: page.rotation, work: LINE_WORK }, { signal })
      const seen = lines.map((line) => ({ shape: shapeOn(line, ready), text: line.text, isJudged: line.isJudged }))
      await worker.look(ready.picture, seen)
    })
  } catch (error) {
    signal.throwIfAborted()
    onFailure(page, error)
  }
}

/** Where a line stands on the picture of its page, in pixels. */
function shapeOn({ box: { x, y, w, h }, baseline, outline }: TrueLine, { picture, corners }: ReadyPage): FoundLine {
  const map = inverted(squareToQuad(corners))
  const place = (point: Point): Point => {
    const on = mapped(map, point)
    return { x: on.x * picture.width, y: on.y * picture.height }
  }
  const around = [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ]
  const foot = [
    { x, y: y + h * FOOT },
    { x: x + w, y: y + h * FOOT },
  ]
  return { baseline: (baseline ?? foot).map(place), outline: (outline ?? around).map(place) }
}

/** Where letters stand in the box of a line that does not tell, by its height. */
const FOOT = 0.75
