import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjustChanges, revertChanges, type Adjusted } from '../../shared/domain/adjust-pages.ts'
import type { Change } from '../../shared/domain/changes.ts'
import type { ControlPoint, Georeference } from '../../shared/domain/georeference.ts'
import { inverted, mapped, type Point } from '../../shared/domain/homography.ts'
import { idFrom, type NewId, type PageId, type Sha256 } from '../../shared/domain/ids.ts'
import { halvesOf, noEdits, toFrame, validEdits, type ImageEdits } from '../../shared/domain/image-edits.ts'
import { movedGeoreferences } from '../../shared/domain/moved-georeferences.ts'
import type { Page } from '../../shared/domain/page.ts'
import { layMap } from '../../shared/places/georeference/lay-map.ts'
import { fromMercator } from '../../shared/places/georeference/mercator.ts'
import { aPage, AT, COLLECTION } from '../support/builders.ts'

const FRAME = { width: 4000, height: 3000 }
const PLAN = aPage('plan', 'u', { size: FRAME, original: idFrom<Sha256>('scan') })

/** Of the frame: a map of a degree about Huế that lies askew; one more than it needs. */
const SPOTS: readonly Point[] = [{ x: 0.1, y: 0.15 }, { x: 0.9, y: 0.1 }, { x: 0.85, y: 0.9 }, { x: 0.2, y: 0.8 }, { x: 0.5, y: 0.4 }] // prettier-ignore
const points: readonly ControlPoint[] = SPOTS.map((image) => ({
  image,
  geo: fromMercator([11_920_000 + 1e5 * image.x + 7e3 * image.y, 1_900_000 - 7e4 * image.y + 1e4 * image.x]),
}))
const LAID: Georeference = {
  ...{ id: PLAN.id, collectionId: COLLECTION, points, method: 'projective', opacity: 0.8, shown: true },
  ...{ mask: [{ x: 0.05, y: 0.05 }, { x: 0.95, y: 0.05 }, { x: 0.5, y: 0.95 }] }, // prettier-ignore
  ...{ by: { by: 'person', at: AT }, updatedAt: AT },
}

let made = 0
const newId: NewId = () => idFrom(`half-${(made += 1)}`)

/** All pages of the unit and what lays them, after changes of its pages. */
interface Unit {
  readonly pages: readonly Page[]
  readonly laid: readonly Georeference[]
}

function put<T>(rows: Map<PageId, T>, { id, to }: { readonly id: PageId; readonly to: T | null }): void {
  if (to === null) rows.delete(id)
  else rows.set(id, to)
}

function after({ pages, laid }: Unit, changes: readonly Change[]): Unit {
  const nextPages = new Map(pages.map((page) => [page.id, page]))
  const nextLaid = new Map(laid.map((each) => [each.id, each]))
  for (const change of [...changes, ...movedGeoreferences(changes, pages, laid)]) {
    if (change.table === 'pages') put(nextPages, change)
    if (change.table === 'georeferences') put(nextLaid, change)
  }
  return { pages: [...nextPages.values()], laid: [...nextLaid.values()] }
}

const read = { readings: [], regions: [], layouts: [] }

function adjusted(unit: Unit, edits: Adjusted): Unit {
  return after(unit, adjustChanges({ ...read, pages: unit.pages }, new Map([[PLAN.id, edits]]), newId))
}

const reverted = (unit: Unit): Unit =>
  after(unit, revertChanges({ ...read, pages: unit.pages }, new Set<PageId>([PLAN.id])))

const START: Unit = { pages: [PLAN], laid: [LAID] }

/** Where a spot of the frame lies on the ground, told by the page as it is now. */
function groundOf({ pages, laid }: Unit, id: PageId, spot: Point): Point {
  const page = pages.find((each) => each.id === id)
  const georeference = laid.find((each) => each.id === id)
  if (!page || !georeference) throw new Error('not laid')
  const map = layMap(georeference, page.size)
  if (typeof map === 'string') throw new Error(map)
  const { lat, lon } = map.toGeo(mapped(inverted(toFrame(page.edits ?? noEdits(page.size))), spot))
  return { x: lon, y: lat }
}

