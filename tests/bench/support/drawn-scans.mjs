// Scans at 300 dpi, drawn: none ships.
import { chromium } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { browserOptions } from './page.mjs'
import { withComment } from './scanned-pdf.mjs'

/** Drawn pages; the files differ from each other by a comment, so that none is a duplicate. */
const DRAWN = 8

const AT_300_DPI = { width: 2480, height: 3508 }

/** Pages with lines of strokes on noisy paper, as hard to pack as real scans, by those names. Returns the bytes written. */
export async function drawScans(url, to, { names, quality = 0.9, size = AT_300_DPI }) {
  const browser = await chromium.launch(browserOptions)
  const page = await browser.newPage()
  await page.goto(url)
  mkdirSync(to)
  let bytes = 0
  for (let drawn = 0; drawn < DRAWN; drawn += 1) {
    const jpeg = Buffer.from(await page.evaluate(drawScan, { seed: drawn, quality, size }), 'base64')
    for (let index = drawn; index < names.length; index += DRAWN) {
      const file = withComment(jpeg, `scan ${index}`)
      bytes += file.length
      writeFileSync(path.join(to, names[index]), file)
    }
  }
  await browser.close()
  return bytes
}

/** Runs in the page. */
async function drawScan({ seed, quality, size }) {
  const canvas = new OffscreenCanvas(size.width, size.height)
  const context = canvas.getContext('2d')
  let state = seed + 1
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
  context.fillStyle = '#efe6d2'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#2a2018'
  context.font = '46px serif'
  for (let y = 250; y < 3300; y += 64) {
    for (let x = 220; x < 2200;) {
      const word = Array.from(
        { length: 2 + Math.floor(random() * 8) },
        () => 'aeiounrstlhcg'[Math.floor(random() * 13)],
      )
      context.fillText(word.join(''), x, y + random() * 4)
      x += word.length * 22 + 24
    }
  }
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  for (let i = 0; i < image.data.length; i += 4) {
    const noise = (random() - 0.5) * 34
    for (let c = 0; c < 3; c += 1) image.data[i + c] += noise
  }
  context.putImageData(image, 0, 0)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  const url = await new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result)
    reader.readAsDataURL(blob)
  })
  return url.slice(url.indexOf(',') + 1)
}
