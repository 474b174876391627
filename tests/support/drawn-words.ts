import type { Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import type { Box } from '../../shared/domain/geometry.ts'

/** A page of a few lines, and the words of them that are hard to read. */
export interface WordsToDraw {
  /** Where the picture goes. */
  readonly to: string
  readonly lines: readonly string[]
  /** Words that a stroke of the pen goes through, however often they stand there. */
  readonly struck: readonly string[]
}

/** A word where it was drawn, in fractions of the page. */
export interface DrawnWord {
  readonly text: string
  readonly box: Box
}

/**
 * Draws each page in the program's own typeface for texts, or in that of a file, in the browser of the test, and tells where
 * its words are.
 */
export async function drawWords(
  page: Page,
  pages: readonly WordsToDraw[],
  typeface?: string,
): Promise<readonly (readonly DrawnWord[])[]> {
  const font = typeface === undefined ? null : (await readFile(typeface)).toString('base64')
  const drawn = await page.evaluate(
    async ([wanted, file]) => {
      if (file !== null) {
        const bytes = Uint8Array.from(atob(file), (one) => one.charCodeAt(0))
        document.fonts.add(await new FontFace('Drawn', bytes).load())
      }
      const family = file === null ? '30px "Noto Serif"' : '40px Drawn'
      await document.fonts.load(family)
      const draw = async ({ lines, struck }: (typeof wanted)[number]) => {
        const canvas = new OffscreenCanvas(840, 60 + lines.length * 60)
        const context = canvas.getContext('2d')
        if (!context) throw new Error('no canvas')
        const words: { text: string; box: { x: number; y: number; w: number; h: number } }[] = []
        context.fillStyle = '#f6f2e8'
        context.fillRect(0, 0, canvas.width, canvas.height)
        context.font = family
        lines.forEach((line, number) => {
          let left = 40
          for (const text of line.split(' ')) {
            const y = 70 + number * 60
            const { width } = context.measureText(text)
            context.fillStyle = '#221f1a'
            context.fillText(text, left, y)
            const box = { x: left, y: y - 26, w: width, h: 34 }
            if (struck.includes(text)) context.fillRect(left - 2, y - 10, width + 4, 4)
            left += width + context.measureText(' ').width
            words.push({
              text,
              box: {
                x: box.x / canvas.width,
                y: box.y / canvas.height,
                w: box.w / canvas.width,
                h: box.h / canvas.height,
              },
            })
          }
        })
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
        const bytes = Array.from(new Uint8Array(await blob.arrayBuffer()), (one) => String.fromCharCode(one))
        return { words, jpeg: btoa(bytes.join('')) }
      }
      return await Promise.all(wanted.map(draw))
    },
    [pages, font] as const,
  )
  await Promise.all(pages.map(({ to }, index) => writeFile(to, Buffer.from(drawn[index]?.jpeg ?? '', 'base64'))))
  return drawn.map(({ words }) => words)
}
