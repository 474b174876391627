import { backgroundOf, backgroundRow } from '../edit/background.ts'
import { lumaOf, type Rgba } from '../edit/rgba.ts'
import type { Found } from '../../../shared/domain/findings.ts'

/** Levels of what shines through, as parts of the paper's: darker is writing, lighter is paper. */
const DARKEST = 0.6
const LIGHTEST = 0.9
/** Pixels around writing in which its own soft edge lies. */
const SOFT = 3

/**
 * The strength (0 to 100) that makes white what shines through from the other side: how dark it is where there is
 * marked grey away from any writing. null where there is hardly any.
 */
export function findBleed(picture: Rgba): Found<number> | null {
  const levels = paperLevels(picture)
  const near = nearWriting(levels, picture.width)
  const counts = new Uint32Array(101)
  let grey = 0
  for (let at = 0; at < levels.length; at += 1) {
    const level = levels[at] ?? 100
    if (near[at] || level < DARKEST * 100 || level > LIGHTEST * 100) continue
    counts[level] = (counts[level] ?? 0) + 1
    grey += 1
  }
  const share = grey / levels.length
  if (share < 0.025) return null
  let below = 0
  // So dark that only a twentieth of the grey is darker.
  const level = counts.findIndex((count) => (below += count) >= grey * 0.05)
  const strength = Math.min(100, Math.max(20, Math.round((100 - level) * 2)))
  return { value: strength, confidence: Math.min(1, share / 0.06) }
}

/** Percent of the paper at each pixel, at most 100. */
function paperLevels(picture: Rgba): Uint8Array {
  const { width, height } = picture
  const luma = lumaOf(picture)
  const background = backgroundOf(picture)
  const row = new Float32Array(width)
  const levels = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    backgroundRow(background, { y, width, height }, row)
    for (let x = 0; x < width; x += 1)
      levels[y * width + x] = Math.min(100, ((luma[y * width + x] ?? 0) / (row[x] ?? 255)) * 100)
  }
  return levels
}

/** 1 within `SOFT` pixels of writing. */
function nearWriting(levels: Uint8Array, width: number): Uint8Array {
  const near = new Uint8Array(levels.length)
  for (let at = 0; at < levels.length; at += 1) {
    if ((levels[at] ?? 100) >= DARKEST * 100) continue
    for (let dy = -SOFT; dy <= SOFT; dy += 1)
      near.fill(1, Math.max(0, at + dy * width - SOFT), Math.max(0, at + dy * width + SOFT + 1))
  }
  return near
}
