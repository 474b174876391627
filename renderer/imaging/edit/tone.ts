import type { Tone } from '../../../shared/domain/image-edits.ts'
import type { Rgba } from './rgba.ts'

type Levels = Pick<Tone, 'brightness' | 'contrast' | 'gamma' | 'invert'>

/**
 * What becomes of each of 256 levels: inverted, then brightened and contrasted as ImageMagick's `-brightness-contrast`
 * does (slope tan(π/4·(contrast/100 + 1)) about the middle), then raised to 1/gamma.
 */
export function levelsOf({ brightness, contrast, gamma, invert }: Levels): Uint8ClampedArray {
  const slope = Math.tan((Math.PI * (Math.min(contrast, 99) / 100 + 1)) / 4)
  const offset = brightness / 100 + ((100 - brightness) / 200) * (1 - slope)
  return Uint8ClampedArray.from({ length: 256 }, (_, level) => {
    const value = (invert ? 255 - level : level) / 255
    const stretched = Math.min(1, Math.max(0, slope * value + offset))
    return 255 * stretched ** (1 / gamma)
  })
}

/** Changes the levels of a picture, in place. */
export function applyLevels({ data }: Rgba, levels: Uint8ClampedArray): void {
  for (let at = 0; at < data.length; at += 4) {
    // A byte is an index of 256 levels.
    data[at] = levels[data[at] ?? 0] ?? 0
    data[at + 1] = levels[data[at + 1] ?? 0] ?? 0
    data[at + 2] = levels[data[at + 2] ?? 0] ?? 0
  }
}

/** Whether the levels stay as they are. */
export function keepsLevels({ brightness, contrast, gamma, invert }: Levels): boolean {
  return brightness === 0 && contrast === 0 && gamma === 1 && !invert
}

/** The middle and the one side of a Gaussian with a standard deviation of one pixel, in 1/256. */
const KERNEL = [102, 62, 14, 1] as const

/**
 * Sharpens by an unsharp mask in place: the difference between the luma and its blur (Gaussian, one pixel) is added to
 * the colours, up to twice at a strength of 100. It is the luma's, so that no colours fringe.
 */
export function sharpen({ width, height, data }: Rgba, luma: Uint8Array, strength: number): void {
  const amount = strength / 50
  const rows = Array.from({ length: 7 }, () => new Float32Array(width))
  const rowAt = (y: number): Float32Array => rows[((y % 7) + 7) % 7] as Float32Array // one of seven
  const blur = (y: number): void => blurRow(luma, { width, y: Math.min(height - 1, Math.max(0, y)) }, rowAt(y))
  for (let y = -3; y < 3; y += 1) blur(y)
  for (let y = 0; y < height; y += 1) {
    blur(y + 3)
    const near = [-3, -2, -1, 0, 1, 2, 3].map((by) => rowAt(y + by))
    sharpenRow({ data, luma, near, amount }, y * width)
  }
}

interface RowWork {
  readonly data: Uint8ClampedArray
  readonly luma: Uint8Array
  readonly near: readonly Float32Array[]
  readonly amount: number
}

function sharpenRow({ data, luma, near, amount }: RowWork, start: number): void {
  // Seven rows, each as long as the picture is wide.
  const [a, b, c, d, e, f, g] = near as unknown as readonly [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  for (let x = 0, at = start * 4; x < d.length; x += 1, at += 4) {
    const sum =
      (d[x] ?? 0) * KERNEL[0] +
      ((c[x] ?? 0) + (e[x] ?? 0)) * KERNEL[1] +
      ((b[x] ?? 0) + (f[x] ?? 0)) * KERNEL[2] +
      ((a[x] ?? 0) + (g[x] ?? 0)) * KERNEL[3]
    const more = ((luma[start + x] ?? 0) - sum / 256) * amount
    data[at] = (data[at] ?? 0) + more
    data[at + 1] = (data[at + 1] ?? 0) + more
    data[at + 2] = (data[at + 2] ?? 0) + more
  }
}

function blurRow(
  luma: Uint8Array,
  { width, y }: { readonly width: number; readonly y: number },
  out: Float32Array,
): void {
  const start = y * width
  const last = width - 1
  for (let x = 0; x < width; x += 1) {
    let sum = (luma[start + x] ?? 0) * KERNEL[0]
    for (let by = 1; by < 4; by += 1) {
      const left = x - by < 0 ? 0 : x - by
      const right = x + by > last ? last : x + by
      sum += ((luma[start + left] ?? 0) + (luma[start + right] ?? 0)) * KERNEL[by as 1 | 2 | 3]
    }
    out[x] = sum / 256
  }
}
