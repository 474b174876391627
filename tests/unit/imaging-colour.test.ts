import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { colourTransform, type SampleLayout } from '../../renderer/imaging/colour-profile.ts'

interface Case {
  readonly name: string
  readonly layout: SampleLayout
  readonly profile: string | null
  /** As they lie in a file of little-endian order. */
  readonly samples: string
  /** What ImageMagick makes of them, or where they came from, three bytes a pixel. */
  readonly srgb: string
}

const cases = JSON.parse(readFileSync('tests/fixtures/images/colour.json', 'utf8')) as readonly Case[]
const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))

/** What the window's origin serves of pdf.js. */
const server = createServer((request, response) => {
  response.end(readFileSync(`node_modules/pdfjs-dist${request.url ?? ''}`))
})
let assets = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  assets = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

function samplesOf({ layout, samples }: Case): Uint8Array | Uint16Array {
  const bytes = bytesOf(samples)
  return layout.bits === 8 ? bytes : new Uint16Array(bytes.buffer)
}

async function transformed(layout: SampleLayout, samples: Uint8Array | Uint16Array, profile: Uint8Array | null) {
  const transform = await colourTransform(layout, { profile, assets })
  const rgba = transform.toRgba(samples)
  transform.close()
  return rgba
}

/** The largest difference of a sample. */
function difference(rgba: Uint8Array, rgb: Uint8Array): number {
  expect(rgba.length / 4).toBe(rgb.length / 3)
  return Math.max(...rgb.map((value, i) => Math.abs(value - (rgba[Math.floor(i / 3) * 4 + (i % 3)] ?? -999))))
}

test.each(cases)('$name comes out as others have it', async (one) => {
  const profile = one.profile === null ? null : bytesOf(one.profile)
  const rgba = await transformed(one.layout, samplesOf(one), profile)
  // A step of 8-bit Lab is worth several of a dark blue; ImageMagick takes grey through tables of its own.
  const rounding = { cielab: one.layout.bits === 8 ? 16 : 1, grey: 2, rgb: 1, cmyk: 1, lab: 1 }[one.layout.model]
  expect(difference(rgba, bytesOf(one.srgb))).toBeLessThanOrEqual(rounding)
  expect(rgba.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true)
})

test.each([
  [0, 1],
  [0, 4],
  [0, 7],
  [4, 6],
  [3, 9],
] as const)(
  'samples that begin at byte %i of their memory, of %i pixels, become opaque pixels',
  async (from, count) => {
    const memory = Uint8Array.from({ length: from + count * 3 }, (_, index) => (index * 89) % 256)
    const rgba = await transformed({ model: 'rgb', bits: 8 }, memory.subarray(from), null)
    const pixels = Array.from({ length: count }, (_, at) => [...memory.subarray(from + at * 3, from + at * 3 + 3), 255])
    expect([...rgba]).toEqual(pixels.flat())
  },
)

test('a profile that is damaged, or meant for other samples, is passed over', async () => {
  const cmyk = bytesOf(cases.find(({ layout }) => layout.model === 'cmyk')?.profile ?? '')
  const samples = Uint8Array.of(1, 2, 3, 250, 251, 252)
  const plain = Uint8Array.of(1, 2, 3, 255, 250, 251, 252, 255)
  for (const profile of [cmyk, cmyk.subarray(0, 200), new Uint8Array(500), null])
    expect(await transformed({ model: 'rgb', bits: 8 }, samples, profile)).toEqual(plain)
})

test('16 bits without a profile keep their upper half; white-is-zero is turned round', async () => {
  const samples = Uint16Array.of(0, 0x80ff, 0xffff)
  expect([...(await transformed({ model: 'grey', bits: 16, inverted: true }, samples, null))]).toEqual([
    255, 255, 255, 255, 127, 127, 127, 255, 0, 0, 0, 255,
  ])
})

test('inverted ink and samples beside the colour are told to the engine too', async () => {
  const one = cases.find(({ layout, profile }) => layout.model === 'cmyk' && layout.bits === 8 && profile)!
  const profile = bytesOf(one.profile ?? '')
  const inverted = bytesOf(one.samples).map((ink) => 255 - ink)
  const padded = Uint8Array.from({ length: (inverted.length / 4) * 5 }, (_, i) =>
    i % 5 === 4 ? 7 : (inverted[Math.floor(i / 5) * 4 + (i % 5)] ?? 0),
  )
  const rgba = await transformed({ model: 'cmyk', bits: 8, extra: 1, inverted: true }, padded, profile)
  expect(difference(rgba, bytesOf(one.srgb))).toBeLessThanOrEqual(1)
})

test('a picture larger than a portion of the engine is whole', async () => {
  const one = cases.find(({ layout }) => layout.model === 'rgb' && layout.bits === 8)!
  const repeats = 1000
  const many = new Uint8Array(bytesOf(one.samples).length * repeats)
  for (let i = 0; i < repeats; i += 1) many.set(bytesOf(one.samples), (i * many.length) / repeats)
  const rgba = await transformed(one.layout, many, bytesOf(one.profile ?? ''))
  expect(difference(rgba.subarray(-500), bytesOf(one.srgb))).toBeLessThanOrEqual(1)
})
