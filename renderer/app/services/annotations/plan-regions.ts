import { puts, type Change } from '../../../../shared/domain/changes.ts'
import { idFrom, type CollectionId, type Instant, type NewId, type RegionId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Place } from '../../../../shared/domain/place.ts'
import type { Region, RegionPlace } from '../../../../shared/domain/region.ts'
import type { Shape } from '../../../../shared/domain/shape.ts'
import { idOfIri } from '../../../../shared/formats/linked-terms.ts'
import type { ReadAnnotation } from '../../../../shared/formats/web-annotation/read-annotations.ts'
import { shapeOn } from '../../../../shared/formats/web-annotation/read-selector.ts'
import { placeFor } from '../../../../shared/places/name-place.ts'
import type { AnnotationsReport } from '../../../ports/services.ts'
import { pageFinder } from './find-page.ts'

/** What the annotations come into. */
export interface RegionsNow {
  readonly collectionId: CollectionId
  readonly pages: readonly Page[]
  readonly regions: readonly Region[]
  readonly places: readonly Place[]
  /** The page in view, for a file about one picture from elsewhere. */
  readonly open: Page | null
  readonly fileName: string
  readonly newId: NewId
  readonly now: Instant
}

export interface RegionsPlan extends AnnotationsReport {
  readonly changes: readonly Change[]
}

/** What becomes of annotations: new regions, regions changed, regions that are here already, and what can't go in. */
export function planRegions(annotations: readonly ReadAnnotation[], now: RegionsNow): RegionsPlan {
  const onePicture = new Set(annotations.map(({ source }) => source.iri.replace(/#.*$/, ''))).size === 1
  const find = pageFinder(now.pages, onePicture ? now.open : null)
  const here = new Map(now.regions.map((region) => [region.id, region]))
  const said = new Set(now.regions.map(contentOf))
  const places = [...now.places]
  const plan = {
    added: 0,
    changed: 0,
    unchanged: 0,
    failed: [] as RegionsPlan['failed'][number][],
    changes: [] as Change[],
  }
  for (const annotation of annotations) {
    const { row } = annotation
    const found = find(annotation.source)
    const shape = 'page' in found ? shapeOn(annotation.selected, found.page.size) : null
    if ('code' in found || !shape) {
      const code = 'code' in found ? found.code : 'annotation-outside'
      plan.failed.push({ row, code, message: annotation.source.path || annotation.source.iri })
      continue
    }
    const id = idOfIri(annotation.iri ?? '')
    const before = id === null ? undefined : here.get(idFrom<RegionId>(id))
    const made = placesOf(annotation, places, now)
    const region = regionOf(annotation, { before, page: found.page, shape, places: made.places, now })
    if (said.has(contentOf(region))) {
      plan.unchanged += 1
      continue
    }
    said.add(contentOf(region))
    here.set(region.id, region)
    plan.changes.push(...made.changes, ...puts('regions', [region]))
    if (before) plan.changed += 1
    else plan.added += 1
  }
  return plan
}

/** The places of an annotation; new ones join `known`, so that two annotations of one place make one place. */
function placesOf(annotation: ReadAnnotation, known: Place[], now: RegionsNow) {
  const by = byOf(annotation, now)
  const places: RegionPlace[] = []
  const changes: Change[] = []
  for (const { place: wanted, asWritten } of annotation.places) {
    const named = placeFor(wanted, { ...now, places: known, by })
    if (named.changes.length > 0) known.push(named.place)
    changes.push(...named.changes)
    places.push({ placeId: named.place.id, asWritten })
  }
  return { places, changes }
}

interface Parts {
  readonly before: Region | undefined
  readonly page: Page
  readonly shape: Shape
  readonly places: readonly RegionPlace[]
  readonly now: RegionsNow
}

function regionOf(annotation: ReadAnnotation, { before, page, shape, places, now }: Parts): Region {
  const { note, tags, persons, created } = annotation
  return {
    id: before?.id ?? now.newId<RegionId>(),
    collectionId: now.collectionId,
    pageId: page.id,
    shape,
    note: note.normalize('NFC'),
    tags: tags.map((tag) => tag.normalize('NFC')),
    places,
    persons: persons.map((person) => person.normalize('NFC')),
    ...(before?.withheld ? { withheld: before.withheld } : {}),
    by: byOf(annotation, now),
    createdAt: before?.createdAt ?? instantOf(created) ?? now.now,
    updatedAt: now.now,
  }
}

function byOf({ row }: ReadAnnotation, { fileName, now }: RegionsNow) {
  return { by: 'import', at: now, file: fileName, row } as const
}

function instantOf(text: string | null): Instant | null {
  const time = text === null ? NaN : Date.parse(text)
  return Number.isFinite(time) ? new Date(time).toISOString() : null
}

/** What a region says, written out: two that say it of the same part are one. A ten-thousandth of a page is no other part. */
function contentOf({ pageId, shape, note, tags, persons, places }: Region): string {
  const rounded = (_: string, value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(4)) : value)
  return JSON.stringify([pageId, shape, note, tags, persons, places.map(({ placeId }) => placeId)], rounded)
}
