// The sets of hands and of old print that our own reader is measured on, as a user would choose languages, and the CER in
// percent that is wanted of it. `line`: each scan is one line.
import { scansOf, SETS as PRINT } from '../read/sets.mjs'

const FRENCH = { languages: ['fra'] }
const ENGLISH = { languages: ['eng'] }
const CYRILLIC = { languages: ['Cyrillic'] }

const LINES = {
  'ru-print-18c': { languages: ['rus'], wanted: 5 },
  'kv-print-1939': { ...CYRILLIC, wanted: 5 },
  'cu-print': { ...CYRILLIC, wanted: 15 },
  'fr-hand-copiste': { ...FRENCH, wanted: 12 },
  'fr-hand-19c': { ...FRENCH, wanted: 25 },
  'fr-hand-20c': { ...FRENCH, wanted: 25 },
  'en-hand-stanford1905': { ...ENGLISH, wanted: 30 },
  'ru-hand-peter1': { languages: ['rus'], wanted: 60 },
}

const PAGES = {
  'fr-hand-copiste': FRENCH,
  'fr-hand-19c': FRENCH,
  'fr-hand-20c': FRENCH,
  'en-hand-stanford1905': ENGLISH,
}

/** All scans of lines, or of pages: hands, and print beside them. */
export function handScans(what, names, limit) {
  if (what === 'lines') {
    const lines = Object.entries(LINES).map(([set, about]) => [set, { ...about, line: true }])
    return scansOf(names, limit, Object.fromEntries(lines))
  }
  const print = Object.entries(PRINT).filter(([, { line }]) => !line)
  const unwanted = print.map(([set, about]) => [set, { ...about, wanted: undefined }])
  return scansOf(names, limit, { ...PAGES, ...Object.fromEntries(unwanted) })
}

/** Whether the scans of a set are hands. */
export const isHand = (set) => set.includes('-hand-')
