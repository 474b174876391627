// Makes the icons of the program from assets/icons/icon.svg, in the sizes and containers that systems ask for. The
// results are kept in assets/icons, so the build needs no browser. Run: node scripts/make-icons.mjs (needs Chromium).
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { runnerImport } from 'vite'
import { at } from './lib/paths.mjs'

const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024]
/** What Apple calls each size: https://en.wikipedia.org/wiki/Apple_Icon_Image_format */
const ICNS = { ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 }
const ICO = [16, 32, 48, 64, 128, 256]

const here = (name) => at('assets', 'icons', name)
const { findChromium } = (await runnerImport(at('electron/cli/runtime.ts'))).module

async function drawn() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? findChromium() ?? undefined,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    const svg = readFileSync(here('icon.svg'), 'utf8')
    const pictures = new Map()
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
      pictures.set(size, await page.screenshot({ omitBackground: true }))
    }
    return pictures
  } finally {
    await browser.close()
  }
}

/** A Windows icon: a directory of PNG pictures. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * ICO.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(ICO.length, 4)
  let offset = head.length
  ICO.forEach((size, index) => {
    const entry = 6 + 16 * index
    const { length } = pictures.get(size)
    head.writeUInt8(size % 256, entry) // 0 stands for 256
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += length
  })
  return Buffer.concat([head, ...ICO.map((size) => pictures.get(size))])
}

/** A macOS icon: chunks of PNG pictures, each with its kind and length before it. */
function icns(pictures) {
  const chunk = (kind, body) => {
    const head = Buffer.alloc(8)
    head.write(kind, 0, 'latin1')
    head.writeUInt32BE(body.length + 8, 4)
    return Buffer.concat([head, body])
  }
  return chunk('icns', Buffer.concat(Object.entries(ICNS).map(([kind, size]) => chunk(kind, pictures.get(size)))))
}

const pictures = await drawn()
for (const size of [128, 512]) writeFileSync(here(`${size}x${size}.png`), pictures.get(size))
writeFileSync(here('icon.png'), pictures.get(1024))
writeFileSync(here('icon.ico'), ico(pictures))
writeFileSync(here('icon.icns'), icns(pictures))
