import type { Change } from '../../domain/changes.ts'
import { puts } from '../../domain/changes.ts'
import type { GeoPoint } from '../../domain/geometry.ts'
import type { LinkId, UnitId } from '../../domain/ids.ts'
import type { Place, PlaceLink } from '../../domain/place.ts'
import type { Provenance } from '../../domain/provenance.ts'
import type { TropyItem, TropyMetadata, TropyProject } from '../../formats/tropy/tropy-project.ts'
import { placeFor, type NewPlace } from '../../places/name-place.ts'
import { distanceKm } from '../../places/nearest-place.ts'
import type { TropyInto } from './tropy-into.ts'

const EXIF = 'http://www.w3.org/2003/12/exif/ns#'
const GEO = 'http://www.w3.org/2003/01/geo/wgs84_pos#'
/** Photographs of one spot are not so many places: satellites are some tens of metres out. */
const SAME_SPOT_KM = 0.1

/** The properties that say where something is. */
const POINT_PROPERTIES: ReadonlySet<string> = new Set([
  ...['gpsLatitude', 'gpsLatitudeRef', 'gpsLongitude', 'gpsLongitudeRef'].map((name) => EXIF + name),
  ...['lat', 'long', 'lat_long'].map((name) => GEO + name),
])

/**
 * Where metadata says that something is, in degrees of WGS 84: as EXIF has it, '48,12,30.5' of degrees, minutes and seconds
 * with the side of the earth beside, or as decimal degrees of the W3C's vocabulary. null where it does not, or says
 * something impossible.
 */
export function pointOf(metadata: TropyMetadata): GeoPoint | null {
  const said = (uri: string): string => metadata.get(uri)?.text.trim() ?? ''
  const [first = '', second = ''] = said(`${GEO}lat_long`).split(/[,;\s]+/)
  const readings = [
    [
      degreesOf(said(`${EXIF}gpsLatitude`), said(`${EXIF}gpsLatitudeRef`)),
      degreesOf(said(`${EXIF}gpsLongitude`), said(`${EXIF}gpsLongitudeRef`)),
    ],
    [degreesOf(said(`${GEO}lat`)), degreesOf(said(`${GEO}long`))],
    [degreesOf(first), degreesOf(second)],
  ] as const
  for (const [lat, lon] of readings)
    // Cameras that had no satellite write zeros.
    if (lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0))
      return { lat, lon }
  return null
}

function degreesOf(text: string, side = ''): number | null {
  const parts = text.split(',').map(Number)
  if (text === '' || parts.length > 3 || parts.some((part) => !Number.isFinite(part))) return null
  const [degrees = 0, minutes = 0, seconds = 0] = parts
  const value = Math.abs(degrees) + minutes / 60 + seconds / 3600
  return /^[SW]/i.test(side) || degrees < 0 ? -value : value
}

/** The metadata without what says where something is. */
export function withoutPoint(metadata: TropyMetadata): TropyMetadata {
  if (pointOf(metadata) === null) return metadata
  return new Map([...metadata].filter(([property]) => !POINT_PROPERTIES.has(property)))
}

/** Every point of an item, of its own and of its photos; of one spot one. */
export function pointsOfItem({ metadata, photos }: TropyItem): readonly GeoPoint[] {
  const found: GeoPoint[] = []
  for (const each of [metadata, ...photos.map((photo) => photo.metadata)]) {
    const point = pointOf(each)
    if (point && !found.some((known) => distanceKm(known, point) < SAME_SPOT_KM)) found.push(point)
  }
  return found
}

/** Every point of a project. */
export function pointsOfProject({ items }: TropyProject): readonly GeoPoint[] {
  return items.flatMap(pointsOfItem)
}

/** The key by which what is near a point is found again. */
export function pointKey({ lat, lon }: GeoPoint): string {
  return `${lat} ${lon}`
}

/** The collection with its places. */
type PlacesInto = Pick<TropyInto, 'collectionId' | 'at' | 'newId' | 'places' | 'links' | 'near'>

/** Puts units where their photos were taken, as their items go in one by one. */
export class PlacesOfPhotos {
  readonly #into: PlacesInto
  readonly #places: Place[]
  readonly #links: PlaceLink[]

  constructor(into: PlacesInto) {
    this.#into = into
    this.#places = [...(into.places ?? [])]
    this.#links = [...(into.links ?? [])]
  }

  /** The places and links that a unit is still without. */
  changesFor(unitId: UnitId, points: readonly GeoPoint[], by: Provenance): readonly Change[] {
    const { collectionId, at: now, newId } = this.#into
    return points.flatMap((point) => {
      const wanted = this.#called(point)
      const near = this.#places.find(
        (place) => place.name === wanted.name && distanceKm(place.point, point) < SAME_SPOT_KM,
      )
      const named = near
        ? { place: near, changes: [] }
        : placeFor(wanted, { collectionId, places: this.#places, newId, now, by })
      const placeId = named.place.id
      if (this.#links.some((link) => link.unitId === unitId && link.placeId === placeId)) return []
      if (!near) this.#places.push(named.place)
      const link: PlaceLink = { id: newId<LinkId>(), collectionId, unitId, placeId, asWritten: '', by }
      this.#links.push(link)
      return [...named.changes, ...puts('links', [link])]
    })
  }

  /** The point, called as the place of the gazetteer that is there; it is not that place. */
  #called(point: GeoPoint): NewPlace {
    const near = this.#into.near?.get(pointKey(point))
    if (!near) return { name: `${point.lat.toFixed(4)} ${point.lon.toFixed(4)}`, point, country: '', names: [] }
    const { geonamesId: _, ...called } = near
    return { ...called, point }
  }
}
