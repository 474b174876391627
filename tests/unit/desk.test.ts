import { expect, test } from 'vitest'
import { deskAfter, EMPTY_DESK, shownAfter, type Desk, type DeskAction } from '../../renderer/ports/desk.ts'
import { WHOLE_MAP } from '../../renderer/ports/map-wish.ts'
import { idFrom, type CollectionId, type RegionId, type UnitId } from '../../shared/domain/ids.ts'

const unit = idFrom<UnitId>('u1')
const after = (actions: readonly DeskAction[], desk: Desk = EMPTY_DESK): Desk => actions.reduce(deskAfter, desk)

test('another collection starts on a clean desk, in the view one was in', () => {
  const desk = after([
    { type: 'view', view: 'map' },
    { type: 'select', unitIds: [unit] },
    { type: 'open-collection', id: idFrom<CollectionId>('c2') },
  ])
  expect(desk).toEqual({ ...EMPTY_DESK, view: 'map', collectionId: 'c2' })
})

test('words sought close the reader and the task; emptying the search closes nothing', () => {
  expect(
    after([
      { type: 'read', unitId: unit },
      { type: 'search', query: 'hue' },
    ]).reader,
  ).toBeNull()
  const exporting = after([
    { type: 'search', query: 'hue' },
    { type: 'task', task: 'export' },
    { type: 'search', query: '' },
  ])
  expect(exporting).toMatchObject({ task: 'export', query: '' })
})

test('closing the reader goes back to where one was', () => {
  const before = after([{ type: 'search', query: 'hue' }])
  const desk = after([{ type: 'read', unitId: unit, query: 'hue' }, { type: 'close-reader' }], before)
  expect(desk).toMatchObject({ query: 'hue', view: 'grid', reader: null })
})

test('the help lies over what is open, and goes when something else is shown', () => {
  const reading = after([{ type: 'read', unitId: unit }])
  const helped = after(
    [
      { type: 'task', task: 'forms' },
      { type: 'help', open: true },
    ],
    reading,
  )
  expect(helped).toMatchObject({ helpOpen: true, task: 'forms' })
  expect(after([{ type: 'help', open: false }], helped)).toMatchObject({
    helpOpen: false,
    task: 'forms',
    reader: reading.reader,
  })
  for (const action of [
    { type: 'task', task: 'export' },
    { type: 'view', view: 'list' },
    { type: 'search', query: 'hue' },
  ] as const)
    expect(after([action], helped).helpOpen).toBe(false)
  expect(after([{ type: 'search', query: '' }], helped).helpOpen).toBe(true)
})

test('the whole screen is for what is open, and another page there keeps it', () => {
  const desk = after([
    { type: 'full-screen', on: true },
    { type: 'read', unitId: unit },
  ])
  expect(desk).toMatchObject({ fullScreen: true, reader: { unitId: 'u1' } })
  expect(deskAfter(desk, { type: 'full-screen', on: false }).fullScreen).toBe(false)
})

test('a hit in a region opens its page at the region, and leafing on forgets it', () => {
  const desk = after([{ type: 'read', unitId: unit, query: 'seal', regionId: idFrom<RegionId>('r1') }])
  expect(desk.reader).toMatchObject({ regionId: 'r1' })
  expect(deskAfter(desk, { type: 'read', unitId: unit, query: 'seal' }).reader?.regionId).toBeUndefined()
})

test('where the map looks already, and what it is narrowed by already, changes nothing', () => {
  const begun = { desk: EMPTY_DESK, map: WHOLE_MAP }
  const looking = shownAfter(begun, { type: 'map', wish: { bounds: { west: 1, south: 2, east: 3, north: 4 } } })
  expect(shownAfter(looking, { type: 'map', wish: { bounds: { west: 1, south: 2, east: 3, north: 4 } } })).toBe(looking)
  expect(shownAfter(looking, { type: 'map', wish: { heat: false, facets: {} } })).toBe(looking)
  const moved = shownAfter(looking, { type: 'map', wish: { bounds: { west: 1, south: 2, east: 3, north: 5 } } })
  expect(moved.map).toEqual({ ...looking.map, bounds: { west: 1, south: 2, east: 3, north: 5 } })
})

test('a move of the years leaves the desk the very same, so that only the map is drawn anew', () => {
  const begun = { desk: EMPTY_DESK, map: WHOLE_MAP }
  const narrowed = shownAfter(begun, { type: 'map', wish: { years: { from: 1885, to: 1900 } } })
  expect(narrowed.map.years).toEqual({ from: 1885, to: 1900 })
  expect(narrowed.desk).toBe(EMPTY_DESK)
  expect(shownAfter(narrowed, { type: 'jobs', open: true })).toMatchObject({
    desk: { jobsOpen: true },
    map: narrowed.map,
  })
})

test('narrowed by the map, what is not shown is not selected; another view keeps it, another collection does not', () => {
  const other = idFrom<UnitId>('u2')
  const both = after([{ type: 'select', unitIds: [unit, other] }])
  expect(deskAfter(both, { type: 'narrow-to', unitIds: new Set([unit]) })).toBe(both)
  const on = deskAfter(both, { type: 'narrow', on: true })
  expect(on).toMatchObject({ narrowed: { unitIds: null }, selection: new Set([unit, other]) })
  const narrowed = after(
    [
      { type: 'narrow-to', unitIds: new Set([unit]) },
      { type: 'view', view: 'grid' },
    ],
    on,
  )
  expect(narrowed).toMatchObject({ narrowed: { unitIds: new Set([unit]) }, selection: new Set([unit]) })
  expect(deskAfter(narrowed, { type: 'narrow-to', unitIds: new Set([unit]) })).toBe(narrowed)
  expect(deskAfter(narrowed, { type: 'narrow', on: false }).narrowed).toBeNull()
  expect(deskAfter(narrowed, { type: 'open-collection', id: null }).narrowed).toBeNull()
})
