import { describe, expect, test } from 'vitest'
import { adjustChanges, isReshaped, revertChanges, type UnitPages } from '../../shared/domain/adjust-pages.ts'
import type { Change } from '../../shared/domain/changes.ts'
import { idFrom, type NewId } from '../../shared/domain/ids.ts'
import { halvesOf, NEUTRAL_TONE, noEdits, type ImageEdits } from '../../shared/domain/image-edits.ts'
import type { Block } from '../../shared/domain/layout.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { Line, Reading } from '../../shared/domain/reading.ts'
import type { Region } from '../../shared/domain/region.ts'
import { boundsOf } from '../../shared/domain/shape.ts'
import { AT, aPage, aReading } from '../support/builders.ts'

const SIZE = { width: 3000, height: 2000 }
const WHOLE = noEdits(SIZE)
const HALVES = halvesOf(WHOLE, { x: 0.5, angle: 0 }, 0)
const CROP: ImageEdits = { ...WHOLE, cut: { shape: 'rectangle', box: { x: 0.2, y: 0, w: 0.8, h: 1 }, angle: 0 } }

function lineAt(text: string, x: number | null): Line {
  const box = x === null ? null : { x, y: 0.1, w: 0.2, h: 0.02 }
  return { text, box, words: box ? [{ text, box, confidence: 0.8 }] : [] }
}

const opening = aPage('b', 'u', { size: SIZE, order: 1 })
const read = aReading('r', 'b', { lines: [lineAt('left', 0.1), lineAt('typed', null), lineAt('right', 0.7)] })
const unit: UnitPages = {
  pages: [aPage('a', 'u'), opening, aPage('c', 'u', { order: 2 })],
  readings: [read],
  regions: [],
  layouts: [],
}

function ids(): NewId {
  let next = 0
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as NewId asks
  return <T extends ReturnType<typeof idFrom>>() => idFrom<T>(`new-${next++}`)
}

function put<K, V>(rows: Map<K, V>, id: K, to: V | null): void {
  if (to === null) rows.delete(id)
  else rows.set(id, to)
}

/** The unit once the changes are made. */
function made(before: UnitPages, changes: readonly Change[]): UnitPages {
  const pages = new Map(before.pages.map((page) => [page.id, page]))
  const readings = new Map(before.readings.map((reading) => [reading.id, reading]))
  const regions = new Map(before.regions.map((region) => [region.id, region]))
  const layouts = new Map(before.layouts.map((layout) => [layout.id, layout]))
  for (const change of changes) {
    if (change.table === 'regions') put(regions, change.id, change.to)
    if (change.table === 'layouts') put(layouts, change.id, change.to)
    if (change.table === 'pages') put(pages, change.id, change.to)
    if (change.table === 'readings') put(readings, change.id, change.to)
  }
  return {
    pages: [...pages.values()].sort((one, other) => one.order - other.order),
    readings: [...readings.values()],
    regions: [...regions.values()],
    layouts: [...layouts.values()],
  }
}

const textsOf = ({ readings }: UnitPages, page: Page | undefined): readonly string[] =>
  readings
    .filter((reading: Reading) => reading.pageId === page?.id)
    .flatMap(({ lines }) => lines.map(({ text }) => text))

describe('adjusting pages of a unit', () => {
  test('moves the boxes of every reading with the picture, and states its size', () => {
    const after = made(unit, adjustChanges(unit, new Map([[opening.id, [CROP] as const]]), ids()))
    expect(after.pages[1]).toMatchObject({ id: 'b', size: { width: 2400, height: 2000 }, order: 1 })
    expect(after.readings[0]?.lines[2]?.box?.x).toBeCloseTo((0.7 - 0.2) / 0.8, 9)
    expect(after.readings[0]?.lines.map(({ text }) => text)).toEqual(['left', 'typed', 'right'])
  })

  test('touches no reading where only the tone changes', () => {
    const pale: ImageEdits = { ...WHOLE, tone: { ...NEUTRAL_TONE, contrast: 30 } }
    const changes = adjustChanges(unit, new Map([[opening.id, [pale] as const]]), ids())
    expect(changes.map(({ table, id }) => [table, id])).toEqual([['pages', 'b']])
    expect([isReshaped(opening, [pale]), isReshaped(opening, [CROP])]).toEqual([false, true])
  })

  test('splits a page into two, each with its lines, and moves the pages after it on', () => {
    const after = made(unit, adjustChanges(unit, new Map([[opening.id, HALVES]]), ids()))
    expect(after.pages.map(({ id, order }) => [id, order])).toEqual([
      ['a', 0],
      ['b', 1],
      ['new-0', 2],
      ['c', 3],
    ])
    expect(after.pages[2]).toMatchObject({ original: opening.original, frame: 0, size: { width: 1500, height: 2000 } })
    expect(textsOf(after, after.pages[1])).toEqual(['left', 'typed'])
    expect(textsOf(after, after.pages[2])).toEqual(['right'])
    const [right] = after.readings.filter(({ pageId }) => pageId === 'new-0')
    expect(right?.lines[0]?.box?.x).toBeCloseTo(0.4, 9)
  })

  test('changes nothing where the edits are those it has', () => {
    expect(adjustChanges(unit, new Map([[opening.id, [WHOLE] as const]]), ids())).toEqual([])
  })
})

