import type { Line } from '../../shared/domain/reading.ts'
import { seeded } from '../../shared/domain/seeded.ts'

const [WIDTH, LINE, GAP] = [160, 48, 12]
/** Pixels of ink of a letter, which the next follows after half as many. */
const INK = 16
/** How much of the height of a line is black where a letter of the tiny recogniser stands. */
const BLACK: Readonly<Record<string, number>> = { a: 0.98, b: 0.6, ' ': 0.3 }

/** Lines of six letters of the tiny recogniser as a person left them, and the page that they stand on; the same of a seed. */
export function tinyPage(count: number, seed: number) {
  const random = seeded(seed)
  const texts = Array.from({ length: count }, () =>
    Array.from({ length: 6 }, (_, at) => (at % 4 === 3 ? ' ' : random() < 0.5 ? 'a' : 'b')).join(''),
  )
  const height = GAP + count * (LINE + GAP)
  const data = new Uint8Array(WIDTH * height).fill(255)
  for (const [line, text] of texts.entries())
    for (const [at, letter] of Array.from(text).entries())
      for (let y = 0; y < LINE * (BLACK[letter] ?? 0); y += 1) {
        const from = (GAP + line * (LINE + GAP) + y) * WIDTH + 8 + at * INK * 1.5
        data.fill(10, from, from + INK)
      }
  const lines = texts.map((text, at): Line => {
    const box = { x: 0, y: (GAP + at * (LINE + GAP)) / height, w: 1, h: LINE / height }
    return { text, box, words: [], by: 'person' }
  })
  return { lines, picture: { width: WIDTH, height, data } }
}

/** A grey picture as a file: BMP with a palette of 256 greys. Its width is a multiple of four. */
export function bmpOf({ width, height, data }: ReturnType<typeof tinyPage>['picture']): Buffer {
  const head = Buffer.alloc(54 + 1024)
  head.write('BM')
  for (const [at, value] of [
    [2, head.length + data.length],
    [10, head.length],
    [14, 40],
    [18, width],
    // Rows from the top to the bottom.
    [22, -height],
    [46, 256],
  ] as const)
    head.writeInt32LE(value, at)
  head.writeInt16LE(1, 26)
  head.writeInt16LE(8, 28)
  for (let grey = 0; grey < 256; grey += 1) head.fill(grey, 54 + grey * 4, 57 + grey * 4)
  return Buffer.concat([head, data])
}
