import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { firstsOf, formsOf, tilesOf } from '../../renderer/ocr/own/network/by-points.ts'
import { FUSED, PLAIN } from '../../renderer/ocr/own/network/convolve.ts'
import { openQuickNetwork } from '../../renderer/ocr/own/network/quick-network.ts'
import { openNetwork } from '../../renderer/ocr/own/recognise.ts'
import { layersOf } from '../../shared/formats/line-model/network-layers.ts'
import { assembled } from '../../scripts/assets/lib/tesseract-core.mjs'
import { seededRandom } from '../support/seeded-random.ts'
import { deepReader, layeredReader, tinyReader } from '../support/tiny-reader.ts'

/** A line as it goes in: most of it is paper. */
function line(width: number): { readonly data: Float32Array<ArrayBuffer>; readonly width: number } {
  const random = seededRandom(width)
  return { width, data: Float32Array.from({ length: 48 * width }, () => (random() < 0.7 ? 1 : random())) }
}

const furthest = (one: Float32Array, other: Float32Array): number =>
  one.reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? NaN))), 0)

test('what the program carries is convolve.wat, assembled, as it stands and with both steps in one', async () => {
  const text = readFileSync('renderer/ocr/own/network/convolve.wat', 'utf8')
  const steps = /\(f32x4\.add (\(local\.get \$s\d\w\)) \(f32x4\.mul (\(local\.get \$\w\)) (\(local\.get \$w\))\)\)/g
  expect(text.match(steps)).toHaveLength(8)
  const fused = text.replaceAll(steps, '(f32x4.relaxed_madd $2 $3 $1)')
  for (const [carried, wat] of [
    [PLAIN, text],
    [FUSED, fused],
  ] as const)
    expect(carried).toBe(Buffer.from(await assembled(wat)).toString('base64'))
})

describe('a network run by our own WebAssembly', { timeout: 60_000 }, () => {
  const shipped = new Uint8Array(gunzipSync(readFileSync('assets/models/own/reader.onnx.gz')))
  const { characters } = JSON.parse(readFileSync('assets/models/own/alphabet.json', 'utf8')) as {
    readonly characters: readonly string[]
  }
  const networks = [
    { name: 'that ships', onnx: shipped, classes: characters.length + 1 },
    { name: 'of rare forms', onnx: layeredReader(seededRandom(5)), classes: 6 },
  ]

  // After a wide line a narrow one, so that what the wide one left behind would be seen.
  test.each(networks)('the one $name says what ONNX Runtime says, whatever the width', async ({ onnx, classes }) => {
    const [plain, quick] = [await openNetwork(onnx, 'log_probabilities'), openQuickNetwork(onnx)]
    for (const width of [600, 8, 1200, 40, 104, 608, 600]) {
      const dims = [width / 4, 1, classes]
      const said = await quick?.(line(width), dims)
      expect(said && furthest(said, await plain(line(width), dims))).toBeLessThan(1e-3)
    }
  })

  test('is made by squares or by tiles of rows where the numbers of a row can be taken four at a time', () => {
    expect(formsOf(layersOf(shipped)?.layers ?? [], 48)).toEqual([
      ...['plain', 'plain', 'squares', 'rows', 'squares', 'squares', 'rows', 'plain'],
      ...['rows', 'rows', 'rows', 'rows', 'rows', 'rows', 'rows', 'rows', 'plain'],
    ])
    expect(formsOf(layersOf(layeredReader(seededRandom(1)))?.layers ?? [], 48)).toEqual([
      ...['plain', 'plain', 'plain', 'plain', 'rows', 'plain'],
    ])
  })

  test('goes through tiles whose numbers lie apart side by side', () => {
    expect([tilesOf(10, 4, 4), tilesOf(16, 4, 4), tilesOf(17, 4, 4), tilesOf(13, 6, 1), tilesOf(9, 4, 2)]).toEqual([
      4, 4, 8, 3, 4,
    ])
    expect(firstsOf(16, 4, 8)).toEqual([0, 4, 32, 36])
    expect(firstsOf(6, 4, 2)).toEqual([0, 16])
    expect(firstsOf(9, 6, 1)).toEqual([0, 24, 48])
  })

  test('is refused where it says something else than was asked', async () => {
    const quick = openQuickNetwork(shipped)
    await expect(quick?.(line(40), [10, 1, 3])).rejects.toMatchObject({ code: 'ocr-model' })
  })

  test('is none where anything but convolutions is in it', () => {
    expect(openQuickNetwork(tinyReader())).toBeNull()
    expect(layersOf(deepReader(seededRandom(1)))).toBeNull()
    expect(layersOf(layeredReader(seededRandom(1)))?.layers.map(({ beside }) => beside)).toEqual([
      null,
      null,
      null,
      3,
      4,
      null,
    ])
  })

  test('is none where the end is another one', () => {
    const other = layeredReader(seededRandom(5))
    const name = new TextEncoder().encode('LogSoftmax')
    const at = other.findIndex((_, from) => name.every((byte, index) => other[from + index] === byte))
    other.set(new TextEncoder().encode('Softmax___'), at)
    expect(layersOf(other)).toBeNull()
  })
})
