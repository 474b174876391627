import type { GreyRaster } from '../grey-raster.ts'
import type { Taps, Ways } from './taps.ts'

/** resample.wat, assembled. */
export const ASSEMBLED =
  'AGFzbQEAAAABCgFgBn9/f39/fwACDwEDZW52Bm1lbW9yeQIAAQMDAgAABxECBGRvd24AAAZhY3Jvc3MAAQqmAwLXAQIEfwR7A0AgACAGaiEHIAMhCCACIQn9DIAAAACAAAAAgAAAAIAAAAAhDP0MgAAAAIAAAACAAAAAgAAAACENA0AgB/1dAAAgByABav1dAAD9DQAQARECEgMTBBQFFQYWBxchCiAI/QkCACELIAwgCv2JASAL/boB/a4BIQwgDSAK/YoBIAv9ugH9rgEhDSAHIAFBAXRqIQcgCEEEaiEIIAlBAmshCSAJDQALIAUgBkEBdGogDEEI/awBIA1BCP2sAf2FAf0LBAAgBkEIaiEGIAYgBEgNAAsLygEDAn8BewF/A0AgACABKAIAQQF0aiEGIAMhB/0MAAAAAAAAAAAAAAAAAAAAACEIA0AgCCAG/QABACAC/QAEAP26Af2uASEIIAZBEGohBiACQRBqIQIgB0EIayEHIAcNAAsgCCAIIAj9DQgJCgsMDQ4PAAECAwQFBgf9rgEhCEGAgCAgCP0bACAI/RsBampBFHUhCSAJQQAgCUEAShshCSAFIAlB/wEgCUH/AUgbOgAAIAFBBGohASAFQQFqIQUgBEEBayEEIAQNAAsL'

/** Bytes of the picture, and of the new one, that are held at once, unless a few rows are more. */
const BAND = 1 << 20
const PAGE = 1 << 16
/** Numbers that are looked at beyond a row's end, which count for nothing. */
const BEYOND = 32

/** Its functions as resample.wat says, places in bytes of its memory. */
interface Engine {
  readonly memory: WebAssembly.Memory
  readonly down: (
    ...of: readonly [row: number, stride: number, rows: number, weights: number, width: number, to: number]
  ) => void
  readonly across: (
    ...of: readonly [row: number, firsts: number, weights: number, size: number, count: number, to: number]
  ) => void
}

/** Null where the machine's WebAssembly has no SIMD; undefined until it is asked for. */
let engine: Engine | null | undefined

function opened(): Engine | null {
  const bytes = Uint8Array.from(atob(ASSEMBLED), (letter) => letter.charCodeAt(0))
  if (!WebAssembly.validate(bytes)) return null
  const memory = new WebAssembly.Memory({ initial: 1 })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } })
  // What resample.wat exports.
  const { down, across } = exports as unknown as Pick<Engine, 'down' | 'across'>
  return { memory, down, across }
}

/** Where everything lies in the engine's memory, in bytes. */
interface Places {
  readonly ofColumn: number
  readonly weights: number
  readonly firsts: number
  readonly row: number
  readonly picture: number
  readonly made: number
  readonly end: number
}

function placesOf(width: number, { down, across }: Ways, rows: number): Places {
  const after = (from: number, bytes: number): number => Math.ceil((from + bytes) / 16) * 16
  const weights = after(0, evenly(down.size, 2) * 2)
  const firsts = after(weights, across.count * evenly(across.size, 8) * 2)
  const row = after(firsts, across.count * 4)
  const picture = after(row, (width + BEYOND) * 2)
  const made = after(picture, (rows + 2) * width + BEYOND)
  return { ofColumn: 0, weights, firsts, row, picture, made, end: after(made, bandOf(across.count, 1) * across.count) }
}

function evenly(count: number, by: number): number {
  return Math.ceil(count / by) * by
}

/** So many rows of a width are held at once. */
function bandOf(width: number, least: number): number {
  return Math.max(least, Math.floor(BAND / width))
}

/** The levels of the new picture, the same as resample.ts makes of them; null where this machine can't. */
export function resampledQuickly({ width, height, data }: GreyRaster, ways: Ways): Uint8Array | null {
  if (engine === undefined) engine = opened()
  if (!engine) return null
  const { down, across } = ways
  const rows = bandOf(width, down.size)
  const places = placesOf(width, ways, rows)
  const { memory } = engine
  const missing = places.end - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
  const bytes = new Uint8Array(memory.buffer)
  writeAcross(memory.buffer, places, across)
  const out = new Uint8Array(across.count * down.count)
  const most = bandOf(across.count, 1)
  for (let y = 0; y < down.count;) {
    const top = down.first[y] ?? 0
    bytes.set(data.subarray(top * width, Math.min(height, top + rows) * width), places.picture)
    const first = y
    for (; y < down.count && y - first < most && (down.first[y] ?? 0) + down.size <= top + rows; y += 1) {
      writeWeights(memory.buffer, places.ofColumn, down.weights.subarray(y * down.size, (y + 1) * down.size))
      const from = places.picture + ((down.first[y] ?? 0) - top) * width
      engine.down(from, width, evenly(down.size, 2), places.ofColumn, width, places.row)
      const to = places.made + (y - first) * across.count
      engine.across(places.row, places.firsts, places.weights, evenly(across.size, 8), across.count, to)
    }
    out.set(bytes.subarray(places.made, places.made + (y - first) * across.count), first * across.count)
  }
  return out
}

function writeAcross(
  buffer: ArrayBuffer,
  { weights, firsts }: Places,
  { count, size, first, weights: all }: Taps,
): void {
  new Int32Array(buffer, firsts, count).set(first)
  const padded = new Int16Array(buffer, weights, count * evenly(size, 8))
  padded.fill(0)
  for (let at = 0; at < count; at += 1) padded.set(all.subarray(at * size, (at + 1) * size), at * evenly(size, 8))
}

function writeWeights(buffer: ArrayBuffer, at: number, weights: Int32Array): void {
  const padded = new Int16Array(buffer, at, evenly(weights.length, 2))
  padded[padded.length - 1] = 0
  padded.set(weights)
}
