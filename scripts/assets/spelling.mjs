// Hunspell dictionaries, as their packages have them: Russian (BSD-3-Clause), English (MIT and BSD), French (MPL 2.0).
// Vietnamese needs none: its only free list is GPL, and its syllables follow rules (shared/text/spelling/vietnamese.ts).
import { copyFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const inputs = []

const require = createRequire(import.meta.url)
const DICTIONARIES = {
  rus: 'dictionary-ru',
  'eng-us': 'dictionary-en',
  'eng-gb': 'dictionary-en-gb',
  fra: 'dictionary-fr',
}

export function build(outDir) {
  const folder = join(outDir, 'spelling')
  mkdirSync(folder, { recursive: true })
  for (const [language, name] of Object.entries(DICTIONARIES)) {
    const from = dirname(require.resolve(name))
    for (const kind of ['aff', 'dic']) copyFileSync(join(from, `index.${kind}`), join(folder, `${language}.${kind}`))
  }
}
