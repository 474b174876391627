import type { Authority } from '../../domain/authority.ts'
import type { AuthorityId, UnitId } from '../../domain/ids.ts'
import type { Page } from '../../domain/page.ts'
import type { Unit } from '../../domain/unit.ts'
import type { ExportedPlace } from '../exported-unit.ts'
import { nameOfTime, placeLabel } from '../exported-unit.ts'
import { decimal, geonamesIri, identifierOf } from '../linked-terms.ts'
import { attributesText, xmlText } from '../xml/write-xml.ts'

/** What a finding aid tells of units beside their descriptions. */
export interface AidBeside {
  readonly places: ReadonlyMap<UnitId, readonly ExportedPlace[]>
  /** The pages of each unit, in their order. */
  readonly pages: ReadonlyMap<UnitId, readonly Pick<Page, 'path' | 'frame' | 'original'>[]>
  readonly authorities: ReadonlyMap<AuthorityId, Authority>
}

/** The coordinate system of all points: longitude and latitude of WGS 84. */
export const WGS84 = 'WGS84'

/**
 * What marks a part of a place's name as the place's own name, where the unit calls it otherwise, as what it was called at
 * the unit's time, where that is another name still, and as its country.
 */
export const PLACE_PARTS = { name: 'fonds:name', then: 'fonds:then', country: 'fonds:country' } as const

/** How pages say of which bytes they are. */
export const SHA256 = 'sha256:'

/** A place of a unit: as the unit calls it, then its own name, that of the time and its country, then its latitude and longitude in degrees. */
export function placeElement(unit: Pick<Unit, 'description'>, exported: ExportedPlace): string {
  const { place } = exported
  const then = nameOfTime(unit, exported)
  const label = placeLabel(exported)
  const iri = geonamesIri(exported)
  const parts = [
    xmlText('part', label),
    ...(place.name === label ? [] : [xmlText('part', place.name, { localtype: PLACE_PARTS.name })]),
    ...(then === null || then === label || then === place.name
      ? []
      : [xmlText('part', then, { localtype: PLACE_PARTS.then })]),
    ...(place.country === '' ? [] : [xmlText('part', place.country, { localtype: PLACE_PARTS.country })]),
  ]
  const point = `${decimal(place.point.lat)}, ${decimal(place.point.lon)}`
  const coordinates = xmlText('geographiccoordinates', point, { coordinatesystem: WGS84 })
  const attributes = attributesText({ identifier: iri, source: iri === undefined ? undefined : 'geonames' })
  return `<geogname${attributes}>${parts.join('')}${coordinates}</geogname>`
}

/** The pages of a unit as digital objects: the path of the file, which picture of it, and the SHA-256 of its bytes. */
export function pageElements(pages: readonly Pick<Page, 'path' | 'frame' | 'original'>[]): readonly string[] {
  const all = pages.map(({ path, frame, original }) => {
    const href = path.split('/').map(encodeURIComponent).join('/') + (frame === 0 ? '' : `#page=${frame + 1}`)
    return `<dao${attributesText({ daotype: 'derived', href, identifier: `${SHA256}${original}` })}/>`
  })
  return all.length < 2 ? all : ['<daoset>', ...all, '</daoset>']
}

/** The elements of names of records by their kind; subjects and genres have elements of their own. */
export const NAME_ELEMENTS = {
  person: 'persname',
  family: 'famname',
  corporateBody: 'corpname',
  repository: 'corpname',
  subject: 'subject',
  genre: 'genreform',
} as const satisfies Record<Authority['kind'], string>

/** By what a record is known, and its authorised name. */
export function recordAttributes(record: Authority) {
  return { identifier: identifierOf(record), normal: record.name }
}
