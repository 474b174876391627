import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { INT_PRODUCT } from '../../scripts/assets/lib/int-product.mjs'
import { CONVOLVED } from '../../scripts/assets/lib/convolved.mjs'
import { COPIED_FEATURES, WRITTEN_FEATURES, WRITTEN_STEP } from '../../scripts/assets/lib/network-io.mjs'
import { assembled, quickerCore } from '../../scripts/assets/lib/tesseract-core.mjs'
import { randomOf } from '../support/drawn-pages.ts'

const FOLDER = new URL('../../node_modules/tesseract.js-core/', import.meta.url)
const coreOf = (kind: string): string => readFileSync(new URL(`tesseract-core-${kind}lstm.wasm.js`, FOLDER), 'utf8')

/** The WebAssembly that a core carries. */
function carriedBy(core: string): Buffer<ArrayBuffer> {
  return Buffer.from(/[A-Za-z0-9+/]{100000,}={0,2}/.exec(core)?.[0] ?? '', 'base64')
}

// The cores are files of 4 MB.
describe('a core of the engine', { timeout: 120_000 }, () => {
  test('is still sound with the functions that are made anew', async () => {
    // Node 20 knows no relaxed SIMD.
    expect(WebAssembly.validate(carriedBy(await quickerCore(coreOf('simd-'), 'plain')))).toBe(true)
  })

  test('without SIMD differs in one number: lines of pixels are handed on as they are', async () => {
    const before = carriedBy(coreOf(''))
    const after = carriedBy(await quickerCore(coreOf(''), 'none'))
    const changed: (number | undefined)[][] = []
    for (let at = 0; at < before.length; at += 1) if (before[at] !== after[at]) changed.push([before[at], after[at]])
    expect(changed).toEqual([[3, 19]])
  })

  test('with relaxed SIMD has the functions that are made anew', async () => {
    const after = carriedBy(await quickerCore(coreOf('relaxedsimd-'), 'relaxed'))
    for (const text of [INT_PRODUCT, COPIED_FEATURES, WRITTEN_FEATURES, WRITTEN_STEP, CONVOLVED])
      expect(after.includes(Buffer.from(await assembled(text)).subarray(-60))).toBe(true)
  })

  test('that is another than the one known is refused, not changed somewhere', async () => {
    await expect(quickerCore('module.exports = 1', 'none')).rejects.toThrow('carries no WebAssembly')
    await expect(quickerCore(`var a = "${'A'.repeat(200_000)}"`, 'none')).rejects.toThrow('in no place that is known')
    await expect(quickerCore(coreOf(''), 'plain')).rejects.toThrow('has other functions')
  })
})

interface Own {
  readonly bytes: Int8Array
  readonly floats: Float32Array
  readonly numbers: Int32Array
  readonly run: (...args: readonly number[]) => void
}

async function ownOf(text: string): Promise<Own> {
  const { exports } = (await WebAssembly.instantiate(await assembled(text), {})).instance
  const { buffer } = exports['memory'] as WebAssembly.Memory // what the text exports
  const run = exports['run'] as Own['run'] // likewise
  return { run, bytes: new Int8Array(buffer), floats: new Float32Array(buffer), numbers: new Int32Array(buffer) }
}

describe('the product of a matrix and a vector of bytes', { timeout: 60_000 }, () => {
  let own: Own
  beforeAll(async () => void (own = await ownOf(INT_PRODUCT)))

  test.each([
    [1, 2],
    [3, 9],
    [4, 10],
    [16, 10],
    [17, 33],
    [48, 113],
    [111, 97],
  ])('of %i rows and %i columns with the bias is what sums of whole numbers give', (outputs, inputs) => {
    const { bytes, floats, run } = own
    const random = randomOf(outputs * 1000 + inputs)
    for (let at = 0; at < 30_000; at += 1) bytes[at] = Math.floor(random() * 255) - 127
    const row = Math.ceil((inputs - 1) / 2) * 2 + 1
    // A weight that only fills up its row is zero.
    if (row > inputs) for (let y = 0; y < outputs; y += 1) bytes[y * row + inputs - 1] = 0
    const [u, scales, v] = [29_000, 40_000, 50_000]
    for (let y = 0; y < outputs; y += 1) floats[scales / 4 + y] = random()
    floats.fill(7, v / 4, v / 4 + outputs + 1)
    run(outputs, inputs, 0, scales, u, v)
    for (let y = 0; y < outputs; y += 1) {
      let sum = 127 * (bytes[y * row + row - 1] ?? 0)
      for (let x = 0; x < inputs - 1; x += 1) sum += (bytes[y * row + x] ?? 0) * (bytes[u + x] ?? 0)
      expect(floats[v / 4 + y]).toBe(Math.fround(sum * (floats[scales / 4 + y] ?? 0)))
    }
    expect(floats[v / 4 + outputs]).toBe(7)
  })
})

