// Writes shared/domain/catalogued-models.ts: the languages that tesseract.js names, and the size and SHA-256 of each
// model that is found in the packages @tesseract.js-data/* of the folders given; what was known of others stays.
// It fetches nothing: a developer installs the packages first, and looks at what they have.
// Usage: npm install --ignore-scripts --no-save --prefix <folder> @tesseract.js-data/deu@1.0.0 …
//        node scripts/model-catalogue.mjs [<folder>/node_modules …]
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { at } from './lib/paths.mjs'

const TARGET = at('shared', 'domain', 'catalogued-models.ts')
/** The version that shared/domain/model-source.ts asks for. */
const VERSION = '1.0.0'

/** What a package of one of the folders holds of the language; undefined where none has it. */
function fileOf(code, folders) {
  for (const folder of folders) {
    const place = join(folder, '@tesseract.js-data', code)
    const model = join(place, '4.0.0_best_int', `${code}.traineddata.gz`)
    if (!existsSync(model)) continue
    const { version } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
    if (version !== VERSION) throw new Error(`${place} is ${version}: the catalogue is of ${VERSION}`)
    const bytes = readFileSync(model)
    return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  return undefined
}

/** The files that the catalogue had before. */
function filesBefore() {
  if (!existsSync(TARGET)) return new Map()
  const rows = readFileSync(TARGET, 'utf8').matchAll(
    /code: '(\w+)', file: \{ size: ([\d_]+), sha256: '([0-9a-f]{64})' \}/g,
  )
  return new Map([...rows].map(([, code, size, sha256]) => [code, { size: Number(size.replaceAll('_', '')), sha256 }]))
}

const rowOf = (code, file) =>
  file ? `  { code: '${code}', file: { size: ${file.size}, sha256: '${file.sha256}' } },` : `  { code: '${code}' },`

const folders = [at('node_modules'), ...process.argv.slice(2)]
const codes = Object.values(createRequire(import.meta.url)('tesseract.js/src/constants/languages.js')).sort()
const before = filesBefore()
const rows = codes.map((code) => ({ code, file: fileOf(code, folders) ?? before.get(code) }))
writeFileSync(
  TARGET,
  [
    '/** A model that can be downloaded. */',
    'export interface CatalogueModel {',
    "  /** Tesseract's code. */",
    '  readonly code: string',
    '  /** The file as it is fetched, packed, its size in bytes; absent where nobody has looked at it yet. */',
    '  readonly file?: { readonly size: number; readonly sha256: string }',
    '}',
    '',
    `/** Written by scripts/model-catalogue.mjs of the packages @tesseract.js-data/* ${VERSION}, 4.0.0_best_int. */`,
    'export const CATALOGUED_MODELS: readonly CatalogueModel[] = [',
    ...rows.map(({ code, file }) => rowOf(code, file)),
    ']',
    '',
  ].join('\n'),
)
console.error(`model-catalogue: ${rows.length} languages, ${rows.filter(({ file }) => file).length} with a checksum`)
