import type { Page } from '@playwright/test'

/** A page that scanners give beside good ones. Lengths are in pixels. */
export interface BadPage {
  readonly width: number
  readonly height: number
  readonly paper: string
  /** How far the lightness of a pixel is off, of 255; none by default. */
  readonly grain?: number
  /** Degrees clockwise by which the writing lies. */
  readonly turn?: 90 | 180
  /** Rows of writing, all over the page: see WRITTEN. */
  readonly rows?: { readonly size: number; readonly left: number; readonly top: number; readonly count: number }
  /** Leaves of a wood: so many. */
  readonly leaves?: number
  /** Columns of numbers: so many. */
  readonly columns?: number
}

/** What stands on those with writing, row by row and again from the start. */
export const WRITTEN = [
  'The council of the town has',
  'received the petition of the',
  'inhabitants of the lower street',
  'and has resolved that the well',
  'shall be dug before the winter',
  'at the cost of the treasury',
] as const

const PAPER = '#efe6d2'

/** The pages at a scale of 300 dpi; `scale` makes all smaller, but for those that are odd by their very pixels. */
export function badPages(scale = 1): Readonly<Record<string, BadPage>> {
  const at = (pixels: number): number => Math.round(pixels * scale)
  const a4 = { width: at(2480), height: at(3508), paper: PAPER, grain: 12 }
  const rows = { size: at(110), left: at(200), top: at(400), count: 6 }
  return {
    blank: { ...a4, paper: '#ffffff', grain: 0 },
    grainy: { ...a4, grain: 34 },
    black: { ...a4, paper: '#000000', grain: 0 },
    dark: { ...a4, paper: '#15100c', grain: 34 },
    'upside down': { ...a4, turn: 180, rows },
    sideways: { ...a4, width: a4.height, height: a4.width, turn: 90, rows },
    // A scrap of two square centimetres, ten megapixels to each.
    dense: { ...a4, width: at(6000), height: at(3400), rows: { size: at(400), left: at(150), top: at(500), count: 6 } },
    narrow: { ...a4, width: 50, height: 2000, rows: { size: 40, left: -60, top: 100, count: 6 } },
    photograph: { ...a4, grain: 30, leaves: 1200 },
    columns: { ...a4, columns: 100 },
  }
}

/** Draws a page in the browser of a test, and gives its JPEG. */
export async function drawnBadPage(page: Page, bad: BadPage): Promise<Buffer> {
  return Buffer.from(await page.evaluate(drawBadPage, { bad, written: WRITTEN }), 'base64')
}

/** Runs in the browser, where nothing of this file is but its arguments. Gives a JPEG in base 64. */
export async function drawBadPage({
  bad,
  written,
}: {
  readonly bad: BadPage
  readonly written: readonly string[]
}): Promise<string> {
  let state = 1
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  const canvas = new OffscreenCanvas(bad.width, bad.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const write = (text: string, left: number, top: number): void => context.fillText(text, left, top)
  context.fillStyle = bad.paper
  context.fillRect(0, 0, bad.width, bad.height)
  for (let leaf = 0; leaf < (bad.leaves ?? 0); leaf += 1) {
    context.fillStyle = `hsl(${80 + random() * 40} 25% ${10 + random() * 60}%)`
    context.beginPath()
    const size = bad.width * (0.004 + random() * 0.03)
    context.ellipse(random() * bad.width, random() * bad.height, size, size * 1.6, random() * 3, 0, Math.PI * 2)
    context.fill()
  }
  context.fillStyle = '#2a2018'
  const columns = bad.columns ?? 0
  context.font = `${bad.width / 180}px serif`
  for (let cell = 0; cell < columns * 120; cell += 1)
    write(String(Math.floor(random() * 100)), ((cell % columns) + 0.5) * (bad.width / (columns + 1)), (Math.floor(cell / columns) + 1) * (bad.height / 122)) // prettier-ignore
  if (bad.turn) context.translate(bad.width, bad.turn === 180 ? bad.height : 0)
  context.rotate(((bad.turn ?? 0) * Math.PI) / 180)
  const { size = 0, left = 0, top = 0, count = 0 } = bad.rows ?? {}
  context.font = `${size}px serif`
  for (let row = 0; row < count; row += 1) write(written[row % written.length] ?? '', left, top + row * size * 1.4)
  if (bad.grain) {
    const image = context.getImageData(0, 0, bad.width, bad.height)
    for (let at = 0; at < image.data.length; at += 4) {
      const grain = (random() - 0.5) * bad.grain
      for (let channel = at; channel < at + 3; channel += 1) image.data[channel] = (image.data[channel] ?? 0) + grain
    }
    context.putImageData(image, 0, 0)
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