describe('features of a time step', { timeout: 60_000 }, () => {
  /** A NetworkIO at a place of the memory: where its features lie, and how many a time step has. */
  function networkAt(
    { numbers, bytes }: Own,
    at: number,
    about: { readonly data: number; readonly features: number; readonly inBytes: boolean },
  ): void {
    for (const array of [0, 24]) numbers.set([about.data, 0, 0, about.features], (at + array) / 4 + 1)
    bytes[at + 48] = about.inBytes ? 1 : 0
  }

  test.each([1, 3, 16, 20, 48])('are copied, %i of them and no more, as bytes and as floats', async (count) => {
    const own = await ownOf(COPIED_FEATURES)
    for (const inBytes of [true, false]) {
      const size = inBytes ? 1 : 4
      for (let at = 0; at < 60_000; at += 1) own.bytes[at] = at % 97
      networkAt(own, 0, { data: 10_000, features: 70, inBytes })
      networkAt(own, 64, { data: 30_000, features: 60, inBytes })
      own.run(0, 2, 5, count, 64, 3, 7)
      const [to, from] = [10_000 + (2 * 70 + 5) * size, 30_000 + (3 * 60 + 7) * size]
      for (let at = 0; at < count * size; at += 1) expect(own.bytes[to + at]).toBe((from + at) % 97)
      for (const beside of [to - 1, to + count * size]) expect(own.bytes[beside]).toBe(beside % 97)
    }
  })

  const levels = [0, -0, 0.3, -0.3, 1, -1, 1.2, -9, 0.5 / 127, -0.5 / 127, 1.5 / 127, -2.5 / 127, 0.77, NaN, 1e30]
  /** As the engine has it: times 127, half away from zero, at least -127 and at most 127. */
  const byteOf = (level: number): number => {
    const scaled = Math.fround(Math.fround(level) * 127)
    if (Number.isNaN(scaled)) return 0
    const size = Math.trunc(Math.fround(Math.abs(scaled) + 0.5))
    return Math.min(127, size) * (scaled < 0 ? -1 : 1)
  }

  test('are written as bytes, all of them or a part', async () => {
    for (const text of [WRITTEN_STEP, WRITTEN_FEATURES]) {
      const own = await ownOf(text)
      own.floats.set(levels, 2000 / 4)
      own.bytes.fill(77, 10_000, 20_000)
      networkAt(own, 0, { data: 10_000, features: levels.length, inBytes: true })
      if (text === WRITTEN_STEP) own.run(0, 4, 2000)
      else own.run(0, 3, levels.length, levels.length, 2000)
      const to = 10_000 + 4 * levels.length
      const written = [...own.bytes.subarray(to, to + levels.length)]
      expect(written.map((byte) => byte + 0)).toEqual(levels.map((level) => byteOf(level) + 0))
      expect([own.bytes[to - 1], own.bytes[to + levels.length]]).toEqual([77, 77])
    }
  })

  test('are written as floats where the network has such', async () => {
    const own = await ownOf(WRITTEN_STEP)
    own.floats.set(levels, 2000 / 4)
    networkAt(own, 0, { data: 10_000, features: 6, inBytes: false })
    own.run(0, 1, 2000)
    const to = (10_000 + 6 * 4) / 4
    expect([...own.floats.subarray(to, to + 7)]).toEqual([...levels.slice(0, 6).map(Math.fround), 0])
  })
})
