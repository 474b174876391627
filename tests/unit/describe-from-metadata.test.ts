import { describe, expect, it, test } from 'vitest'
import type { EmbeddedMetadata } from '../../shared/domain/embedded-metadata.ts'
import { firstText } from '../../shared/domain/description.ts'
import { describeFromMetadata } from '../../shared/formats/embedded/describe-from-metadata.ts'
import { DEFAULT_MAPPING, mappingFrom, movedRule } from '../../shared/formats/embedded/metadata-mapping.ts'
import { AT } from '../support/builders.ts'

const by = { by: 'import', at: AT, file: 'a.jpg' } as const

/** Metadata from 'xmp:dc:title' and so on to texts. */
const said = (tags: Readonly<Record<string, string | readonly string[]>>, more: Partial<EmbeddedMetadata> = {}) => ({
  tags: Object.entries(tags).map(([key, texts]) => ({
    group: key.slice(0, key.indexOf(':')) as 'xmp',
    name: key.slice(key.indexOf(':') + 1),
    values: [texts].flat().map((text) => ({ text })),
  })),
  ...more,
})
const described = (metadata: EmbeddedMetadata, mapping = DEFAULT_MAPPING) => describeFromMetadata(metadata, mapping, by)

describe('What a file tells of its unit', () => {
  it('goes into the fields with the file it came from', () => {
    const { description } = described(
      said({
        'xmp:dc:title': 'Công văn',
        'xmp:dc:creator': ['Phạm Văn Đồng', 'Иван'],
        'iptc:Date Created': '1946:05:14',
        'iptc:Keywords': ['đường sá', 'đường sá', 'мосты'],
        'xmp:xmpRights:WebStatement': 'http://rightsstatements.org/vocab/NoC-NC/1.0/',
      }),
    )
    expect(description).toEqual({
      title: [{ text: 'Công văn', by }],
      creator: [
        { text: 'Phạm Văn Đồng', by },
        { text: 'Иван', by },
      ],
      date: [{ text: '1946-05-14', edtf: '1946-05-14', by }],
      subject: [
        { text: 'đường sá', by },
        { text: 'мосты', by },
      ],
      rights: [{ text: 'http://rightsstatements.org/vocab/NoC-NC/1.0/', by }],
    })
  })

  it('leaves out what cameras and PDF writers put in by themselves, until it is switched on', () => {
    const byItself = said({ 'exif:DateTimeOriginal': '2024:05:14 10:00:00', 'pdf:Title': 'about:blank' })
    expect(described(byItself).description).toEqual({})
    const all = DEFAULT_MAPPING.map((rule) => ({ ...rule, on: true }))
    expect(Object.keys(described(byItself, all).description)).toEqual(['title', 'date'])
  })

  it('is what the first tag says of which the field can hold something', () => {
    const { description } = described(
      said({
        'xmp:dc:description': '  ',
        'iptc:Caption/Abstract': 'Cầu Long Biên',
        'exif:ImageDescription': 'OLYMPUS DIGITAL CAMERA',
        'xmp:dc:type': 'photograph',
      }),
    )
    expect(firstText(description, 'description')).toBe('Cầu Long Biên')
    expect(description.type).toBeUndefined()
    expect(described(said({ 'exif:ImageDescription': 'OLYMPUS DIGITAL CAMERA' })).description).toEqual({})
  })

  it('takes of several languages the one for whoever asks for none', () => {
    const values = [
      { text: 'Письмо', language: 'ru' },
      { text: 'Thư', language: 'x-default' },
    ]
    const { description } = described({ tags: [{ group: 'xmp', name: 'dc:title', values }] })
    expect(firstText(description, 'title')).toBe('Thư')
  })

  it('leaves out what the user has turned off, and follows the order that the user gave', () => {
    const metadata = said({ 'xmp:dc:title': 'first', 'iptc:Object Name': 'second' })
    const off = DEFAULT_MAPPING.map((rule) => (rule.tag === 'xmp:dc:title' ? { ...rule, on: false } : rule))
    expect(firstText(described(metadata, off).description, 'title')).toBe('second')
    const turned = [...DEFAULT_MAPPING].reverse()
    expect(firstText(described(metadata, turned).description, 'title')).toBe('second')
  })

  it('has a place by point, by name, by both, or none', () => {
    const point = { lat: 21, lon: 105 }
    const city = { 'xmp:photoshop:City': 'Hà Nội' }
    expect(described(said({}, { point })).place).toEqual({ name: '', point })
    expect(described(said(city)).place).toEqual({ name: 'Hà Nội' })
    expect(described(said(city, { point })).place).toEqual({ name: 'Hà Nội', point })
    expect(described(said({})).place).toBeNull()
    const off = DEFAULT_MAPPING.map((rule) => (rule.target === 'place' ? { ...rule, on: false } : rule))
    expect(described(said(city, { point }), off).place).toBeNull()
  })
})

test.each([
  ['1946:05:14 10:00:00', '1946-05-14', '1946-05-14'],
  ['1946-05-14T10:00:00+07:00', '1946-05-14', '1946-05-14'],
  ['19460514', '1946-05-14', '1946-05-14'],
  ['1946:05:00 00:00:00', '1946-05', '1946-05'],
  ['1946', '1946', '1946'],
  ['1898~', '1898~', '1898~'],
  ['khoảng năm 1905', 'khoảng năm 1905', '1905~'],
  ['đầu thu', 'đầu thu', undefined],
])('the date %s is %s, in EDTF %s', (written, text, edtf) => {
  const [date] = described(said({ 'xmp:dc:date': written })).description.date ?? []
  expect(date).toEqual({ text, by, ...(edtf === undefined ? {} : { edtf }) })
})

test.each(['0000:00:00 00:00:00', '    :  :     :  :  ', '2019:02:31 10:00:00', '1946:13:40'])(
  '%s is no date',
  (written) => expect(described(said({ 'xmp:dc:date': written })).description.date).toBeUndefined(),
)

test('a mapping is read as it was stored, and a spoilt one is the default', () => {
  const stored = [{ tag: 'xmp:own:box', target: 'note', on: true }]
  expect(mappingFrom(JSON.parse(JSON.stringify(stored)))).toEqual(stored)
  for (const spoilt of [undefined, null, {}, [1], [{ tag: 'a', target: 'colour', on: true }]])
    expect(mappingFrom(spoilt)).toBe(DEFAULT_MAPPING)
})

test('a rule moves by one place and not beyond the ends', () => {
  const [a, b] = DEFAULT_MAPPING
  expect(movedRule(DEFAULT_MAPPING, 0, 1).slice(0, 2)).toEqual([b, a])
  expect(movedRule(DEFAULT_MAPPING, 0, -1)).toBe(DEFAULT_MAPPING)
})
