import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { folderWith } from './folders.ts'
import { chromiumProgram, rootArgs } from './programs.ts'

/** The pages of the sample collection, which we made. */
const SAMPLE = 'assets/sample/pages'

/** Real scans with their true text, where the developer has them. */
export const REAL_SCANS = '../shared/eval'
export const hasRealScans = existsSync(REAL_SCANS)

/** A folder of scans as an archive has them: each file copied from another place, by the path it gets. */
export async function scansFrom(sources: Readonly<Record<string, string>>): Promise<string> {
  const folder = await folderWith()
  for (const [path, source] of Object.entries(sources)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await copyFile(source, join(folder, path))
  }
  return folder
}

/** The files of the sample collection, in order. */
export async function samplePages(): Promise<readonly string[]> {
  const names = await readdir(SAMPLE, { recursive: true })
  return names
    .filter((name) => /\.jpe?g$/i.test(name))
    .sort()
    .map((name) => join(SAMPLE, name))
}

/** Writes a PDF of several pages with a text layer. */
export async function writePdf(path: string, pages: readonly string[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumProgram(), args: [...rootArgs] })
  try {
    const page = await browser.newPage()
    const body = pages.map((text) => `<p style="page-break-after: always; font: 24px serif">${text}</p>`).join('')
    await page.setContent(body)
    await writeFile(path, await page.pdf({ format: 'A5' }))
  } finally {
    await browser.close()
  }
}

/** A folder of so many different scans: the same page, each with other bytes behind the picture. */
export async function manyScans(count: number): Promise<string> {
  const folder = await folderWith()
  const [page = ''] = await samplePages()
  const picture = await readFile(page)
  for (let number = 1; number <= count; number += 1)
    await writeFile(join(folder, `scan ${number}.jpg`), Buffer.concat([picture, Buffer.from(String(number))]))
  return folder
}

/** Writes the picture as another scan of the page has it: a little smaller, askew, cut and paler, compressed anew. */
export async function rescanned(path: string, target: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumProgram(), args: [...rootArgs] })
  try {
    const page = await browser.newPage()
    const picture = `data:image/jpeg;base64,${(await readFile(path)).toString('base64')}`
    const scan = await page.evaluate(async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(image.width * 0.78)
      canvas.height = Math.round(image.height * 0.78)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.filter = 'brightness(1.06)'
      context.rotate((0.5 * Math.PI) / 180)
      context.scale(0.8, 0.8)
      context.drawImage(image, -image.width * 0.01, -image.height * 0.012)
      return canvas.toDataURL('image/jpeg', 0.6)
    }, picture)
    await writeFile(target, Buffer.from(scan.split(',')[1] ?? '', 'base64'))
  } finally {
    await browser.close()
  }
}
