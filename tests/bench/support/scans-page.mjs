// A page of a bench that reads scans: built, served with them at /scan/NUMBER, and opened in a browser.
import { chromium } from '@playwright/test'
import path from 'node:path'
import { build as buildOcr } from '../../../scripts/assets/ocr.mjs'
import { at } from '../../../scripts/lib/paths.mjs'
import { browserOptions, buildPage, serve } from './page.mjs'

/** Hands `work` the page of tests/bench/`name` and its origin; `more` builds what else it asks for into `folder`. */
export async function onScansPage({ name, folder, scans, more = async () => {} }, work) {
  await buildPage(path.join(at('tests', 'bench'), name), folder)
  await buildOcr(folder)
  await more(folder)
  const server = await serve((asked) => {
    const scan = /^\/scan\/(\d+)$/.exec(asked)
    return scan ? scans[Number(scan[1])].file : path.join(folder, asked)
  })
  const browser = await chromium.launch(browserOptions)
  try {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/index.html`)
    return await work(page, server.origin)
  } finally {
    await browser.close()
    server.close()
  }
}
