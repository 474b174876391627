// The districts of Viet Nam, abolished on 1 July 2025: as places of the gazetteer, and which of its towns lay in which.
import { rowsOf } from './place-tables.mjs'

/** Words for what a place is that GeoNames has in front of some names. */
const KIND = /^(?:thị trấn|thành phố|thị xã|huyện|quận|xã|thôn)\s+/iu

const key = (name) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '')

const keysOf = (name) => [key(name), key(name.replace(KIND, ''))].filter(Boolean)

/** As the archives write it: `huyện Phú Vang`; `Quận 1` has the word in its name. */
export function fullNameOf({ kind, name }) {
  return name.toLowerCase().startsWith(kind) ? name : `${kind} ${name}`
}

/** The towns of the province that the table names, the seat first; by default the one of the same name. */
function townsOf({ name, towns }, inProvince) {
  const named = towns === '-' ? [] : towns === '' ? [name] : towns.split('|')
  return named.flatMap((town) => inProvince.get(key(town)) ?? [])
}

function placeOf(row, [town], { capital, parents }) {
  const own = row.lat !== '' && { lat: Number(row.lat), lon: Number(row.lon) }
  const { lat, lon } = own || town || capital
  const full = fullNameOf(row)
  const { name, earlier, language, from, to, source } = row
  const names = [...new Set([full, name, earlier].filter(Boolean))]
  const dated = [
    ...(earlier ? [[earlier, language, '', from, source]] : []),
    ...[...new Set([name, full])].map((text) => [text, language, from, to, source]),
  ]
  return {
    ...{ id: row.key, country: 'VN', lat, lon, population: 0, name: full, vi: full, ru: '', names, dated, parents },
    kind: own || town ? 'district' : 'district?',
  }
}

/** The towns of a province by name, the larger first. */
function townsByName(places) {
  const byName = new Map()
  for (const place of places) {
    for (const name of [place.name, place.vi].filter(Boolean).flatMap(keysOf)) {
      if (!byName.has(name)) byName.set(name, [place])
    }
  }
  return byName
}

/** The districts as places, and the district of each town of which it is known. `parents`: rows of parents.tsv by unit. */
export function districtsAmong(places, parents) {
  const provinceOf = (code) => places.filter(({ country, admin }) => `${country}.${admin}` === code)
  const rows = rowsOf('districts.tsv')
  const districtOf = new Map()
  const districts = [...new Set(rows.map(({ province }) => province))].flatMap((code) => {
    const towns = provinceOf(code)
    const byName = townsByName(towns)
    const capital = towns.find((town) => town.code === 'PPLA' || town.code === 'PPLC')
    return rows
      .filter(({ province }) => province === code)
      .map((row) => {
        const within = townsOf(row, byName)
        for (const { id } of within) if (!districtOf.has(id)) districtOf.set(id, row)
        const wider = (parents.get(row.parents || code) ?? []).map((parent) => [
          ...[parent.parent, parent.language, parent.from, parent.to, parent.source],
        ])
        return placeOf(row, within, { capital, parents: wider })
      })
  })
  return { districts, districtOf }
}
