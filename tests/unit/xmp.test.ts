import { describe, expect, it, test } from 'vitest'
import { readXmp } from '../../shared/formats/xmp/read-xmp.ts'
import { decodeUnmarked, repairedLatin1 } from '../../shared/text/legacy-text.ts'

const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
const packet = (inner: string, more = ''): string =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${RDF}>
   <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
     xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:exif="http://ns.adobe.com/exif/1.0/" ${more}>${inner}</rdf:Description>
   </rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>\0\0`
const tags = (text: string): object =>
  Object.fromEntries(
    readXmp(text).tags.map(({ name, values }) => [
      name,
      values.map(({ text: value, language }) => (language === undefined ? value : `${language}=${value}`)),
    ]),
  )

describe('XMP', () => {
  it('gives lists in order, languages of alternatives, entities and simple values', () => {
    expect(
      tags(
        packet(
          `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Thư &amp; báo</rdf:li><rdf:li xml:lang="ru">Письмо</rdf:li></rdf:Alt></dc:title>
           <dc:creator><rdf:Seq><rdf:li>Phạm Văn Đồng</rdf:li><rdf:li>Иван</rdf:li></rdf:Seq></dc:creator>
           <photoshop:City> Huế </photoshop:City><dc:source rdf:resource="http://a.example/1"/>`,
        ),
      ),
    ).toEqual({
      'dc:title': ['x-default=Thư & báo', 'ru=Письмо'],
      'dc:creator': ['Phạm Văn Đồng', 'Иван'],
      'photoshop:City': ['Huế'],
      'dc:source': ['http://a.example/1'],
    })
  })

  it('gives properties written as attributes', () => {
    expect(tags(packet('', 'photoshop:City="Hà Nội" dc:format="image/jpeg"'))).toEqual({
      'photoshop:City': ['Hà Nội'],
      'dc:format': ['image/jpeg'],
    })
  })

  it('gives the parts of structures in all their forms', () => {
    const parts = '<Iptc4xmpExt:City>Huế</Iptc4xmpExt:City><Iptc4xmpExt:CountryName>Việt Nam</Iptc4xmpExt:CountryName>'
    const expected = {
      'Iptc4xmpExt:LocationShown/Iptc4xmpExt:City': ['Huế'],
      'Iptc4xmpExt:LocationShown/Iptc4xmpExt:CountryName': ['Việt Nam'],
    }
    const forms = [
      `<rdf:Bag><rdf:li rdf:parseType="Resource">${parts}</rdf:li></rdf:Bag>`,
      `<rdf:Bag><rdf:li><rdf:Description>${parts}</rdf:Description></rdf:li></rdf:Bag>`,
      `<rdf:Description>${parts}</rdf:Description>`,
      `<rdf:Bag><rdf:li Iptc4xmpExt:City="Huế" Iptc4xmpExt:CountryName="Việt Nam"/></rdf:Bag>`,
    ]
    for (const form of forms) {
      expect(tags(packet(`<Iptc4xmpExt:LocationShown>${form}</Iptc4xmpExt:LocationShown>`))).toEqual(expected)
    }
  })

  it('calls namespaces by their usual prefixes, whatever the file does', () => {
    const text = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about="" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:own="urn:x"><d:title><r:Alt><r:li>a</r:li></r:Alt></d:title><own:box>7</own:box></r:Description></r:RDF>`
    expect(tags(text)).toEqual({ 'dc:title': ['a'], 'own:box': ['7'] })
  })

  it.each([
    ['21,1.71N', '105,51.252E', { lat: 21.0285, lon: 105.8542 }],
    ['33,27,36S', '70,38,24W', { lat: -33.46, lon: -70.64 }],
  ])('%s, %s is a point', (lat, lon, point) => {
    const found = readXmp(packet('', `exif:GPSLatitude="${lat}" exif:GPSLongitude="${lon}"`)).point
    expect(found?.lat).toBeCloseTo(point.lat, 6)
    expect(found?.lon).toBeCloseTo(point.lon, 6)
  })

  it.each([
    ['0,0N', '0,0E'],
    ['95,0N', '10,0E'],
    ['nonsense', '10,0E'],
  ])('%s, %s is no point', (lat, lon) =>
    expect(readXmp(packet('', `exif:GPSLatitude="${lat}" exif:GPSLongitude="${lon}"`)).point).toBeUndefined(),
  )

  it('without RDF has no tags, and a torn one is refused', () => {
    expect(readXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').tags).toEqual([])
    expect(() => readXmp(packet('<dc:title>'))).toThrow(expect.objectContaining({ code: 'xml-damaged' }))
  })
})

test.each([
  ['utf-8', 'Cầu Long Biên, Казань', [...new TextEncoder().encode('Cầu Long Biên, Казань')]],
  ['CP1251', 'Мост в Казани', [204, 238, 241, 242, 32, 226, 32, 202, 224, 231, 224, 237, 232]],
  ['Latin-1', 'Préfet à Hué', [80, 114, 233, 102, 101, 116, 32, 224, 32, 72, 117, 233]],
])('unmarked text in %s is read right', (_encoding, text, bytes) => {
  expect(decodeUnmarked(Uint8Array.from(bytes))).toBe(text)
  expect(repairedLatin1(bytes.map((byte) => String.fromCharCode(byte)).join(''))).toBe(text)
})
