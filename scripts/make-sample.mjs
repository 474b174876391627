// Draws the pages of the sample collection: public-domain texts set in a page, then worn like scans. Deterministic, but
// for the browser's own drawing, so the pictures are kept in assets/sample and the build needs no browser.
// Run: node scripts/make-sample.mjs (needs Chromium; CHROMIUM names it where it is not found).
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { PAGES } from './lib/sample-pages.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(root, 'assets', 'sample', 'pages')
const require = createRequire(import.meta.url)
const fonts = join(dirname(require.resolve('@fontsource/noto-serif/package.json')), 'files')

const WIDTH = 1000
const HEIGHT = 1400
const MARK = 'FONDS · SAMPLE · MẪU · ОБРАЗЕЦ'

const faces = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext']
  .flatMap((subset) => [400, 700].map((weight) => ({ subset, weight })))
  .map(({ subset, weight }) => {
    const data = readFileSync(join(fonts, `noto-serif-${subset}-${weight}-normal.woff2`)).toString('base64')
    return `@font-face{font-family:"Sample ${subset}";font-weight:${weight};src:url(data:font/woff2;base64,${data})}`
  })
  .join('')
const family = ['latin', 'vietnamese', 'latin-ext', 'cyrillic', 'cyrillic-ext'].map((s) => `"Sample ${s}"`).join(',')

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function html({ heading, lines, foot, verse }) {
  const body = verse
    ? lines.map((line) => `<div class="verse">${escape(line)}</div>`).join('')
    : lines.map((line) => `<p>${escape(line)}</p>`).join('')
  return `<!doctype html><style>${faces}
    body{margin:0;width:${WIDTH}px;height:${HEIGHT}px;background:#fff;color:#111;font:28px/44px ${family}}
    main{padding:120px 110px}h1{font-size:34px;text-align:center;margin:0 0 48px;line-height:46px}
    p{margin:0 0 20px;text-indent:48px}.verse{margin:0 0 4px 60px}.verse:nth-child(odd){margin-left:20px}
    footer{margin-top:40px;text-align:right}</style>
    <main><h1>${escape(heading)}</h1>${body}<footer>${escape(foot ?? '')}</footer></main>`
}

/** Runs in the browser: paper tint, skew, blur, stains, noise, and the mark in the corner. */
async function wear({ picture, seed, width, height, mark }) {
  let state = seed
  const random = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const image = new Image()
  image.src = picture
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const g = canvas.getContext('2d')
  const tint = [
    [243, 234, 214],
    [238, 228, 205],
    [246, 240, 226],
  ][Math.floor(random() * 3)]
  g.fillStyle = `rgb(${tint})`
  g.fillRect(0, 0, width, height)
  for (let i = 0; i < 7; i += 1) {
    const [x, y, r] = [random() * width, random() * height, 60 + random() * 240]
    const stain = g.createRadialGradient(x, y, 0, x, y, r)
    stain.addColorStop(0, 'rgba(150,110,50,0.06)')
    stain.addColorStop(1, 'rgba(150,110,50,0)')
    g.fillStyle = stain
    g.fillRect(0, 0, width, height)
  }
  g.save()
  g.globalCompositeOperation = 'multiply'
  g.filter = `blur(${(0.35 + random() * 0.25).toFixed(2)}px) contrast(0.86) brightness(1.08)`
  g.translate(width / 2, height / 2)
  g.rotate(((random() - 0.5) * 1.6 * Math.PI) / 180)
  g.drawImage(image, -width / 2, -height / 2)
  g.restore()
  const edge = g.createLinearGradient(0, 0, 46, 0)
  edge.addColorStop(0, 'rgba(60,45,25,0.35)')
  edge.addColorStop(1, 'rgba(60,45,25,0)')
  g.fillStyle = edge
  g.fillRect(0, 0, width, height)
  const pixels = g.getImageData(0, 0, width, height)
  for (let i = 0; i < pixels.data.length; i += 4) {
    const noise = (random() - 0.5) * 14
    for (let c = 0; c < 3; c += 1) pixels.data[i + c] += noise
  }
  g.putImageData(pixels, 0, 0)
  g.font = '600 18px sans-serif'
  g.fillStyle = 'rgba(12,92,98,0.75)'
  g.textAlign = 'right'
  g.fillText(mark, width - 28, height - 24)
  return canvas.toDataURL('image/jpeg', 0.72)
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const tab = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } })
mkdirSync(out, { recursive: true })
const entries = []
let bytes = 0
for (const [index, page] of PAGES.entries()) {
  await tab.setContent(html(page))
  await tab.evaluate(() => document.fonts.ready)
  const picture = `data:image/png;base64,${(await tab.screenshot()).toString('base64')}`
  const jpeg = await tab.evaluate(wear, { picture, seed: 1000 + index, width: WIDTH, height: HEIGHT, mark: MARK })
  const data = Buffer.from(jpeg.split(',')[1], 'base64')
  bytes += data.length
  // Plain names on the disk and in addresses; the paths that the archivist sees stand in the index.
  const file = `${String(index + 1).padStart(2, '0')}.jpg`
  writeFileSync(join(out, file), data)
  entries.push({ file, path: page.path })
}
await browser.close()
writeFileSync(join(out, '..', 'index.json'), `${JSON.stringify(entries, null, 2)}\n`)
console.log(`${PAGES.length} pages, ${Math.round(bytes / 1024)} KiB in assets/sample/pages`)
