import type { UnitId } from '../../domain/ids.ts'
import type { Certainty, Place } from '../../domain/place.ts'
import type { ExportedUnit } from '../exported-unit.ts'
import { spanOf, type TimeSpan } from '../time-span.ts'

/** A place with what the units at it call it, when they are of, and which they are. */
export interface Attested {
  readonly place: Place
  /** Never empty. */
  readonly title: string
  readonly written: ReadonlySet<string>
  /** From the first to the last day of all its units, an open end stays open; null where none of them says when. */
  readonly span: TimeSpan | null
  readonly units: ReadonlySet<UnitId>
  /** How sure they are; those that nobody doubts are left out. */
  readonly doubted: ReadonlyMap<UnitId, Certainty>
}

interface Attesting {
  readonly place: Place
  readonly written: Set<string>
  readonly spans: TimeSpan[]
  readonly units: Set<UnitId>
  readonly doubted: Map<UnitId, Certainty>
}

/** Each place of the units once, in the order in which they come. */
export async function attestedPlaces(units: AsyncIterable<ExportedUnit>): Promise<readonly Attested[]> {
  const places = new Map<string, Attesting>()
  for await (const exported of units) attest(places, exported)
  return [...places.values()].map(({ place, written, spans, units: at, doubted }) => ({
    place,
    title: place.name || [...written][0] || `${place.point.lat} ${place.point.lon}`,
    written,
    span: wholeOf(spans),
    units: at,
    doubted,
  }))
}

function unattested(place: Place): Attesting {
  return { place, written: new Set(), spans: [], units: new Set(), doubted: new Map() }
}

function attest(places: Map<string, Attesting>, { unit, places: at }: ExportedUnit): void {
  for (const { place, asWritten, certainty } of at) {
    const known = places.get(place.id) ?? unattested(place)
    places.set(place.id, known)
    if (asWritten.trim() !== '') known.written.add(asWritten.trim())
    const span = known.units.has(unit.id) ? null : spanOf(unit)
    if (span) known.spans.push(span)
    known.units.add(unit.id)
    if (certainty && certainty !== 'certain') known.doubted.set(unit.id, certainty)
  }
}

function wholeOf(spans: readonly TimeSpan[]): TimeSpan | null {
  if (spans.length === 0) return null
  const [from] = spans.every((span) => span.from) ? spans.flatMap((span) => span.from ?? []).sort() : []
  const to = spans.every((span) => span.to)
    ? spans
        .flatMap((span) => span.to ?? [])
        .sort()
        .at(-1)
    : undefined
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}
