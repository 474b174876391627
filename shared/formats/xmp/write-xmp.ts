import type { DescribedValue } from '../../domain/description.ts'
import { CORE_FIELDS } from '../../domain/fields/catalogue.ts'
import type { CoreField } from '../../domain/fields/catalogue.ts'
import { placeLabel, type ExportedPlace, type ExportedUnit } from '../exported-unit.ts'
import { escapeXml } from '../xml/xml-entities.ts'
import { NAMESPACES, RDF } from './namespaces.ts'

/** The namespaces that a sidecar of ours uses. */
const USED = ['dc', 'dcterms', 'xmp', 'xmpRights', 'photoshop', 'Iptc4xmpCore', 'Iptc4xmpExt', 'exif'] as const

/**
 * The XMP sidecar of a file (ISO 16684-1, serialised as RDF/XML in UTF-8): what its unit says in Dublin Core, rights and
 * dates also where photo programs look for them, the first place's name in IPTC Core, all places in IPTC Extension, and
 * the first point in EXIF's notation. `toolName` and `at` say who wrote it and when.
 */
export function xmpSidecar(exported: ExportedUnit, writer: { readonly toolName: string; readonly at: string }): string {
  const { unit, places } = exported
  const values = (name: CoreField): readonly DescribedValue[] => unit.description[name] ?? []
  const properties = [
    ...CORE_FIELDS.flatMap((field) => dublinCore(field.name, values(field.name))),
    ...dateCreated(values('date')[0]),
    ...rightsElsewhere(values('rights')),
    ...placesAs(places),
    `<xmp:CreatorTool>${escapeXml(writer.toolName)}</xmp:CreatorTool>`,
    `<xmp:MetadataDate>${escapeXml(writer.at)}</xmp:MetadataDate>`,
  ]
  const declared = USED.map((prefix) => `    xmlns:${prefix}="${NAMESPACES[prefix]}"`).join('\n')
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="${RDF}">
  <rdf:Description rdf:about=""
${declared}>
${properties.map((property) => `   ${property}`).join('\n')}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
`
}

/** How Dublin Core's properties are made in XMP (ISO 16684-1, table 6). */
const DC_FORMS: Readonly<Record<CoreField, readonly [property: string, form: 'Alt' | 'Bag' | 'Seq' | 'text'] | null>> =
  {
    title: ['dc:title', 'Alt'],
    referenceCode: ['dc:identifier', 'text'],
    // XMP's dc:date holds ISO dates only, so that the source's wording goes where any text may stand.
    date: ['dcterms:date', 'text'],
    creator: ['dc:creator', 'Seq'],
    type: ['dc:type', 'Bag'],
    language: ['dc:language', 'Bag'],
    description: ['dc:description', 'Alt'],
    subject: ['dc:subject', 'Bag'],
    rights: ['dc:rights', 'Alt'],
    // Photo programs show this as the instructions to whoever uses the picture; Dublin Core has no note.
    note: ['photoshop:Instructions', 'text'],
  }

function dublinCore(field: CoreField, values: readonly DescribedValue[]): readonly string[] {
  const texts = values.map((value) => value.text.trim()).filter((text) => text !== '')
  const form = DC_FORMS[field]
  const [first] = texts
  if (!form || first === undefined) return []
  return [form[1] === 'text' ? element(form[0], escapeXml(first)) : list(form[0], form[1], texts)]
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`
}

function list(name: string, form: 'Alt' | 'Bag' | 'Seq', texts: readonly string[]): string {
  const language = form === 'Alt' ? ' xml:lang="x-default"' : ''
  const items = (form === 'Alt' ? texts.slice(0, 1) : texts).map(
    (text) => `<rdf:li${language}>${escapeXml(text)}</rdf:li>`,
  )
  return element(name, element(`rdf:${form}`, items.join('')))
}

/** Only whole years, months and days are dates to photo programs. */
function dateCreated(date: DescribedValue | undefined): readonly string[] {
  const edtf = date?.edtf ?? ''
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(edtf)) return []
  return [list('dc:date', 'Seq', [edtf]), element('photoshop:DateCreated', edtf)]
}

function rightsElsewhere(values: readonly DescribedValue[]): readonly string[] {
  const uri = values.map((value) => value.text.trim()).find((text) => /^https?:\/\/\S+$/.test(text))
  return uri === undefined ? [] : [element('xmpRights:WebStatement', escapeXml(uri))]
}

function placesAs(places: readonly ExportedPlace[]): readonly string[] {
  const [first] = places
  if (!first) return []
  const { lat, lon } = first.place.point
  return [
    element('Iptc4xmpCore:Location', escapeXml(placeLabel(first))),
    ...(first.place.country === '' ? [] : [element('Iptc4xmpCore:CountryCode', escapeXml(first.place.country))]),
    element('exif:GPSVersionID', '2.3.0.0'),
    element('exif:GPSLatitude', degrees(lat, 'N', 'S')),
    element('exif:GPSLongitude', degrees(lon, 'E', 'W')),
    element('Iptc4xmpExt:LocationShown', element('rdf:Bag', places.map(structure).join(''))),
  ]
}

function structure(exported: ExportedPlace): string {
  const { place } = exported
  const parts = [
    element(
      'Iptc4xmpExt:LocationName',
      element('rdf:Alt', `<rdf:li xml:lang="x-default">${escapeXml(placeLabel(exported))}</rdf:li>`),
    ),
    ...(place.country === '' ? [] : [element('Iptc4xmpExt:CountryCode', escapeXml(place.country))]),
    ...(place.geonamesId === undefined
      ? []
      : [
          element(
            'Iptc4xmpExt:LocationId',
            element('rdf:Bag', `<rdf:li>https://sws.geonames.org/${place.geonamesId}/</rdf:li>`),
          ),
        ]),
    element('exif:GPSLatitude', degrees(place.point.lat, 'N', 'S')),
    element('exif:GPSLongitude', degrees(place.point.lon, 'E', 'W')),
  ]
  return `<rdf:li rdf:parseType="Resource">${parts.join('')}</rdf:li>`
}

/** XMP's 'DDD,MM.mmmmmmk' (ISO 16684-2): six places of a minute are two millimetres. */
function degrees(value: number, positive: string, negative: string): string {
  const millionths = Math.round(Math.abs(value) * 60 * 1e6)
  const whole = Math.floor(millionths / 60e6)
  return `${whole},${((millionths - whole * 60e6) / 1e6).toFixed(6)}${value < 0 ? negative : positive}`
}
