import type { GreyPicture } from '../../shared/pictures/grey.ts'

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How a page was scanned. Lengths are in pixels of a page 226 wide and 320 high. */
export interface Scanning {
  readonly dx?: number
  readonly dy?: number
  /** Degrees. */
  readonly turned?: number
  readonly scale?: number
  readonly light?: number
  readonly noise?: number
  readonly blank?: boolean
}

const WIDTH = 226
const HEIGHT = 320

/**
 * A page of a book: every one has the same margins and lines, and words of its own (`text`). As a scanner gives it: paper
 * with a shade, and some noise.
 */
export function drawnPage(text: number, scanning: Scanning = {}): GreyPicture {
  const { dx = 0, dy = 0, turned = 0, scale = 1, light = 0, noise = 6, blank = false } = scanning
  const ink = blank ? () => false : wordsOf(text)
  const random = randomOf(text * 7919 + dx + dy * 13 + turned * 17)
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
  const [width, height] = [Math.round(WIDTH * scale), Math.round(HEIGHT * scale)]
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [across, down] = [(x - width / 2) / scale - dx, (y - height / 2) / scale - dy]
      const written = ink(cos * across + sin * down + WIDTH / 2, cos * down - sin * across + HEIGHT / 2)
      const paper = 215 + (15 * x) / width - (12 * y) / height
      const value = (written ? 70 : paper) + light + (random() - 0.5) * noise
      data[y * width + x] = Math.max(0, Math.min(255, Math.round(value)))
    }
  }
  return { width, height, data }
}

function wordsOf(text: number): (x: number, y: number) => boolean {
  const random = randomOf(text)
  const lines = Array.from({ length: 26 }, () => {
    const words: (readonly [number, number])[] = []
    const end = random() < 0.2 ? 60 + random() * 120 : 198
    for (let x = 28; x < end;) {
      const length = 6 + random() * 26
      words.push([x, Math.min(end, x + length)])
      x += length + 4 + random() * 4
    }
    return words
  })
  return (x, y) => {
    const line = Math.floor((y - 30) / 10)
    return y >= 30 && (y - 30) % 10 < 5 && (lines[line] ?? []).some(([from, to]) => x >= from && x < to)
  }
}
