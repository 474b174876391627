import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'

/** A page of a register: what is printed is the same on all, what is written is not, and each lies otherwise. */
export interface RegisterPage {
  readonly to: string
  readonly rows: readonly (readonly string[])[]
  /** Fractions of the sides, degrees clockwise. */
  readonly shift: { readonly x: number; readonly y: number; readonly angle: number }
}

/** Where the table is drawn: fractions of the page. */
export const REGISTER = { columns: [0.1, 0.55, 0.9], top: 0.2, bottom: 0.6 } as const

/** Draws pages of a register in the browser of the test, in the program's own typeface for texts. */
export async function drawRegisterPages(page: Page, pages: readonly RegisterPage[]): Promise<void> {
  const drawn = await page.evaluate(
    async ([wanted, { columns, top, bottom }]) => {
      await document.fonts.load('34px "Noto Serif"')
      const draw = async ({ rows, shift }: (typeof wanted)[number]): Promise<string> => {
        const canvas = new OffscreenCanvas(900, 1200)
        const context = canvas.getContext('2d')
        if (!context) throw new Error('no canvas')
        const { width, height } = canvas
        context.fillStyle = '#f6f2e8'
        context.fillRect(0, 0, width, height)
        context.translate(width * (0.5 + shift.x), height * (0.5 + shift.y))
        context.rotate((shift.angle * Math.PI) / 180)
        context.translate(-width / 2, -height / 2)
        context.fillStyle = '#20201c'
        context.font = 'bold 40px "Noto Serif"'
        context.fillText('Register of births', width * 0.3, height * 0.09)
        context.font = '26px "Noto Serif"'
        context.fillText('Name of the child', width * 0.12, height * 0.18)
        context.fillText('Year', width * 0.6, height * 0.18)
        context.fillText('Signed by the keeper of the register', width * 0.1, height * 0.68)
        const step = (height * (bottom - top)) / rows.length
        for (const x of columns) context.fillRect(width * x, height * 0.14, 2, height * (bottom - 0.14))
        for (let row = 0; row <= rows.length; row += 1)
          context.fillRect(width * 0.1, height * top + row * step, width * 0.8, 2)
        context.font = '34px "Noto Serif"'
        rows.forEach((cells, row) =>
          cells.forEach((text, column) =>
            context.fillText(text, width * (columns[column] ?? 0) + 18, height * top + (row + 0.66) * step),
          ),
        )
        const blob = await canvas.convertToBlob({ type: 'image/png' })
        let text = ''
        for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte)
        return btoa(text)
      }
      return Promise.all(wanted.map(draw))
    },
    [pages, REGISTER] as const,
  )
  await Promise.all(pages.map(({ to }, index) => writeFile(to, Buffer.from(drawn[index] ?? '', 'base64'))))
}
