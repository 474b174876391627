import { describe, expect, test } from 'vitest'
import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'
import { openRecogniser } from '../../renderer/ocr/own/recognise.ts'
import type { Rectangle } from '../../renderer/imaging/prepare/crop.ts'
import { packed, type PackedPicture } from '../../renderer/imaging/prepare/packed-picture.ts'
import { onlyLine } from '../../renderer/ocr/own/only-line.ts'
import { readPicture, type LineReader } from '../../renderer/ocr/own/read-picture.ts'
import { TINY_ALPHABET, tinyReader } from '../support/tiny-reader.ts'

const ALPHABET = ['', ...TINY_ALPHABET]

/** Looking for lines takes a second of a busy machine. */
const PATIENT = { timeout: 60_000 }

/** A page of lines of words, each a row of bars as high as the line. */
function page(lines: number): GreyRaster {
  const [width, height] = [420, 80 + lines * 60]
  const data = new Uint8Array(width * height).fill(255)
  for (let line = 0; line < lines; line += 1)
    for (let x = 60; x < 360; x += 1) {
      if ((x - 60) % 120 >= 100 || x % 10 < 3) continue
      for (let y = 0; y < 26; y += 1) data[(60 + line * 60 + y) * width + x] = 10
    }
  return { width, height, data }
}

const opened = openRecogniser(tinyReader(), ALPHABET.length)

async function reader(parts: Partial<LineReader> = {}): Promise<LineReader> {
  const recognise = await opened
  return { recognise, alphabet: ALPHABET, models: [], onProgress: () => undefined, ...parts }
}

describe('a recogniser in ONNX', PATIENT, () => {
  test('says how likely each class is on each frame', async () => {
    const recognise = await opened
    const data = new Float32Array(48 * 16).fill(1)
    for (let y = 0; y < 48; y += 1) data.fill(0.1, y * 16 + 4, y * 16 + 8)
    const logs = await recognise({ data, width: 16 })
    const best = [0, 1, 2, 3].map((frame) => {
      const own = [...logs.subarray(frame * 4, frame * 4 + 4)]
      return ALPHABET[own.indexOf(Math.max(...own))]
    })
    expect(best).toEqual(['', 'a', '', ''])
    expect(logs.subarray(0, 4).reduce((sum, log) => sum + Math.exp(log), 0)).toBeCloseTo(1, 4)
  })

  test('of another alphabet, or that is none, is refused', async () => {
    await expect(openRecogniser(tinyReader(7), ALPHABET.length)).rejects.toMatchObject({ code: 'ocr-model' })
    await expect(openRecogniser(new Uint8Array(90), 4)).rejects.toMatchObject({ code: 'ocr-model' })
  })
})

/** A page of white with bars of ink. */
function drawn(width: number, height: number, bars: readonly Rectangle[] = []): PackedPicture {
  const data = new Uint8Array(width * height).fill(255)
  for (const { left, top, right, bottom } of bars)
    for (let y = top; y < bottom; y += 1) data.fill(20, y * width + left, y * width + right)
  return packed({ width, height, data })
}

describe('a page of one line', () => {
  const plain = { picture: drawn(700, 300), steps: [] }
  const letters = (...boxes: readonly (readonly [number, number, number, number])[]) =>
    boxes.map(([left, top, right, bottom]) => ({ left, top, right, bottom, area: 50 }))

  test('is told by its letters, with a little room around them', () => {
    const one = {
      ...plain,
      xHeight: 20,
      letters: letters([100, 80, 115, 100], [120, 70, 140, 105], [300, 80, 320, 120]),
    }
    expect(onlyLine(one)).toEqual({ name: 'b1', isLine: true, box: { left: 97, top: 67, right: 323, bottom: 123 } })
  })

  test('is none of several lines, and none without letters', () => {
    const two = { ...plain, xHeight: 20, letters: letters([100, 20, 120, 40], [100, 150, 120, 170]) }
    expect(onlyLine(two)).toBeNull()
    expect(onlyLine({ ...two, letters: [] })).toBeNull()
  })

  test('is also what is much wider than high, whatever its flourishes', () => {
    const wide = { ...plain, xHeight: 8, letters: letters([10, 60, 30, 130], [600, 70, 690, 90]) }
    expect(onlyLine(wide)?.box.top).toBeLessThan(60)
  })
})

