import type { Certainty, DatedName, Place } from '../../domain/place.ts'
import { middleOfShape } from '../../places/middle-of-shape.ts'
import { geometryOf } from '../../places/place-geometry.ts'
import type { ExportedUnit } from '../exported-unit.ts'
import type { TimeSpan } from '../time-span.ts'
import { attestedPlaces, type Attested } from './attested-places.ts'
import { featureClassOf } from './feature-class.ts'

const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld'

/**
 * Linked Places format 1.3 (LinkedPasts): a Feature for each place of the units, with its names and what it lay in, each
 * with its time and source, and `when` the units that name it are of. `@id` is GeoNames' where the place is from there.
 */
export async function* linkedPlacesChunks(units: AsyncIterable<ExportedUnit>): AsyncIterable<string> {
  const places = await attestedPlaces(units)
  yield `{"type":"FeatureCollection","@context":"${CONTEXT}","features":[`
  let separator = '\n'
  for (const attested of places) {
    yield separator + JSON.stringify(feature(attested))
    separator = ',\n'
  }
  yield '\n]}\n'
}

function feature({ place, title, written, span, units, doubted }: Attested): object {
  return {
    '@id': place.geonamesId === undefined ? `urn:uuid:${place.id}` : `gn:${place.geonamesId}`,
    type: 'Feature',
    properties: {
      title,
      ...(place.country === '' ? {} : { ccodes: [place.country] }),
      fclasses: [featureClassOf(place)],
    },
    ...(place.kind ? { types: [{ label: place.kind }] } : {}),
    ...(place.note ? { descriptions: [{ value: place.note }] } : {}),
    names: namesOf(place, title, written),
    geometry: linkedGeometry(place),
    ...(span ? { when: timespans([span]) } : {}),
    ...relations(place),
    links: [...units].map((id) => ({
      type: 'subjectOf',
      identifier: `urn:uuid:${id}`,
      ...certaintyOf(doubted.get(id)),
    })),
  }
}

/** The words that Linked Places has for it. */
const CERTAINTY = { certain: 'certain', probable: 'less-certain', possible: 'uncertain' } as const

function certaintyOf(certainty: Certainty | undefined): object {
  return certainty ? { certainty: CERTAINTY[certainty] } : {}
}

/** A circle is its centre with an accuracy in metres; where a place's point is not the middle of its shape, both stand. */
function linkedGeometry({ point, shape }: Place): object {
  if (shape?.kind === 'circle')
    return {
      ...geometryOf({ point: shape.centre }),
      approximation: { type: 'geo:hasSpatialAccuracy', tolerance: shape.radius },
    }
  const whole = geometryOf({ point, ...(shape ? { shape } : {}) })
  if (!shape) return whole
  const { lat, lon } = middleOfShape(shape)
  if (lat === point.lat && lon === point.lon) return whole
  return { type: 'GeometryCollection', geometries: [geometryOf({ point }), whole] }
}

function namesOf(place: Place, title: string, written: ReadonlySet<string>): readonly object[] {
  const dated = (place.dated ?? []).map((name) => ({
    toponym: name.text,
    ...(name.language === undefined ? {} : { lang: name.language }),
    ...timed(name),
  }))
  const local = Object.entries(place.local ?? {}).map(([lang, toponym]: [string, string]) => ({ toponym, lang }))
  const known = new Set([...dated, ...local].map(({ toponym }) => toponym))
  const others = [...new Set([title, ...written, ...place.names])].filter((name) => !known.has(name))
  return [...dated, ...local, ...others.map((toponym) => ({ toponym }))]
}

function relations({ parents = [] }: Place): object {
  if (parents.length === 0) return {}
  const broader = parents.map((parent) => ({
    relationType: 'gvp:broaderPartitive',
    label: parent.text,
    ...timed(parent),
  }))
  return { relations: broader }
}

function timed({ from, to, source }: Pick<DatedName, 'from' | 'to' | 'source'>): object {
  const when = timespans([{ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }])
  return {
    ...(from === undefined && to === undefined ? {} : { when }),
    ...(source === undefined ? {} : { citations: [{ label: source }] }),
  }
}

function timespans(spans: readonly TimeSpan[]): object {
  return {
    timespans: spans.map(({ from, to }) => ({
      ...(from === undefined ? {} : { start: { in: from } }),
      ...(to === undefined ? {} : { end: { in: to } }),
    })),
  }
}
