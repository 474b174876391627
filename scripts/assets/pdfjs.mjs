// What pdf.js loads while it reads a PDF: character maps, fonts, colour profiles, decoders of JBIG2 and JPEG 2000.
import { cp, mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

const FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs']

/** Fills `<outDir>/pdfjs`. */
export async function build(outDir) {
  const from = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const to = path.join(outDir, 'pdfjs')
  await rm(to, { recursive: true, force: true })
  await mkdir(to, { recursive: true })
  for (const folder of FOLDERS) await cp(path.join(from, folder), path.join(to, folder), { recursive: true })
}
