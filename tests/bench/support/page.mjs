// What every benchmark in Chromium does: builds a page, serves it on this machine, finds the browser.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'vite'

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
}

/** What to give Playwright's `launch`. */
export const browserOptions = {
  executablePath:
    process.env.FONDS_CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) => existsSync(file)),
  args: ['--no-sandbox'],
}

/** Builds `root`/`input` as the program's bundle is built; `publicDir` ships beside it. */
export async function buildPage(root, outDir, { input = 'index.html', publicDir = false } = {}) {
  await build({
    root,
    configFile: false,
    base: './',
    publicDir,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'chrome130', rollupOptions: { input: path.join(root, input) } },
  })
}

/** Serves the files that `fileOf` names for a path; a folder stands for its index.html. */
export async function serve(fileOf) {
  const server = createServer((request, response) => {
    const asked = fileOf(decodeURI(new URL(request.url, 'http://localhost').pathname))
    const file = asked && existsSync(asked) && statSync(asked).isDirectory() ? path.join(asked, 'index.html') : asked
    if (!file || !existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' })
    return response.end(readFileSync(file))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

/** Serves the built program of `bundle` and, at /seed/, the page of `folder`/seed that fills its store. */
export function serveSeeded(bundle, folder) {
  return serve((asked) => (asked.startsWith('/seed') ? path.join(folder, asked) : path.join(bundle, asked)))
}

/** Hands `work` the first page of a browser whose profile is a folder that stays from call to call. */
export async function inProfile(profile, work) {
  const context = await chromium.launchPersistentContext(profile, {
    ...browserOptions,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  })
  try {
    return await work(context.pages()[0] ?? (await context.newPage()))
  } finally {
    await context.close()
  }
}

/** The middle one; of an even number the mean of the two. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2
}
