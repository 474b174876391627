// The sets of scans with their true text that print is measured on, and the figures that are wanted.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { at } from '../../../scripts/lib/paths.mjs'

export const evaluation = at('..', 'shared', 'eval')

/** languages and preset: as a user would choose. native: the model of the command line. wanted: CER in percent. */
export const SETS = {
  'en-print-novels': { languages: ['eng'], native: 'eng', wanted: 0.16 },
  'fr-print-1881': { languages: ['fra'], native: 'fra', wanted: 1.2 },
  'fr-print-1893': { languages: ['fra'], native: 'fra', wanted: 2 },
  'vi-print-lowres': { languages: ['vie'], native: 'vie', wanted: 4 },
  'en-typed-ehri': { languages: ['eng'], native: 'eng', wanted: 3.5 },
  'fr-typed-tapus': { languages: ['fra'], native: 'fra', wanted: 10 },
  'en-typed-stanford1905': { languages: ['eng'], native: 'eng', wanted: 15 },
  'kv-print-1939': { languages: ['Cyrillic'], native: 'rus', wanted: 9.5, line: true },
  'ru-print-18c': { languages: ['rus'], native: 'rus', wanted: 14, folded: 12, preset: 'old-russian' },
}

/** The scans of the named sets (all without names), at most `limit` of each: `{ set, file, truth, … }`. */
export function scansOf(names, limit, sets = SETS) {
  return Object.entries(sets)
    .filter(([set]) => names.length === 0 || names.includes(set))
    .flatMap(([set, about]) => {
      const folder = path.join(evaluation, set, about.line ? 'lines' : 'pages')
      if (!existsSync(folder)) return []
      const files = readdirSync(folder).filter((name) => !name.endsWith('.txt'))
      return files
        .sort()
        .slice(0, limit)
        .map((name) => {
          const file = path.join(folder, name)
          return { preset: 'auto', ...about, set, file, truth: readFileSync(file.replace(/\.\w+$/, '.txt'), 'utf8') }
        })
    })
}
