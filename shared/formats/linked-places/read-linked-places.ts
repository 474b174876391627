import { PLACE_KINDS, type DatedName, type DatedParent } from '../../domain/place.ts'
import type { PlaceGeometry } from '../../places/place-geometry.ts'
import { geometryIn } from '../geojson/read-geometry.ts'
import {
  bareFeature,
  countryCode,
  dayOf,
  listOf,
  recordOf,
  timedName,
  wordOf,
  type FoundFeature,
} from '../geo/found-feature.ts'
import { geometryOfWkt } from '../geo/read-wkt.ts'

type Properties = Readonly<Record<string, unknown>>

/** Whether a feature is of Linked Places: it has a list of toponyms. */
export function isLinkedPlace({ names }: Properties): boolean {
  return listOf(names).some((name) => 'toponym' in recordOf(name))
}

/** The place of a feature of Linked Places (1.1 to 1.3): names and what it lay in with their times and sources. */
export function linkedPlaceFeature(feature: Properties, row: number): FoundFeature {
  const properties = recordOf(feature['properties'])
  const toponyms = listOf(feature['names']).map(recordOf)
  const name = wordOf(properties['title']) || wordOf(toponyms[0]?.['toponym'])
  const { dated, local, plain } = namesIn(toponyms)
  const geonamesId = geonamesIn(feature)
  return {
    ...bareFeature(row),
    name,
    names: plain.filter((each) => each !== name),
    local,
    dated,
    parents: parentsIn(feature),
    country:
      listOf(properties['ccodes'])
        .map((code) => countryCode(wordOf(code)))
        .find(Boolean) ?? '',
    ...geometryOf(feature['geometry']),
    ...(geonamesId === null ? {} : { geonamesId }),
    ...kindAndNote(feature),
  }
}

/** Kinds are read as Fonds writes them; other vocabularies have thousands. */
function kindAndNote(feature: Properties): Pick<FoundFeature, 'kind' | 'note'> {
  const labels = listOf(feature['types']).map((type) => wordOf(recordOf(type)['label']))
  const kind = PLACE_KINDS.find((each) => labels.includes(each))
  const note = listOf(feature['descriptions'])
    .map((each) => wordOf(recordOf(each)['value']))
    .filter(Boolean)
    .join('\n')
  return { ...(kind && { kind }), ...(note && { note }) }
}

function namesIn(toponyms: readonly Properties[]): {
  readonly dated: readonly DatedName[]
  readonly local: FoundFeature['local']
  readonly plain: readonly string[]
} {
  const dated: DatedName[] = []
  const plain: string[] = []
  const local: { vi?: string; ru?: string } = {}
  for (const each of toponyms) {
    const text = wordOf(each['toponym'])
    const [language = ''] = wordOf(each['lang']).split('-')
    const times = spansIn(each['when'])
    const source = sourceIn(each)
    if (text === '') continue
    if (times.length > 0 || source !== '') {
      const spans = times.length > 0 ? times : [{ from: '', to: '' }]
      dated.push(...spans.map((span) => timedName(text, { ...span, language: wordOf(each['lang']), source })))
    } else if ((language === 'vi' || language === 'ru') && local[language] === undefined) local[language] = text
    else if (language !== '') dated.push(timedName(text, { language: wordOf(each['lang']) }))
    else plain.push(text)
  }
  return { dated, local, plain: [...new Set(plain)] }
}

function parentsIn(feature: Properties): readonly DatedParent[] {
  return listOf(feature['relations'])
    .map(recordOf)
    .filter((relation) => /broaderPartitive|broader/i.test(wordOf(relation['relationType'])))
    .flatMap((relation): readonly DatedParent[] => {
      const label = wordOf(relation['label'])
      const [span = { from: '', to: '' }] = spansIn(relation['when'])
      return label === '' ? [] : [timedName(label, { ...span, source: sourceIn(relation) })]
    })
}

function spansIn(when: unknown): readonly { readonly from: string; readonly to: string }[] {
  return listOf(recordOf(when)['timespans']).map((span) => {
    const { start, end } = recordOf(span)
    return { from: momentIn(start, ['in', 'earliest', 'latest']), to: momentIn(end, ['in', 'latest', 'earliest']) }
  })
}

/** The moment itself, else the one that makes the time longest. */
function momentIn(value: unknown, keys: readonly string[]): string {
  const moment = recordOf(value)
  return keys.map((key) => dayOf(wordOf(moment[key]))).find(Boolean) ?? ''
}

function sourceIn(value: Properties): string {
  return listOf(value['citations'])
    .map((citation) => wordOf(recordOf(citation)['label']) || wordOf(recordOf(citation)['@id']))
    .filter(Boolean)
    .join('; ')
}

function geonamesIn(feature: Properties): number | null {
  const links = listOf(feature['links']).map((link) => wordOf(recordOf(link)['identifier']))
  for (const id of [wordOf(feature['@id']), ...links]) {
    const [, number] = /^(?:gn:|https?:\/\/(?:sws\.|www\.)?geonames\.org\/)(\d+)/.exec(id) ?? []
    if (number !== undefined) return Number(number)
  }
  return null
}

/** A point beside a line or area stands for it; a point with an accuracy is a circle around it. */
function geometryOf(value: unknown): Pick<FoundFeature, 'geometry' | 'point' | 'radius'> {
  const all = partsOf(value).flatMap(({ geometry, radius }) => (geometry ? [{ geometry, radius }] : []))
  const [one] = all
  if (!one) return { geometry: null }
  const point = all.find(({ geometry }) => geometry.type === 'Point')
  const shape = all.find(({ geometry }) => geometry.type !== 'Point')
  if (all.length === 2 && point?.geometry.type === 'Point' && shape) {
    const [lon = 0, lat = 0] = point.geometry.coordinates
    return { geometry: shape.geometry, point: [lon, lat] }
  }
  const { radius } = one
  if (all.length === 1) return { geometry: one.geometry, ...(radius > 0 ? { radius } : {}) }
  return { geometry: { type: 'GeometryCollection', geometries: all.map(({ geometry }) => geometry) } }
}

function partsOf(value: unknown): readonly { readonly geometry: PlaceGeometry | null; readonly radius: number }[] {
  const geometry = recordOf(value)
  if (geometry['type'] === 'GeometryCollection') return listOf(geometry['geometries']).flatMap(partsOf)
  const wkt = wordOf(geometry['geowkt'])
  const tolerance = Number(recordOf(geometry['approximation'])['tolerance'] ?? 0)
  return [{ geometry: (wkt === '' ? null : geometryOfWkt(wkt)) ?? geometryIn(value), radius: tolerance }]
}
