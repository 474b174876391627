import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../shared/domain/place.ts'
import { firstText } from '../../shared/domain/description.ts'
import { describeFromMetadata } from '../../shared/formats/embedded/describe-from-metadata.ts'
import { DEFAULT_MAPPING } from '../../shared/formats/embedded/metadata-mapping.ts'
import type { ExportedUnit } from '../../shared/formats/exported-unit.ts'
import { readXmp } from '../../shared/formats/xmp/read-xmp.ts'
import { xmpSidecar } from '../../shared/formats/xmp/write-xmp.ts'
import { AT, aDescription, aUnit, COLLECTION } from '../support/builders.ts'
import { folderWith } from '../support/folders.ts'

const hasExiftool = ((): boolean => {
  try {
    execFileSync('exiftool', ['-ver'])
    return true
  } catch {
    return false
  }
})()

const by = { by: 'person', at: AT } as const
const place: Place = {
  id: 'p' as Place['id'],
  collectionId: COLLECTION,
  name: 'Sài Gòn',
  point: { lat: -10.776889, lon: 106.700897 },
  country: 'VN',
  names: [],
  geonamesId: 1566083,
  by,
}
const exported: ExportedUnit = {
  unit: aUnit('u', {
    description: {
      ...aDescription({
        title: 'Công văn <số 25> & "phụ lục"',
        referenceCode: 'ГАРФ. Ф. 223. Оп. 1. Д. 25',
        description: 'Dòng một\nстрока вторая',
        note: 'xem lại',
        rights: 'http://rightsstatements.org/vocab/NoC-NC/1.0/',
        type: 'Text',
      }),
      date: [{ text: 'ngày 14 tháng 5 năm 1946', edtf: '1946-05-14', by }],
      creator: [
        { text: 'Phạm Văn Đồng', by },
        { text: 'Иван Петров', by },
      ],
      language: [{ text: 'vi', by }],
      subject: [
        { text: 'đường sá', by },
        { text: 'мосты', by },
      ],
    },
  }),
  places: [{ asWritten: 'Thành phố Sài Gòn', place }],
  pageCount: 1,
}
const sidecar = xmpSidecar(exported, { toolName: 'Fonds', at: AT })

describe('An XMP sidecar', () => {
  it('is read back as the same description', () => {
    const metadata = readXmp(sidecar)
    const { description, place: found } = describeFromMetadata(metadata, DEFAULT_MAPPING, by)
    const texts = (of: typeof description) =>
      Object.fromEntries(Object.entries(of).map(([name, values]) => [name, values.map(({ text }) => text)]))
    expect(texts(description)).toEqual(texts(exported.unit.description))
    expect(description.date?.[0]?.edtf).toBe('1946-05-14')
    expect(found?.name).toBe('Thành phố Sài Gòn')
    expect(found?.point?.lat).toBeCloseTo(place.point.lat, 6)
    expect(found?.point?.lon).toBeCloseTo(place.point.lon, 6)
  })

  it('of a unit of which nothing is known is still XMP', () => {
    const text = xmpSidecar(
      { unit: aUnit('u', { description: {} }), places: [], pageCount: 0 },
      { toolName: 'Fonds', at: AT },
    )
    expect(firstText(describeFromMetadata(readXmp(text), DEFAULT_MAPPING, by).description, 'title')).toBe('')
  })

  it.skipIf(!hasExiftool)('is understood by exiftool, which checks it too', async () => {
    const folder = await folderWith()
    const path = join(folder, 'a.jpg.xmp')
    await writeFile(path, sidecar)
    const run = (...options: string[]): string => execFileSync('exiftool', [...options, path], { encoding: 'utf8' })
    const [found] = JSON.parse(run('-j', '-n', '-struct', '-G1')) as readonly Record<string, unknown>[]
    expect(found).toMatchObject({
      'XMP-dc:Title': 'Công văn <số 25> & "phụ lục"',
      'XMP-dc:Identifier': 'ГАРФ. Ф. 223. Оп. 1. Д. 25',
      'XMP-dc:Creator': ['Phạm Văn Đồng', 'Иван Петров'],
      'XMP-dc:Subject': ['đường sá', 'мосты'],
      'XMP-dcterms:Date': 'ngày 14 tháng 5 năm 1946',
      'XMP-dc:Date': ['1946:05:14'],
      'XMP-photoshop:DateCreated': '1946:05:14',
      'XMP-xmpRights:WebStatement': 'http://rightsstatements.org/vocab/NoC-NC/1.0/',
      'XMP-iptcCore:Location': 'Thành phố Sài Gòn',
      'XMP-iptcCore:CountryCode': 'VN',
      'XMP-xmp:CreatorTool': 'Fonds',
    })
    expect(found?.['XMP-exif:GPSLatitude']).toBeCloseTo(place.point.lat, 6)
    expect(found?.['XMP-exif:GPSLongitude']).toBeCloseTo(place.point.lon, 6)
    expect(JSON.stringify(found?.['XMP-iptcExt:LocationShown'])).toContain('sws.geonames.org/1566083')
    expect(run('-validate', '-warning', '-a').trim()).toMatch(/Validate\s*: OK/)
  })
})
