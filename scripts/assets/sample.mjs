// The sample collection: its pages, their index and their descriptions.
import { cp, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const FROM = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'assets', 'sample')

export const inputs = ['assets/sample']

/** Fills `<outDir>/sample`. */
export async function build(outDir) {
  const to = path.join(outDir, 'sample')
  await rm(to, { recursive: true, force: true })
  await mkdir(to, { recursive: true })
  for (const part of ['pages', 'index.json', 'descriptions.csv']) {
    await cp(path.join(FROM, part), path.join(to, part), { recursive: true })
  }
}
