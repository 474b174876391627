import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'

/** The words of the table, row by row. */
export const TABLE = [
  ['Harbour', 'Year', 'Timber'],
  ['Saigon', '1896', '412'],
  ['Tourane', '1897', '398'],
] as const

/** Draws a page with two paragraphs, and between them a photograph and a ruled table; below is a red seal. */
export async function drawParts(page: Page, to: string): Promise<void> {
  const jpeg = await page.evaluate(async (table) => {
    await document.fonts.load('30px "Noto Serif"')
    const canvas = new OffscreenCanvas(1000, 1300)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = '#f6f2e8'
    context.fillRect(0, 0, 1000, 1300)
    context.font = '30px "Noto Serif"'
    context.strokeStyle = context.fillStyle = '#221f1a'
    const paragraph = (top: number): void =>
      [
        'The harbour master wrote to the council that the timber',
        'for the new bridge had come by steamer on Sunday.',
      ].forEach((line, number) => context.fillText(line, 100, top + number * 46))
    paragraph(120)
    paragraph(960)
    context.lineWidth = 3
    table.forEach((row, down) =>
      row.forEach((word, across) => {
        context.strokeRect(100 + across * 260, 620 + down * 80, 260, 80)
        context.fillText(word, 130 + across * 260, 672 + down * 80)
      }),
    )
    for (let y = 230; y < 560; y += 1)
      for (let x = 250; x < 750; x += 1) {
        const tone = Math.round(50 + (x - 250) / 6 + 30 * Math.sin(y / 40) + ((x * 7919 + y * 104729) % 23))
        context.fillStyle = `rgb(${tone} ${tone} ${tone})`
        context.fillRect(x, y, 1, 1)
      }
    context.strokeStyle = '#b02838'
    context.lineWidth = 6
    for (const radius of [90, 50]) {
      context.beginPath()
      context.arc(760, 1150, radius, 0, 2 * Math.PI)
      context.stroke()
    }
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer())
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }, TABLE)
  await writeFile(to, Buffer.from(jpeg, 'base64'))
}
