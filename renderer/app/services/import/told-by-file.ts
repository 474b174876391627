import type { Description } from '../../../../shared/domain/description.ts'
import type { EmbeddedMetadata } from '../../../../shared/domain/embedded-metadata.ts'
import type { GeoPoint, QuarterTurn } from '../../../../shared/domain/geometry.ts'
import type { PlaceCandidate } from '../../../../shared/domain/place.ts'
import type { Provenance } from '../../../../shared/domain/provenance.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import { describeFromMetadata, type MetadataPlace } from '../../../../shared/formats/embedded/describe-from-metadata.ts'
import type { MappingRule } from '../../../../shared/formats/embedded/metadata-mapping.ts'
import { placeOfCandidate } from '../../../../shared/places/name-place.ts'
import { distanceKm } from '../../../../shared/places/nearest-place.ts'
import { SURE_AMONG, surePlace } from '../../../../shared/places/resolve-place.ts'
import type { Gazetteer } from '../../../ports/services.ts'
import type { FoundPlace } from '../csv-import/find-place.ts'

/** What a file, with the sidecar beside it, tells of its unit and of its pages. */
export interface ToldByFile {
  readonly description: Description
  readonly place: { readonly found: FoundPlace; readonly asWritten: string } | null
  readonly by: Provenance
  readonly dpi?: number
  /** How far the stored picture is turned to stand upright. */
  readonly turned: QuarterTurn
}

/** A name and a point further apart than this are not of the same place. */
const SAME_PLACE_KM = 30

/** What is told by the mapping; a place by its coordinates, its name, or both, with the gazetteer's names where it can. */
export async function toldByFile(
  metadata: EmbeddedMetadata,
  {
    mapping,
    gazetteer,
    by,
  }: { readonly mapping: readonly MappingRule[]; readonly gazetteer: Gazetteer; readonly by: Provenance },
): Promise<ToldByFile> {
  const { description, place } = describeFromMetadata(metadata, mapping, by)
  const found = place && (await placeOf(place, gazetteer))
  return {
    description,
    place: found && { found, asWritten: place.name },
    by,
    ...(metadata.dpi === undefined ? {} : { dpi: metadata.dpi }),
    turned: turnOf(metadata),
  }
}

async function placeOf({ name, point }: MetadataPlace, gazetteer: Gazetteer): Promise<FoundPlace | null> {
  try {
    const candidates = name === '' ? [] : await gazetteer.search(name, SURE_AMONG)
    if (!point) return whole(surePlace(name, candidates))
    const called = candidates.find((candidate) => distanceKm(candidate.point, point) < SAME_PLACE_KM)
    return at(point, called ?? (await gazetteer.nearest(point)), name)
  } catch (error) {
    // Without the gazetteer a point is still a place.
    console.warn('The gazetteer could not be asked where a file is', error)
    return point ? at(point, null, name) : null
  }
}

function whole(candidate: PlaceCandidate | null): FoundPlace | null {
  return candidate && placeOfCandidate(candidate)
}

/** The point that the file gives, called as the place that is there. */
function at(point: GeoPoint, candidate: PlaceCandidate | null, name: string): FoundPlace {
  if (!candidate)
    return { name: name || `${point.lat.toFixed(4)} ${point.lon.toFixed(4)}`, point, country: '', names: [] }
  const { geonamesId: _, ...called } = placeOfCandidate(candidate)
  return { ...called, point }
}

/** EXIF's orientation (tag 274) in exifreader's words: where the first row and column of the stored picture belong. */
function turnOf(metadata: EmbeddedMetadata): QuarterTurn {
  const tag = metadata.tags.find(({ group, name }) => group === 'exif' && name === 'Orientation')
  switch (tag?.values[0]?.text) {
    case 'right-top':
      return 90
    case 'bottom-right':
      return 180
    case 'left-bottom':
      return 270
    default:
      return 0
  }
}

/**
 * A new item with what its file tells. The title that a file gives stands for its name where the item is that file; of an
 * item of several files, and of one that the rule of the import has described, only what is still empty is filled in.
 */
export function describedItem(item: Unit, told: ToldByFile, isTheFile: boolean): Unit {
  const { title, ...others } = told.description
  const named = isTheFile && title && item.description.title?.every(({ by }) => by.by === 'import')
  return { ...item, description: { ...others, ...item.description, ...(named ? { title } : {}) } }
}
