import { puts, type Change } from './changes.ts'
import { editsOf, withEdits } from './edited-page.ts'
import type { NewId, PageId, ReadingId } from './ids.ts'
import { editsKey, noEdits, sameGeometry, type ImageEdits } from './image-edits.ts'
import { joinReadings } from './join-readings.ts'
import { freeBlockId, type Block, type PageLayout } from './layout.ts'
import { mapBetween, mapBlocks, mapReading, mapShape } from './map-shapes.ts'
import type { Page } from './page.ts'
import type { Line, Reading } from './reading.ts'
import type { Region } from './region.ts'
import { boundsOf } from './shape.ts'

/** What becomes of a page: the edits of the one page, or of the two that it is split into, the first first. */
export type Adjusted = readonly [ImageEdits] | readonly [ImageEdits, ImageEdits]

/** The pages of one unit with what is read of them. */
export interface UnitPages {
  /** All pages of the unit, in order. */
  readonly pages: readonly Page[]
  /** The readings and marked regions of at least the pages that are adjusted. */
  readonly readings: readonly Reading[]
  readonly regions: readonly Region[]
  /** What people laid out of those pages. */
  readonly layouts: readonly PageLayout[]
}

/**
 * The changes that adjust pages of one unit, to be made in one step: the edits and sizes, the boxes of every reading
 * moved with the picture, and for a split a second page after the first with its share of the lines. The text of a
 * person is moved and shared like the others; none of it is lost.
 */
export function adjustChanges(
  unit: UnitPages,
  adjusted: ReadonlyMap<PageId, Adjusted>,
  newId: NewId,
): readonly Change[] {
  const changes: Change[] = []
  let order = 0
  for (const page of unit.pages) {
    const edits = adjusted.get(page.id)
    const made = edits ? pagesOf(page, edits, newId) : [page]
    const placed = made.map((each) => ({ ...each, order: order++ }))
    if (edits) {
      changes.push(
        ...puts(
          'pages',
          placed.filter((each) => !isSamePage(each, page)),
        ),
      )
      const ofPage = unit.readings.filter((reading) => reading.pageId === page.id)
      changes.push(...ofPage.flatMap((reading) => movedReading(reading, { from: page, to: placed }, newId)))
      const laidOut = unit.layouts.filter((layout) => layout.id === page.id)
      changes.push(...laidOut.flatMap((layout) => movedLayout(layout, { from: page, to: placed })))
      const marked = unit.regions.filter((region) => region.pageId === page.id)
      changes.push(...marked.flatMap((region) => movedRegion(region, { from: page, to: placed })))
    } else if (placed[0]?.order !== page.order) changes.push(...puts('pages', placed))
  }
  return changes
}

function pagesOf(page: Page, [first, second]: Adjusted, newId: NewId): readonly Page[] {
  const kept = withEdits(page, first)
  if (!second) return [kept]
  // Neither half looks like the whole any more, and they are no scans of one page.
  const { fingerprint: _of, ...half } = withEdits(page, second)
  const { fingerprint: _too, ...other } = kept
  return [other, { ...half, id: newId<PageId>() }]
}

function isSamePage(one: Page, other: Page): boolean {
  return one.id === other.id && one.order === other.order && editsKey(one.edits) === editsKey(other.edits)
}

interface Move {
  readonly from: Page
  readonly to: readonly Page[]
}

function movedReading(reading: Reading, { from, to }: Move, newId: NewId): readonly Change[] {
  const [first, second] = to
  if (!first) return []
  const edits = editsOf(from)
  const moved = mapReading(reading, { from: edits, to: editsOf(first) })
  const onFirst = moved.lines
  if (!second) return moved === reading ? [] : puts('readings', [moved])
  const other = mapReading(reading, { from: edits, to: editsOf(second) })
  const onSecond = other.lines
  const share = sharedLines(onFirst, onSecond)
  const blocks = sharedBlocks(moved.blocks ?? [], other.blocks ?? [])
  const withBlocks = (own: readonly Block[]) => (reading.blocks ? { blocks: own } : {})
  const more = { ...reading, id: newId<ReadingId>(), pageId: second.id, lines: share.second }
  return puts('readings', [
    { ...reading, lines: share.first, ...withBlocks(blocks.first) },
    ...(share.second.length > 0 ? [{ ...more, ...withBlocks(blocks.second) }] : []),
  ])
}

/** Gives each block to the page on which its middle lies. */
function sharedBlocks(onFirst: readonly Block[], onSecond: readonly Block[]) {
  const toSecond = onFirst.map(({ box }, index) => outside(onSecond[index]?.box ?? box) < outside(box))
  return {
    first: onFirst.filter((_, index) => !toSecond[index]),
    second: onSecond.filter((_, index) => toSecond[index]),
  }
}

/** What a person laid out goes with the picture; a split shares it out. */
function movedLayout(layout: PageLayout, { from, to }: Move): readonly Change[] {
  const [first, second] = to
  if (!first) return []
  const onto = (page: Page) => mapBlocks(layout.blocks, { from: editsOf(from), to: editsOf(page) })
  if (!second) {
    const blocks = onto(first)
    return blocks === layout.blocks ? [] : puts('layouts', [{ ...layout, blocks }])
  }
  const blocks = sharedBlocks(onto(first), onto(second))
  return puts('layouts', [
    { ...layout, blocks: blocks.first },
    { ...layout, id: second.id, blocks: blocks.second },
  ])
}