const share = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const aPoint = (x: number, y: number) => fc.record({ x: share(x - 0.08, x + 0.08), y: share(y - 0.08, y + 0.08) })
const aCut = fc.oneof(
  fc.record({
    shape: fc.constant('rectangle' as const),
    box: fc.option(fc.record({ x: share(0, 0.4), y: share(0, 0.4), w: share(0.2, 0.6), h: share(0.2, 0.6) })),
    angle: share(-45, 45),
  }),
  fc.record({
    shape: fc.constant('corners' as const),
    corners: fc.tuple(aPoint(0.1, 0.1), aPoint(0.9, 0.1), aPoint(0.9, 0.9), aPoint(0.1, 0.9)),
  }),
)
const anEdit = fc
  .record({ cut: aCut, mirror: fc.boolean() })
  .map((part): ImageEdits | null => validEdits({ ...noEdits(FRAME), ...part }))
  .filter((edits) => edits !== null)
const aSpot = fc.record({ x: share(0, 1), y: share(0, 1) })

describe('a laid map whose page is edited', () => {
  test('has its points where the cut has them', () => {
    const box = { x: 0.1, y: 0.2, w: 0.5, h: 0.4 }
    const edits = { ...noEdits(FRAME), cut: { shape: 'rectangle', box, angle: 0 } } as const
    const [laid] = adjusted(START, [edits]).laid
    expect(laid?.points.map(({ geo }) => geo)).toEqual(points.map(({ geo }) => geo))
    for (const [index, { x, y }] of SPOTS.entries()) {
      expect(laid?.points[index]?.image.x).toBeCloseTo((x - 0.1) / 0.5, 9)
      expect(laid?.points[index]?.image.y).toBeCloseTo((y - 0.2) / 0.4, 9)
    }
    expect(laid?.mask?.[2]?.y).toBeCloseTo((0.95 - 0.2) / 0.4, 9)
  })

  test('stays where it is, however it is cut, straightened or mirrored', () => {
    fc.assert(
      fc.property(anEdit, aSpot, (edits, spot) => {
        const [before, now] = [groundOf(START, PLAN.id, spot), groundOf(adjusted(START, [edits]), PLAN.id, spot)]
        expect(Math.hypot(before.x - now.x, before.y - now.y)).toBeLessThan(1e-6)
      }),
      { numRuns: 60 },
    )
  })

  test('has its points and its outline again when all is taken back', () => {
    fc.assert(
      fc.property(anEdit, anEdit, (first, second) => {
        const [laid] = reverted(adjusted(adjusted(START, [first]), [second])).laid
        const spots = [...(laid?.points.map(({ image }) => image) ?? []), ...(laid?.mask ?? [])]
        const meant = [...SPOTS, ...(LAID.mask ?? [])]
        expect(spots).toHaveLength(meant.length)
        for (const [index, { x, y }] of spots.entries())
          expect(Math.hypot(x - (meant[index]?.x ?? NaN), y - (meant[index]?.y ?? NaN))).toBeLessThan(1e-6)
      }),
      { numRuns: 60 },
    )
  })

  test('lies in both halves once it is split, and once more in one when they are joined', () => {
    fc.assert(
      fc.property(share(0.3, 0.7), share(-5, 5), aSpot, (x, angle, spot) => {
        const split = adjusted(START, halvesOf(noEdits(FRAME), { x, angle }, 0))
        expect(split.laid.map(({ id }) => id)).toEqual(split.pages.map(({ id }) => id))
        expect(split.laid).toHaveLength(2)
        const meant = groundOf(START, PLAN.id, spot)
        for (const { id } of split.pages) {
          const found = groundOf(split, id, spot)
          expect(Math.hypot(meant.x - found.x, meant.y - found.y)).toBeLessThan(1e-6)
        }
        expect(reverted(split).laid.map(({ id }) => id)).toEqual([PLAN.id])
      }),
      { numRuns: 30 },
    )
  })

  test('that was laid in its second half alone is laid as a whole once it is joined', () => {
    const bare = adjusted({ pages: [PLAN], laid: [] }, halvesOf(noEdits(FRAME), { x: 0.5, angle: 0 }, 0))
    const second = bare.pages.find(({ id }) => id !== PLAN.id)
    if (!second) throw new Error('no second half')
    const joined = reverted({ ...bare, laid: [{ ...LAID, id: second.id }] })
    expect(joined.laid.map(({ id }) => id)).toEqual([PLAN.id])
    expect(joined.laid[0]?.points[0]?.image.x).toBeCloseTo(0.5 + 0.05, 9)
  })

  test('of which only the tones change is left as it is', () => {
    const edits = noEdits(FRAME)
    const bright = { ...edits, tone: { ...edits.tone, brightness: 20 } }
    const changes = adjustChanges({ ...read, pages: [PLAN] }, new Map([[PLAN.id, [bright]]]), newId)
    expect(movedGeoreferences(changes, [PLAN], [LAID])).toEqual([])
  })
})
