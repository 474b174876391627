import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadGazetteer, type GazetteerIndex } from '../../shared/places/gazetteer-index.ts'

/** The gazetteer that ships, made anew by its script. */
export async function shippedGazetteer(): Promise<GazetteerIndex> {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-gazetteer-'))
  const script = pathToFileURL(join(process.cwd(), 'scripts/assets/gazetteer.mjs')).href
  const { build } = (await import(/* @vite-ignore */ script)) as { build: (outDir: string) => Promise<void> }
  await build(folder)
  return loadGazetteer(readFileSync(join(folder, 'gazetteer', 'places.tsv.gz')))
}
