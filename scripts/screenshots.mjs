// Pictures of the program with its sample collection, in headless Chromium.
//   node scripts/screenshots.mjs                          writes those of the README to assets/readme
//   node scripts/screenshots.mjs --all <folder> [names]   writes every screen (or those named), language and theme
// --bundle <folder> takes another bundle than dist/renderer; --size <width>x<height> another window than 1280x800.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { runnerImport } from 'vite'
import { at } from './lib/paths.mjs'
import { goTo, importBroken, leave, openSample, SCREENS, speakIn } from './lib/tour.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'string' },
    bundle: { type: 'string', default: at('dist', 'renderer') },
    size: { type: 'string', default: '1280x800' },
    languages: { type: 'string', default: 'vi,ru,en' },
    themes: { type: 'string', default: 'light,dark' },
  },
})
const [width = 1280, height = 800] = values.size.split('x').map(Number)
const load = async (path) => (await runnerImport(at(path))).module
const { speak } = await load('renderer/ports/messages.tsx')
const { serveBundle, firstOf } = await load('electron/host/bundle.ts')
const { listen } = await load('electron/host/http.ts')
const { createMapHost } = await load('electron/host/maps.ts')
const { findChromium } = await load('electron/cli/runtime.ts')

const README = { grid: 'en', reader: 'vi', map: 'ru' }

async function everyScreen(page, folder) {
  const names = positionals.length > 0 ? positionals : Object.keys(SCREENS)
  let speech = speak('en')
  for (const language of values.languages.split(',')) {
    await speakIn(page, speech, speak(language))
    speech = speak(language)
    for (const name of names) {
      try {
        await goTo(page, speech, name)
        for (const theme of values.themes.split(','))
          await shoot(page, theme, join(folder, `${name}-${language}-${theme}.png`))
        await leave(page)
      } catch (error) {
        console.error(`${name} in ${language}: ${error.message}`)
      }
    }
  }
}

async function shoot(page, theme, path) {
  await page.emulateMedia({ colorScheme: theme })
  await page.waitForTimeout(250)
  // A map keeps the colours before until all of it is drawn in the new ones: until then they stand in its own style.
  const maps = page.locator('.leaflet-container')
  while (await maps.evaluateAll((all) => all.some((map) => map.style.colorScheme !== ''))) await page.waitForTimeout(50)
  await page.screenshot({ path })
}

/** Few colours are enough for a calm window, and a README should load fast. */
function optimise(path) {
  execFileSync('convert', [
    path,
    '-dither',
    'None',
    '-colors',
    '256',
    '-strip',
    '-define',
    'png:compression-level=9',
    path,
  ])
  console.error(`${path}: ${Math.round(statSync(path).size / 1024)} KiB`)
}

async function forReadme(page) {
  const folder = at('assets', 'readme')
  mkdirSync(folder, { recursive: true })
  let speech = speak('en')
  for (const [name, language] of Object.entries(README)) {
    await speakIn(page, speech, speak(language))
    speech = speak(language)
    await goTo(page, speech, name === 'map' ? 'map-chosen' : name)
    await shoot(page, 'light', join(folder, `${name}.png`))
    optimise(join(folder, `${name}.png`))
  }
}

const server = await listen(firstOf(createMapHost(), serveBundle(values.bundle)), 0)
const profile = mkdtempSync(join(tmpdir(), 'fonds-pictures-'))
const context = await chromium.launchPersistentContext(profile, {
  executablePath: findChromium() ?? undefined,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  viewport: { width, height },
  locale: 'en-GB',
})
try {
  const page = context.pages()[0] ?? (await context.newPage())
  page.on('pageerror', (error) => console.error('page:', error.message))
  page.on('console', (message) => message.type() === 'error' && console.error('console:', message.text()))
  await page.goto(server.url)
  const speech = speak('en')
  await page.getByRole('button', { name: speech.t('frame.welcome.sample') }).waitFor()
  if (values.all) {
    mkdirSync(values.all, { recursive: true })
    for (const theme of values.themes.split(',')) await shoot(page, theme, join(values.all, `welcome-en-${theme}.png`))
  }
  await openSample(page, speech)
  if (values.all) {
    await importBroken(page, speech)
    await everyScreen(page, values.all)
  } else await forReadme(page)
} finally {
  await context.close()
  await server.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
