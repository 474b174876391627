import type { Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'

/** What is done to pages of the sample, as a careless scan would. */
export type Careless =
  | { readonly kind: 'askew'; readonly degrees: number }
  /** Two pages side by side, with a shadow between them. */
  | { readonly kind: 'opening' }

/** Draws scans of pages as a picture of their own, in the browser of the test, and writes it. */
export async function drawScan(
  page: Page,
  { sources, to, careless }: { readonly sources: readonly string[]; readonly to: string; readonly careless: Careless },
): Promise<void> {
  const pictures = await Promise.all(sources.map(async (source) => (await readFile(source)).toString('base64')))
  const drawn = await page.evaluate(
    async ({ pictures: encoded, careless: how }) => {
      const bitmaps = await Promise.all(
        // Its policy lets the program fetch nothing, not even data.
        encoded.map((each) => createImageBitmap(new Blob([Uint8Array.from(atob(each), (one) => one.charCodeAt(0))]))),
      )
      const [first] = bitmaps
      if (!first) throw new Error('no picture')
      const across = how.kind === 'opening' ? bitmaps.length : 1
      const canvas = new OffscreenCanvas(first.width * across, first.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.fillStyle = '#f4f0e6'
      context.fillRect(0, 0, canvas.width, canvas.height)
      if (how.kind === 'askew') {
        context.translate(canvas.width / 2, canvas.height / 2)
        context.rotate((how.degrees * Math.PI) / 180)
        context.drawImage(first, -first.width / 2, -first.height / 2)
      } else {
        bitmaps.forEach((bitmap, index) => context.drawImage(bitmap, index * first.width, 0, first.width, first.height))
        const shadow = context.createLinearGradient(first.width - 40, 0, first.width + 40, 0)
        shadow.addColorStop(0, 'transparent')
        shadow.addColorStop(0.5, '#000a')
        shadow.addColorStop(1, 'transparent')
        context.fillStyle = shadow
        context.fillRect(first.width - 40, 0, 80, first.height)
      }
      const bytes = new Uint8Array(
        await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })).arrayBuffer(),
      )
      let text = ''
      for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
      return btoa(text)
    },
    { pictures, careless },
  )
  await writeFile(to, Buffer.from(drawn, 'base64'))
}
