// How Han and Nôm characters are read, as scripts/han-tables.py made it, with the licences of that table. The font beside it goes through the bundler, which
// names it by its content (renderer/ui/han-font.css).
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

const FILES = ['readings.txt', 'LGPL-2.1.txt', 'unicode-licence.txt']

export const inputs = FILES.map((name) => `assets/han/${name}`)

export function build(outDir) {
  const folder = join(outDir, 'han')
  mkdirSync(folder, { recursive: true })
  for (const name of FILES) copyFileSync(join('assets', 'han', name), join(folder, name))
}
