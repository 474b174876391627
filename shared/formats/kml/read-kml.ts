import { bareFeature, countryCode, dayOf, timedName, type FoundFeature } from '../geo/found-feature.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { childNamed, childrenNamed, descendants, localName, plainText } from '../xml/xml-find.ts'
import { kmlGeometry } from './kml-geometry.ts'

/**
 * The places of KML (2.0 to 2.3): its Placemarks, in folders or not, with their names, TimeSpan or TimeStamp and
 * ExtendedData. What Fonds wrote itself is a Placemark for each unit at each place: the place is what counts.
 */
export function readKml(root: XmlElement): readonly FoundFeature[] {
  return descendants(root, (element) => localName(element) === 'Placemark').map((mark, index) =>
    featureOf(mark, index + 1),
  )
}

function featureOf(mark: XmlElement, row: number): FoundFeature {
  const data = dataOf(childNamed(mark, 'ExtendedData'))
  const ours = data.has('place') && data.has('role')
  const name = (ours ? data.get('place') : undefined) ?? plainText(childNamed(mark, 'name'))
  const radius = Number(data.get('radius') ?? 0)
  const [lon = NaN, lat = NaN] = (data.get('point') ?? '').split(',').map(Number)
  return {
    ...bareFeature(row),
    name,
    dated: ours || name === '' ? [] : timesOf(mark).map((time) => timedName(name, time)),
    country: countryCode(data.get('country') ?? ''),
    geometry: kmlGeometry(mark),
    ...(radius > 0 ? { radius } : {}),
    ...(Number.isNaN(lon) || Number.isNaN(lat) ? {} : { point: [lon, lat] as const }),
  }
}

/** Data by name, and fields of a schema. */
function dataOf(extended: XmlElement | undefined): ReadonlyMap<string, string> {
  if (!extended) return new Map()
  const simple = descendants(extended, (element) => localName(element) === 'SimpleData')
  const named = childrenNamed(extended, 'Data')
  return new Map([
    ...simple.map((field) => [field.attributes['name'] ?? '', plainText(field)] as const),
    ...named.map((field) => [field.attributes['name'] ?? '', plainText(childNamed(field, 'value'))] as const),
  ])
}

function timesOf(mark: XmlElement): readonly { readonly from: string; readonly to: string }[] {
  const span = childNamed(mark, 'TimeSpan')
  const stamp = dayOf(plainText(childNamed(childNamed(mark, 'TimeStamp'), 'when')))
  const from = dayOf(plainText(childNamed(span, 'begin'))) || stamp
  const to = dayOf(plainText(childNamed(span, 'end'))) || stamp
  return from === '' && to === '' ? [] : [{ from, to }]
}