describe('a picture that was cut out for a line', () => {
  const steps = [{ step: 'flatten' }]
  // Its letters run into each other, and a flourish makes it as high as two lines of its small letters.
  const hand = [
    { left: 60, top: 70, right: 640, bottom: 100 },
    { left: 200, top: 25, right: 206, bottom: 140 },
  ]
  const letters = hand.map((bar) => ({ ...bar, area: 900 }))

  test('is read as a whole, but for the white around it', () => {
    const box = { left: 20, top: 20, right: 680, bottom: 150 }
    expect(onlyLine({ picture: drawn(700, 170, hand), steps, letters, xHeight: 12 })).toMatchObject({
      box,
      isLine: true,
    })
  })

  test('is none where two lines are written on it', () => {
    const second = { left: 60, top: 120, right: 640, bottom: 150 }
    const two = { picture: drawn(700, 190, [...hand, second]), letters: [...letters, { ...second, area: 900 }] }
    expect(onlyLine({ ...two, steps, xHeight: 12 })).toBeNull()
  })
})

describe('a picture is read line by line', PATIENT, () => {
  test('words lie where they stand, and each line has its baseline and polygon', async () => {
    const told: number[] = []
    const lines = await readPicture(page(5), null, await reader({ onProgress: (part) => void told.push(part) }))
    expect(lines).toHaveLength(5)
    expect(told).toEqual([0.2, 0.4, 0.6, 0.8, 1])
    for (const [index, { words, box, shape, block }] of lines.entries()) {
      expect(words.length).toBeGreaterThan(0)
      expect(words.map(({ text }) => text).join('')).toMatch(/^[ab]+$/)
      expect(Math.abs((box.top + box.bottom) / 2 - (73 + index * 60))).toBeLessThan(12)
      expect(shape?.baseline.length).toBeGreaterThan(1)
      expect(block).toBe('b1')
      for (const word of words) expect(word.confidence).toBeGreaterThan(0.3)
    }
  })

  test('only in the parts that it is shown, in their order', async () => {
    const parts = [
      { name: 'second', box: { left: 0, top: 170, right: 420, bottom: 340 } },
      { name: 'first', box: { left: 0, top: 0, right: 420, bottom: 160 } },
    ]
    const lines = await readPicture(page(5), parts, await reader())
    expect(lines.map(({ block }) => block)).toEqual(['second', 'second', 'second', 'first', 'first'])
    expect(lines[0]?.box.top).toBeGreaterThan(170)
  })

  test('a part that is one line is that line, also where none was told from its neighbours', async () => {
    const low = { left: 40, top: 52, right: 400, bottom: 94 }
    const lines = await readPicture(page(1), [{ name: 'only', box: low, isLine: true }], await reader())
    expect(lines.map(({ block }) => block)).toEqual(['only'])
    expect(lines[0]?.box.top).toBe(52)
    expect(lines[0]?.words.map(({ text }) => text).join('')).toMatch(/^[ab]+$/)
  })

  test('an empty page has none', async () => {
    expect(
      await readPicture({ width: 300, height: 300, data: new Uint8Array(90_000).fill(255) }, null, await reader()),
    ).toEqual([])
  })
})

describe('lines of narrow writing', PATIENT, () => {
  /** A recogniser that sees so many letters on every line, however far it is drawn out, and remembers how wide that was. */
  function seeing(letters: number, widths: number[]): Partial<LineReader> {
    return {
      recognise: ({ width }) => {
        widths.push(width)
        const frames = width / 4
        const logs = new Float32Array(frames * ALPHABET.length).fill(-20)
        for (let frame = 0; frame < frames; frame += 1) {
          const isLetter = frame < 2 * letters && frame % 2 === 0
          logs[frame * ALPHABET.length + (isLetter ? 1 : 0)] = 0
        }
        return Promise.resolve(logs)
      },
    }
  }
  const line = { left: 60, top: 60, right: 360, bottom: 92 }
  const two = [line, { ...line, top: 120, bottom: 152 }].map((box) => ({ name: 'one', box, isLine: true as const }))

  test('are read once more, drawn out, and the next one at once so', async () => {
    const widths: number[] = []
    const lines = await readPicture(page(2), two, await reader(seeing(44, widths)))
    expect(widths).toEqual([456, 632, 632])
    expect(lines.map(({ words }) => words.map(({ text }) => text).join(''))).toEqual(['a'.repeat(44), 'a'.repeat(44)])
    // Where words lie is told of the line as it is on the page.
    expect(lines[0]?.box.right).toBeLessThanOrEqual(360)
  })

  test('lines of wide writing are read once, as they are', async () => {
    const widths: number[] = []
    await readPicture(page(2), two, await reader(seeing(20, widths)))
    expect(widths).toEqual([456, 456])
  })
})
