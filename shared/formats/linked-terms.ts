import type { Authority } from '../domain/authority.ts'
import type { ExportedPlace } from './exported-unit.ts'

/** Ids are UUIDs, which have a URN; any other id still gets an IRI. */
export function iriOf(id: string): string {
  const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id)
  return isUuid ? `urn:uuid:${id}` : `urn:fonds:${encodeURIComponent(id)}`
}

/** The id that an IRI of ours stands for; null for any other IRI. */
export function idOfIri(iri: string): string | null {
  const [, uuid, other] = /^urn:(?:uuid:(.+)|fonds:(.+))$/i.exec(iri) ?? []
  return uuid ?? (other === undefined ? null : decodeURIComponent(other))
}

/** By what others know a record: the first of its identifiers, else its own URN. */
export function identifierOf({ identifiers: [identifier], id }: Pick<Authority, 'identifiers' | 'id'>): string {
  return identifier ?? iriOf(id)
}

/** The IRI of a place of GeoNames; undefined for a place that is not from there. */
export function geonamesIri({ place }: ExportedPlace): string | undefined {
  return place.geonamesId === undefined ? undefined : `https://sws.geonames.org/${place.geonamesId}/`
}

/** An xsd:decimal, which knows no exponents. Nine places of a degree are a tenth of a millimetre. */
export function decimal(degrees: number): string {
  return degrees.toFixed(9).replace(/\.?0+$/, '')
}