/** Gives each line to the page on which it lies; one that has no place goes with the line before it. */
function sharedLines(onFirst: readonly Line[], onSecond: readonly Line[]) {
  const first: Line[] = []
  const second: Line[] = []
  let toSecond = false
  onFirst.forEach((line, index) => {
    const other = onSecond[index]
    if (line.box && other?.box) toSecond = outside(other.box) < outside(line.box)
    if (toSecond && other) second.push(other)
    else first.push(line)
  })
  return { first, second }
}

/** A region goes with the picture, after a split to the page on which its middle lies. */
function movedRegion(region: Region, { from, to }: Move): readonly Change[] {
  const places = to.map((page) => {
    const edits = editsOf(page)
    const shape = sameGeometry(editsOf(from), edits)
      ? region.shape
      : mapShape(region.shape, mapBetween(editsOf(from), edits))
    return { ...region, pageId: page.id, shape }
  })
  const [first, second] = places
  if (!first) return []
  const moved = second && outside(boundsOf(second.shape)) < outside(boundsOf(first.shape)) ? second : first
  return moved.shape === region.shape && moved.pageId === region.pageId ? [] : puts('regions', [moved])
}

/** How far the middle of a box lies outside the picture, in fractions of it; 0 inside. */
function outside({ x, y, w, h }: NonNullable<Line['box']>): number {
  const beyond = (at: number): number => Math.max(0, -at, at - 1)
  return Math.hypot(beyond(x + w / 2), beyond(y + h / 2))
}

/** The other pages of the unit that are made of the same frame: those that a split has made. */
export function twinsOf(page: Page, pages: readonly Page[]): readonly Page[] {
  return pages.filter((each) => each.id !== page.id && each.original === page.original && each.frame === page.frame)
}

/**
 * The changes that bring pages of one unit back to their originals: no edits, and pages that a split had made one page
 * again, with their texts one after the other.
 */
export function revertChanges(unit: UnitPages, reverted: ReadonlySet<PageId>): readonly Change[] {
  const gone = new Set<PageId>()
  const changes: Change[] = []
  const kept: Page[] = []
  for (const page of unit.pages) {
    if (gone.has(page.id)) continue
    const twins = twinsOf(page, unit.pages)
    const isReverted = [page, ...twins].some(({ id }) => reverted.has(id))
    kept.push(isReverted ? withEdits(page, noEdits(editsOf(page).frame)) : page)
    if (!isReverted) continue
    for (const twin of twins) gone.add(twin.id)
    changes.push(...twins.map(({ id }): Change => ({ table: 'pages', id, to: null })))
    changes.push(...joinedReadings([page, ...twins], unit.readings))
    changes.push(...joinedRegions([page, ...twins], unit.regions))
    changes.push(...joinedLayouts([page, ...twins], unit.layouts))
  }
  const moved = kept.map((page, order) => ({ ...page, order }))
  const before = new Map(unit.pages.map((page) => [page.id, page]))
  changes.push(
    ...puts(
      'pages',
      moved.filter((page) => !isSamePage(page, before.get(page.id) ?? page)),
    ),
  )
  return changes
}

/** Readings of the same kind and engine become one, on the first page; each with its boxes on the whole frame. */
function joinedReadings(pages: readonly Page[], readings: readonly Reading[]): readonly Change[] {
  const [first] = pages
  if (!first) return []
  const joined = new Map<string, Reading>()
  const changes: Change[] = []
  for (const page of pages) {
    const from = editsOf(page)
    for (const reading of readings.filter((each) => each.pageId === page.id)) {
      const whole = mapReading(reading, { from, to: noEdits(from.frame) })
      const key = [reading.kind, reading.engine?.name ?? ''].join('|')
      const before = joined.get(key)
      joined.set(key, before ? joinReadings(before, whole) : { ...whole, pageId: first.id })
      if (before) changes.push({ table: 'readings', id: reading.id, to: null })
    }
  }
  return [...puts('readings', [...joined.values()]), ...changes]
}

/** Layouts of the parts become the layout of the whole. */
function joinedLayouts(pages: readonly Page[], layouts: readonly PageLayout[]): readonly Change[] {
  const [first] = pages
  const found = pages.flatMap((page) => {
    const layout = layouts.find((each) => each.id === page.id)
    const from = editsOf(page)
    return layout ? [{ layout, blocks: mapBlocks(layout.blocks, { from, to: noEdits(from.frame) }) }] : []
  })
  if (!first || !found[0]) return []
  const used = new Set<string>()
  const blocks = found.flatMap(({ blocks }) => blocks.map((block) => ({ ...block, id: freeBlockId(block.id, used) })))
  const gone = found.filter(({ layout }) => layout.id !== first.id)
  return [
    ...puts('layouts', [{ ...found[0].layout, id: first.id, blocks }]),
    ...gone.map(({ layout }): Change => ({ table: 'layouts', id: layout.id, to: null })),
  ]
}

function joinedRegions(pages: readonly Page[], regions: readonly Region[]): readonly Change[] {
  const [first] = pages
  if (!first) return []
  return pages.flatMap((page) => {
    const from = editsOf(page)
    const map = mapBetween(from, noEdits(from.frame))
    const ofPage = regions.filter((region) => region.pageId === page.id)
    return puts(
      'regions',
      ofPage.map((region) => ({ ...region, pageId: first.id, shape: mapShape(region.shape, map) })),
    )
  })
}

/** Whether the geometry of a page changes, so that what was read of it may be read better again. */
export function isReshaped(page: Page, adjusted: Adjusted): boolean {
  return adjusted.length > 1 || !sameGeometry(editsOf(page), adjusted[0])
}
