import { assertNever } from '../../../../shared/domain/assert-never.ts'
import { puts, type Change } from '../../../../shared/domain/changes.ts'
import type { Instant, NewId, PlaceId, RegionId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Region } from '../../../../shared/domain/region.ts'
import type { Withholding } from '../../../../shared/domain/restriction.ts'
import type { Shape } from '../../../../shared/domain/shape.ts'
import {
  placeFor,
  unusedPlaces,
  type Naming,
  type PlaceMaking,
  type PlaceUses,
} from '../../../../shared/places/name-place.ts'

/** What is said of a region in several values. */
export type RegionList = 'tags' | 'persons'

/** One act of marking or describing. */
export type RegionEdit =
  | { readonly kind: 'shape'; readonly shape: Shape }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'add'; readonly list: RegionList; readonly text: string }
  | { readonly kind: 'remove'; readonly list: RegionList; readonly text: string }
  /** Has exports blacken it, or changes why and until when ('' for no end); the rest stays as it is by then. null lets it out. */
  | { readonly kind: 'withhold'; readonly change: Partial<Pick<Withholding, 'reason' | 'until'>> | null }

/** A region just drawn, of which nothing is said yet. */
export function regionDrawn(
  shape: Shape,
  page: Pick<Page, 'id' | 'collectionId'>,
  making: { readonly newId: NewId; readonly now: Instant },
): Region {
  return {
    id: making.newId<RegionId>(),
    collectionId: page.collectionId,
    pageId: page.id,
    shape,
    note: '',
    tags: [],
    places: [],
    persons: [],
    by: { by: 'person', at: making.now },
    createdAt: making.now,
    updatedAt: making.now,
  }
}

/** What an edit changes: nothing where the region says the same after it. */
export function changesOfEdit(region: Region, edit: RegionEdit, at: Instant): readonly Change[] {
  if (edit.kind === 'withhold') return puts('regions', [withholding(region, edit.change, at)])
  const parts = edited(region, edit)
  return parts ? puts('regions', [touched(region, parts, at)]) : []
}

/** Who may see it says nothing of who made it. */
function withholding(
  { withheld: before, ...region }: Region,
  change: Extract<RegionEdit, { readonly kind: 'withhold' }>['change'],
  at: Instant,
): Region {
  if (!change) return { ...region, updatedAt: at }
  const { until, ...said } = { reason: 'personal' as const, ...before, ...change, by: { by: 'person' as const, at } }
  return { ...region, withheld: { ...said, ...(until ? { until } : {}) }, updatedAt: at }
}

function edited(region: Region, edit: Exclude<RegionEdit, { readonly kind: 'withhold' }>): Partial<Region> | null {
  switch (edit.kind) {
    case 'shape':
      return JSON.stringify(edit.shape) === JSON.stringify(region.shape) ? null : { shape: edit.shape }
    case 'note': {
      const note = tidied(edit.text)
      return note === region.note ? null : { note }
    }
    case 'add': {
      const text = tidied(edit.text)
      const before = region[edit.list]
      return text === '' || before.includes(text) ? null : { [edit.list]: [...before, text] }
    }
    case 'remove': {
      const before = region[edit.list]
      return before.includes(edit.text) ? { [edit.list]: before.filter((text) => text !== edit.text) } : null
    }
    default:
      return assertNever(edit)
  }
}

/** Puts a place on the region; the collection's own place is used where it has it already. */
export function placeAdded(region: Region, naming: Naming, making: PlaceMaking): readonly Change[] {
  const { place, changes } = placeFor(naming.place, making)
  if (region.places.some(({ placeId }) => placeId === place.id)) return []
  const places = [...region.places, { placeId: place.id, asWritten: naming.asWritten }]
  return [...changes, ...puts('regions', [touched(region, { places }, making.now)])]
}

/** Takes a place off the region; one that nothing of the collection has any more goes too. `uses`: all of them. */
export function placeRemoved(
  region: Region,
  placeId: PlaceId,
  { uses, now }: { readonly uses: PlaceUses; readonly now: Instant },
): readonly Change[] {
  const next = touched(region, { places: region.places.filter((place) => place.placeId !== placeId) }, now)
  const regions = [...uses.regions.filter(({ id }) => id !== region.id), next]
  return [...puts('regions', [next]), ...unusedPlaces([placeId], { ...uses, regions })]
}

/** Takes the region away, and its places that nothing else of the collection has. `uses`: all of them. */
export function regionRemoved(region: Region, uses: PlaceUses): readonly Change[] {
  const left = { ...uses, regions: uses.regions.filter(({ id }) => id !== region.id) }
  const places = region.places.map(({ placeId }) => placeId)
  return [{ table: 'regions', id: region.id, to: null }, ...unusedPlaces(places, left)]
}

/** Whoever changes what was imported has said it. */
function touched(region: Region, parts: Partial<Region>, at: Instant): Region {
  return { ...region, ...parts, by: { by: 'person', at }, updatedAt: at }
}

/** Composed letters, so that the same word is the same text whichever keyboard typed it. */
function tidied(text: string): string {
  return text.normalize('NFC').trim()
}
