import { vi } from 'vitest'
import { turnSize } from '../../shared/domain/geometry-turn.ts'
import type { PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
import type { ReadTask } from '../../shared/domain/reader.ts'
import type { PrepareTask } from '../../renderer/imaging/imaging.ts'
import type { ColumnPart } from '../../renderer/imaging/down/columns-down.ts'
import type { Component } from '../../renderer/imaging/prepare/components.ts'
import { packed } from '../../renderer/imaging/prepare/packed-picture.ts'
import type { ReadyPage } from '../../renderer/imaging/prepare/ready-page.ts'
import type { OcrRequest } from '../../renderer/ocr/ocr-pool.ts'
import { readPage } from '../../renderer/ocr/read-page.ts'
import type { TesseractImage } from '../../renderer/ocr/spawn-tesseract.ts'
import type { LetterModel } from '../../shared/text/orthography/letter-model.ts'
import { aPage } from './builders.ts'

const context = { signal: new AbortController().signal, onProgress: () => undefined }
const SIZE = { width: 400, height: 300 }
const WHOLE = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
] as const

/** A line of one word as the engine tells it. */
export interface Row {
  readonly text: string
  readonly confidence?: number
  readonly at?: readonly [left: number, top: number, width: number, height: number]
  readonly block?: number
}

/** What the engine answers for lines of one word each. */
export function tsv(...rows: readonly Row[]): string {
  return rows
    .flatMap(({ text, confidence = 90, at = [10, 10, 200, 20], block = 1 }, index) => [
      [4, 1, block, 1, index + 1, 0, ...at, -1, ''].join('\t'),
      [5, 1, block, 1, index + 1, 1, ...at, confidence, text].join('\t'),
    ])
    .join('\n')
}

/** Letters in rows that begin at the given heights. */
export function lettersAt(...tops: readonly number[]): readonly Component[] {
  return tops.flatMap((top) =>
    Array.from({ length: 12 }, (_, n) => ({ left: 20 + n * 14, top, right: 30 + n * 14, bottom: top + 12, area: 60 })),
  )
}

/** A page of 400 × 300 pixels, ready to be read. */
export function aReadyPage(
  letters = lettersAt(12),
  turn: QuarterTurn = 0,
  { fold = null, size: whole = SIZE }: { readonly fold?: number | null; readonly size?: PixelSize } = {},
): ReadyPage {
  const size = turnSize(whole, turn)
  const picture = packed({ ...size, data: new Uint8Array(size.width * size.height).fill(255) })
  return {
    picture,
    letters,
    corners: WHOLE,
    xHeight: letters.length === 0 ? null : 12,
    parts: [],
    leaders: [],
    fold,
    columns: null,
    steps: [],
  }
}

/** A page of which the engine tells what it is asked to, and all that it was asked. */
export function setUp(options: {
  readonly letters?: readonly Component[]
  /** Where two pages of an opening meet. */
  readonly fold?: number
  /** Of the page, in pixels. */
  readonly size?: PixelSize
  /** Columns that run down, where they are sought. */
  readonly columns?: readonly ColumnPart[]
  /** The model of Russian letters, where it is asked for. */
  readonly model?: LetterModel
  readonly answer: (request: OcrRequest<TesseractImage>, turn: QuarterTurn) => string
}) {
  let turn: QuarterTurn = 0
  const prepared = vi.fn((task: PrepareTask): Promise<ReadyPage> => {
    turn = task.turn
    const columns = (task.work.columns && options.columns) ?? null
    return Promise.resolve({ ...aReadyPage(options.letters, turn, options), columns })
  })
  const recognize = vi.fn((request: OcrRequest<TesseractImage>) =>
    Promise.resolve({ tsv: options.answer(request, turn), version: '5' }),
  )
  const { model } = options
  const letters = () => (model ? Promise.resolve(model) : Promise.reject(new Error('not asked for')))
  const deps = { imaging: { prepared }, pool: { recognize }, letters }
  const read = (task: Partial<ReadTask> = {}) =>
    readPage(deps, { page: aPage('p1', 'u1'), original: new Blob(), languages: ['eng'], ...task }, context)
  return { read, recognize, prepared }
}
