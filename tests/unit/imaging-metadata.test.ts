import { openAsBlob, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMetadata } from '../../renderer/imaging/metadata/read-metadata.ts'
import { tagKey, type EmbeddedMetadata } from '../../shared/domain/embedded-metadata.ts'
import { readSidecar } from '../../shared/formats/xmp/read-sidecar.ts'

const TYPES = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  tif: 'image/tiff',
  heic: 'image/heic',
  avif: 'image/avif',
}

async function metadataOf(name: string): Promise<EmbeddedMetadata> {
  const ending = name.split('.').at(-1) as keyof typeof TYPES
  return await readMetadata(await openAsBlob(`tests/fixtures/companions/${name}`), TYPES[ending])
}

const texts = (metadata: EmbeddedMetadata, key: string): readonly string[] =>
  metadata.tags.filter((tag) => tagKey(tag) === key).flatMap((tag) => tag.values.map((value) => value.text))

describe('The metadata in a file', () => {
  it.each(['said.jpg', 'said.png', 'said.webp', 'said.tif', 'said.heic', 'said.avif'])(
    '%s are read as exiftool wrote them',
    async (name) => {
      const metadata = await metadataOf(name)
      expect(metadata.tags.find((tag) => tagKey(tag) === 'xmp:dc:title')?.values).toEqual([
        { text: 'Công văn về việc mở đường', language: 'x-default' },
        { text: 'Письмо о дороге', language: 'ru' },
      ])
      expect(texts(metadata, 'xmp:dc:subject')).toEqual(['đường sá', 'дороги'])
      expect(texts(metadata, 'exif:ImageDescription')).toEqual(['Công văn số 25'])
      expect(texts(metadata, 'exif:Artist')).toEqual(['Иван Петров'])
      expect(texts(metadata, 'exif:DateTimeOriginal')).toEqual(['1946:05:14 10:00:00'])
      expect(metadata.point?.lat).toBeCloseTo(21.0285, 5)
      expect(metadata.point?.lon).toBeCloseTo(105.8542, 5)
      expect(metadata.dpi).toBe(300)
    },
  )

  it.each(['said.jpg', 'said.tif'])('%s: IPTC in UTF-8', async (name) => {
    const metadata = await metadataOf(name)
    expect(texts(metadata, 'iptc:Caption/Abstract')).toEqual(['Cầu Long Biên nhìn từ bờ bắc'])
    expect(texts(metadata, 'iptc:Keywords')).toEqual(['Hà Nội', 'Казань'])
  })

  it('of a BigTIFF are read', async () => {
    expect(texts(await metadataOf('big.tif'), 'exif:ImageDescription')).toEqual(['Công văn số 25'])
  })

  it('in CP1251 of which nothing says so are read right; 0°, 0° is no place', async () => {
    const metadata = await metadataOf('old.jpg')
    expect(texts(metadata, 'iptc:Caption/Abstract')).toEqual(['Мост в Казани'])
    expect(texts(metadata, 'iptc:Keywords')).toEqual(['Волга'])
    expect(texts(metadata, 'exif:Artist')).toEqual(['Иван Петров'])
    expect(metadata.point).toBeUndefined()
  })

  it('of a file without any are none', async () => expect((await metadataOf('beside.jpg')).tags).toEqual([]))

  it('that are torn are none, and nothing is thrown', async () => {
    for (const [name, type] of Object.entries({
      'said.jpg': 'image/jpeg',
      'said.tif': 'image/tiff',
      'said.png': 'image/png',
      'said.webp': 'image/webp',
    })) {
      const bytes = readFileSync(`tests/fixtures/companions/${name}`)
      for (const length of [0, 3, 9, 40, 200, 700]) {
        const metadata = await readMetadata(new Blob([bytes.subarray(0, length)]), type)
        expect(texts(metadata, 'xmp:dc:subject').length, `${name} ${length}`).toBeLessThan(3)
      }
    }
  })

  it('of a large file are read without the picture', async () => {
    const [head, rest] = [readFileSync('tests/fixtures/companions/said.jpg'), new Uint8Array(8_000_000)]
    const read: number[] = []
    const blob = new Blob([head, rest])
    const slice = blob.slice.bind(blob)
    Object.assign(blob, {
      arrayBuffer: () => Promise.reject(new Error('all of it was read')),
      slice: (from: number, to: number) => {
        read.push(to - from)
        return slice(from, to)
      },
    })
    expect(texts(await readMetadata(blob, 'image/jpeg'), 'exif:Artist')).toEqual(['Иван Петров'])
    expect(read.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000)
  })
})

it('A sidecar is read like what is inside a file', () => {
  const metadata = readSidecar(readFileSync('tests/fixtures/companions/beside.xmp'))
  expect(texts(metadata, 'xmp:dc:title')[0]).toBe('Заглавие из файла рядом')
  expect(metadata.point?.lat).toBeCloseTo(16.4637, 5)
})