describe('marked regions', () => {
  const mark = (id: string, x: number): Region => ({
    id: idFrom(id),
    collectionId: opening.collectionId,
    pageId: opening.id,
    shape: { kind: 'rectangle', box: { x, y: 0.2, w: 0.1, h: 0.1 } },
    note: id,
    tags: [],
    places: [],
    persons: [],
    by: { by: 'person', at: AT },
    createdAt: AT,
    updatedAt: AT,
  })
  const marked: UnitPages = { ...unit, regions: [mark('seal', 0.2), mark('stamp', 0.6)] }

  test('go with the picture, to the half on which they lie, and back', () => {
    const split = made(marked, adjustChanges(marked, new Map([[opening.id, HALVES]]), ids()))
    expect(split.regions.map(({ note, pageId }) => [note, pageId])).toEqual([
      ['seal', 'b'],
      ['stamp', 'new-0'],
    ])
    expect(boundsOf((split.regions[1] as Region).shape).x).toBeCloseTo(0.2, 9)
    const back = made(split, revertChanges(split, new Set([opening.id])))
    expect(back.regions.map(({ pageId }) => pageId)).toEqual(['b', 'b'])
    expect(boundsOf((back.regions[1] as Region).shape).x).toBeCloseTo(0.6, 9)
  })
})

describe('blocks', () => {
  const block = (id: string, x: number): Block => ({
    id: idFrom(id),
    kind: 'text',
    box: { x, y: 0.1, w: 0.3, h: 0.8 },
  })
  const blocks = [block('left', 0.1), block('right', 0.6)]
  const laidOut: UnitPages = {
    ...unit,
    readings: [{ ...read, blocks }],
    layouts: [{ id: opening.id, collectionId: opening.collectionId, blocks, by: { by: 'person', at: AT } }],
  }
  const idsOf = (those: readonly Block[] = []) => those.map(({ id }) => id)

  test('of readings and of layouts go with their half, and are those of the whole again', () => {
    const split = made(laidOut, adjustChanges(laidOut, new Map([[opening.id, HALVES]]), ids()))
    expect(split.layouts.map((layout) => [layout.id, idsOf(layout.blocks)])).toEqual([
      ['b', ['left']],
      ['new-0', ['right']],
    ])
    expect(split.readings.map((reading) => idsOf(reading.blocks))).toEqual([['left'], ['right']])
    expect(split.layouts[1]?.blocks[0]?.box.x).toBeCloseTo(0.2, 9)
    const back = made(split, revertChanges(split, new Set([opening.id])))
    expect(back.layouts.map((layout) => [layout.id, idsOf(layout.blocks)])).toEqual([['b', ['left', 'right']]])
    expect(idsOf(back.readings[0]?.blocks)).toEqual(['left', 'right'])
    expect(back.layouts[0]?.blocks[1]?.box.x).toBeCloseTo(0.6, 9)
  })
})

describe('reverting to the original', () => {
  test('makes one page of two halves again, with the text of both at its places', () => {
    const split = made(unit, adjustChanges(unit, new Map([[opening.id, HALVES]]), ids()))
    const second = split.pages[2]
    const after = made(split, revertChanges(split, new Set(second ? [second.id] : [])))
    expect(after.pages).toEqual(unit.pages)
    expect(textsOf(after, after.pages[1])).toEqual(['left', 'typed', 'right'])
    expect(after.readings[0]?.lines[2]?.box?.x).toBeCloseTo(0.7, 9)
    expect(after.readings).toHaveLength(1)
  })

  test('leaves the other pages as they are', () => {
    const adjusted = made(unit, adjustChanges(unit, new Map([[opening.id, [CROP] as const]]), ids()))
    expect(revertChanges(adjusted, new Set([adjusted.pages[0]?.id ?? opening.id]))).toEqual([])
  })
})
