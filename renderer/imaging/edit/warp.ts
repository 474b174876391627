import { toFrame, type ImageEdits } from '../../../shared/domain/image-edits.ts'
import type { Rows } from '../../../shared/domain/frame-rows.ts'
import type { PixelSize } from '../../../shared/domain/geometry.ts'
import type { Homography } from '../../../shared/domain/homography.ts'
import type { Rgba } from './rgba.ts'

/** A frame of which all rows are held, or only those that are needed now: where each begins among the pixels. */
export interface HeldFrame extends PixelSize {
  /** A pixel as a number, as it lies in the memory. */
  readonly pixels: Uint32Array<ArrayBuffer>
  /** Of each row of the frame. */
  readonly starts: Int32Array
}

/** A frame that is held in whole. */
export function heldFrame({ width, height, data }: Rgba): HeldFrame {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height)
  return { width, height, pixels, starts: Int32Array.from({ length: height }, (_, row) => row * width) }
}

/**
 * The cut and the mirror of `edits` carried out on the frame, or on a smaller rendering of it; of a picture of `size` the
 * rows that are asked for.
 */
export function warped(
  frame: HeldFrame,
  edits: ImageEdits,
  { size, rows }: { readonly size: PixelSize; readonly rows: Rows },
): Rgba {
  const straight = straightCut(frame, edits)
  if (straight && straight.width === size.width && straight.height === size.height)
    return copied(frame, { ...straight, top: straight.top + rows.from, height: rows.to - rows.from })
  const height = rows.to - rows.from
  const out = new Uint32Array(size.width * height)
  const fill = edits.tone.invert ? OPAQUE : WHITE
  const work = { frame, map: toFrame(edits), size, fill, out }
  for (let row = rows.from; row < rows.to; row += 1) warpRow(work, row, (row - rows.from) * size.width)
  return { width: size.width, height, data: new Uint8ClampedArray(out.buffer) }
}

// A pixel as a number, alpha highest, as the memory of every machine that runs Chromium has it.
const OPAQUE = 0xff000000
const WHITE = 0xffffffff
const RED_AND_BLUE = 0xff00ff

interface Straight extends PixelSize {
  readonly left: number
  readonly top: number
  readonly mirror: boolean
}

/** Cuts along the pixels are copied as they are: nothing is blurred for half a pixel. */
function straightCut(frame: PixelSize, { cut, mirror, frame: size }: ImageEdits): Straight | null {
  if (cut.shape === 'corners' || cut.angle !== 0) return null
  const box = cut.box ?? { x: 0, y: 0, w: 1, h: 1 }
  const scale = frame.width / size.width
  const left = Math.round(box.x * frame.width)
  const top = Math.round(box.y * frame.height)
  const width = Math.max(1, Math.round(Math.round(box.w * size.width) * scale))
  const height = Math.max(1, Math.round(Math.round(box.h * size.height) * scale))
  return { left, top, width, height, mirror }
}

function copied(frame: HeldFrame, { left, top, width, height, mirror }: Straight): Rgba {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  const to = new Uint32Array(data.buffer)
  const first = Math.max(0, -left)
  const last = Math.min(width, frame.width - left)
  for (let y = Math.max(0, -top); y < height && y + top < frame.height; y += 1) {
    const start = (frame.starts[y + top] ?? 0) + left
    const row = frame.pixels.subarray(start + first, start + last)
    if (row.length > 0) to.set(row, y * width + first)
  }
  if (mirror) for (let y = 0; y < height; y += 1) to.subarray(y * width, (y + 1) * width).reverse()
  return { width, height, data }
}

interface Work {
  readonly frame: HeldFrame
  readonly map: Homography
  readonly size: PixelSize
  readonly fill: number
  readonly out: Uint32Array
}

/**
 * One row of the picture, each pixel mixed from the four of the frame around the point that its middle comes from. The
 * loop in which the time goes: weights are 256ths, and red and blue are weighed together, 16 bits apart.
 */
function warpRow({ frame, map, size, fill, out }: Work, row: number, start: number): void {
  const { width, height, pixels, starts } = frame
  const v = (row + 0.5) / size.height
  const step = 1 / size.width
  let x = map[0] * step * 0.5 + map[1] * v + map[2]
  let y = map[3] * step * 0.5 + map[4] * v + map[5]
  let w = map[6] * step * 0.5 + map[7] * v + map[8]
  const [dx, dy, dw] = [map[0] * step, map[3] * step, map[6] * step]
  let to = start
  for (const end = to + size.width; to < end; to += 1, x += dx, y += dy, w += dw) {
    const fx = (x / w) * width - 0.5
    const fy = (y / w) * height - 0.5
    if (!(fx > -1 && fy > -1 && fx < width && fy < height)) {
      out[to] = fill
      continue
    }
    const left = Math.floor(fx)
    const top = Math.floor(fy)
    const ax = ((fx - left) * 256) | 0
    const ay = ((fy - top) * 256) | 0
    const x0 = left < 0 ? 0 : left
    const x1 = left + 1 < width ? left + 1 : left
    const r0 = starts[top < 0 ? 0 : top] ?? 0
    const r1 = starts[top + 1 < height ? top + 1 : top] ?? 0
    const upper = between(pixels[r0 + x0] ?? 0, pixels[r0 + x1] ?? 0, ax)
    const lower = between(pixels[r1 + x0] ?? 0, pixels[r1 + x1] ?? 0, ax)
    out[to] = OPAQUE | between(upper, lower, ay)
  }
}

/** Two pixels mixed, `part` 256ths of the other. */
function between(one: number, other: number, part: number): number {
  const rest = 256 - part
  const redBlue = (Math.imul(one & RED_AND_BLUE, rest) + Math.imul(other & RED_AND_BLUE, part) + 0x800080) >>> 8
  const green = (Math.imul((one >>> 8) & 0xff, rest) + Math.imul((other >>> 8) & 0xff, part) + 0x80) & 0xff00
  return (redBlue & RED_AND_BLUE) | green
}
