import { describe, expect, it, test } from 'vitest'
import {
  changesOfEdit,
  placeAdded,
  placeRemoved,
  regionDrawn,
  regionRemoved,
  type RegionEdit,
} from '../../renderer/features/read/regions/region-edits.ts'
import { layoutFrom } from '../../renderer/features/read/reader-layout.ts'
import { idFrom, type NewId, type PlaceId } from '../../shared/domain/ids.ts'
import type { Region } from '../../shared/domain/region.ts'
import { aPage, aRegion, AT, COLLECTION } from '../support/builders.ts'
import { aLink, aPlace } from '../support/described-archive.ts'

const LATER = '2026-02-03T04:05:06.000Z'
let made = 0
const newId: NewId = () => idFrom(`new-${(made += 1)}`)
const hue = { place: aPlace('Huế', { geonamesId: 1580240 }), asWritten: 'Thuận Hóa' }
const making = { collectionId: COLLECTION, places: [], newId, now: LATER }
const at = (id: string) => ({ placeId: idFrom<PlaceId>(id), asWritten: id })

describe('marking a part of a page', () => {
  it('makes a region of that page by a person, of which nothing is said yet', () => {
    const { shape } = aRegion('x', 'p1')
    const region = regionDrawn(shape, aPage('p1', 'u1'), { newId, now: LATER })
    expect(region).toMatchObject({ pageId: 'p1', collectionId: COLLECTION, note: '', tags: [], createdAt: LATER })
    expect(region.by).toEqual({ by: 'person', at: LATER })
  })
})

describe('saying something of a region', () => {
  const region = aRegion('r1', 'p1', {
    note: 'con dấu',
    tags: ['seal'],
    by: { by: 'import', at: AT, file: 'notes.jsonld' },
  })

  it('composes letters, and makes it the word of a person', () => {
    const [change] = changesOfEdit(region, { kind: 'note', text: ' con da\u0302\u0301u đỏ ' }, LATER)
    expect(change?.to).toEqual({
      ...region,
      note: 'con dấu đỏ',
      by: { by: 'person', at: LATER },
      updatedAt: LATER,
    })
  })

  it('adds to its lists and takes from them, each value once', () => {
    const added = changesOfEdit(region, { kind: 'add', list: 'tags', text: 'red ' }, LATER)
    expect(added[0]?.to).toMatchObject({ tags: ['seal', 'red'] })
    const off = changesOfEdit(region, { kind: 'remove', list: 'tags', text: 'seal' }, LATER)
    expect(off[0]?.to).toMatchObject({ tags: [] })
  })

  it('writes nothing where it says the same after it', () => {
    const { shape } = region
    for (const edit of [
      { kind: 'note', text: 'con dấu ' },
      { kind: 'add', list: 'tags', text: 'seal' },
      { kind: 'add', list: 'persons', text: '  ' },
      { kind: 'remove', list: 'persons', text: 'nobody' },
      { kind: 'shape', shape: { ...shape } },
    ] as const) {
      expect(changesOfEdit(region, edit, LATER)).toEqual([])
    }
  })
})

describe('the places of a region', () => {
  const region = aRegion('r1', 'p1', { places: [at('Vinh')] })

  it('are new ones of the collection, or those it has', () => {
    const fresh = placeAdded(region, hue, making)
    expect(fresh.map(({ table }) => table)).toEqual(['places', 'regions'])
    expect(fresh[1]?.to).toMatchObject({ places: [at('Vinh'), { asWritten: 'Thuận Hóa' }] })
    const known = placeAdded(region, hue, { ...making, places: [hue.place] })
    expect(known).toMatchObject([{ table: 'regions', to: { places: [at('Vinh'), { placeId: 'Huế' }] } }])
    const having = { ...region, places: [at('Huế')] }
    expect(placeAdded(having, hue, { ...making, places: [hue.place] })).toEqual([])
  })

  it('go from the collection with the last that has them, be it a unit or another region', () => {
    const off = (uses: Parameters<typeof regionRemoved>[1]) =>
      placeRemoved(region, idFrom<PlaceId>('Vinh'), { uses, now: LATER }).map(({ table, to }) => [table, to === null])
    const other = aRegion('r2', 'p2', { places: [at('Vinh')] })
    const taken = ['regions', false]
    expect(off({ links: [], regions: [region] })).toEqual([taken, ['places', true]])
    expect(off({ links: [aLink('l1', 'u1', 'Vinh')], regions: [region] })).toEqual([taken])
    expect(off({ links: [], regions: [region, other] })).toEqual([taken])
  })

  it('go with a region that is taken away, where nothing else has them', () => {
    const gone = { table: 'regions', id: region.id, to: null }
    expect(regionRemoved(region, { links: [], regions: [region] })).toEqual([
      gone,
      { table: 'places', id: 'Vinh', to: null },
    ])
    expect(regionRemoved(region, { links: [aLink('l1', 'u1', 'Vinh')], regions: [region] })).toEqual([gone])
  })
})

it('a layout of the reader that was kept is used as far as it is understood', () => {
  expect(layoutFrom({ side: 'regions' })).toMatchObject({ side: 'regions' })
  for (const odd of [undefined, null, 'regions', { side: 'map' }])
    expect(layoutFrom(odd)).toMatchObject({ side: 'text' })
})

test('why a region is withheld and until when are changed apart from each other', () => {
  const edit = (region: Region, change: Extract<RegionEdit, { readonly kind: 'withhold' }>['change']): Region =>
    changesOfEdit(region, { kind: 'withhold', change }, AT)[0]?.to as Region
  const withheld = edit(edit(edit(aRegion('r', 'p'), {}), { until: '2040' }), { reason: 'law' })
  expect(withheld.withheld).toEqual({ reason: 'law', until: '2040', by: { by: 'person', at: AT } })
  expect(edit(withheld, { until: '' }).withheld).toEqual({ reason: 'law', by: { by: 'person', at: AT } })
  expect(edit(withheld, null)).not.toHaveProperty('withheld')
})
