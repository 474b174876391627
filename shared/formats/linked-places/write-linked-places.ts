import type { UnitId } from '../../domain/ids.ts'
import type { DatedName, Place } from '../../domain/place.ts'
import { geometryOf } from '../../places/place-geometry.ts'
import type { ExportedUnit } from '../exported-unit.ts'
import { spanOf, type TimeSpan } from '../time-span.ts'

const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld'

/** A place with what the units at it call it, when they are of, and which they are. */
interface Attested {
  readonly place: Place
  readonly written: Set<string>
  readonly spans: TimeSpan[]
  readonly units: Set<UnitId>
}

/**
 * Linked Places format 1.3 (LinkedPasts): a Feature for each place of the units, with its names and what it lay in, each
 * with its time and source, and `when` the units that name it are of. `@id` is GeoNames' where the place is from there.
 */
export async function* linkedPlacesChunks(units: AsyncIterable<ExportedUnit>): AsyncIterable<string> {
  const places = new Map<string, Attested>()
  for await (const exported of units) attest(places, exported)
  yield `{"type":"FeatureCollection","@context":"${CONTEXT}","features":[`
  let separator = '\n'
  for (const attested of places.values()) {
    yield separator + JSON.stringify(feature(attested))
    separator = ',\n'
  }
  yield '\n]}\n'
}

function attest(places: Map<string, Attested>, { unit, places: at }: ExportedUnit): void {
  for (const { place, asWritten } of at) {
    const known = places.get(place.id) ?? { place, written: new Set(), spans: [], units: new Set() }
    places.set(place.id, known)
    if (asWritten.trim() !== '') known.written.add(asWritten.trim())
    if (!known.units.has(unit.id)) known.spans.push(...spansOf(spanOf(unit)))
    known.units.add(unit.id)
  }
}

function spansOf(span: TimeSpan | null): readonly TimeSpan[] {
  return span ? [span] : []
}

function feature({ place, written, spans, units }: Attested): object {
  const title = place.name || [...written][0] || `${place.point.lat} ${place.point.lon}`
  const when = wholeOf(spans)
  return {
    '@id': place.geonamesId === undefined ? `urn:uuid:${place.id}` : `gn:${place.geonamesId}`,
    type: 'Feature',
    properties: {
      title,
      ...(place.country === '' ? {} : { ccodes: [place.country] }),
      fclasses: [place.shape ? 'L' : place.geonamesId === undefined ? 'S' : 'P'],
    },
    names: namesOf(place, title, written),
    geometry: geometryOf(place),
    ...(when ? { when } : {}),
    ...relations(place),
    links: [...units].map((id) => ({ type: 'subjectOf', identifier: `urn:uuid:${id}` })),
  }
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

/** From the first to the last of all; an open end stays open. */
function wholeOf(spans: readonly TimeSpan[]): object | null {
  if (spans.length === 0) return null
  const [from] = spans.every((span) => span.from) ? spans.flatMap(({ from }) => from ?? []).sort() : []
  const to = spans.every((span) => span.to)
    ? spans
        .flatMap(({ to }) => to ?? [])
        .sort()
        .at(-1)
    : undefined
  return timespans([{ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }])
}

function timespans(spans: readonly TimeSpan[]): object {
  return {
    timespans: spans.map(({ from, to }) => ({
      ...(from === undefined ? {} : { start: { in: from } }),
      ...(to === undefined ? {} : { end: { in: to } }),
    })),
  }
}
