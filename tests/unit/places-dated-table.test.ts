import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { DayInterval } from '../../shared/dates/edtf-days.ts'
import { groupBy } from '../../shared/domain/group-by.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import type { GazetteerIndex } from '../../shared/places/gazetteer-index.ts'
import { candidateOf, countryAt } from '../../shared/places/gazetteer-lookup.ts'
import { parentsThen } from '../../shared/places/name-then.ts'
import { distanceKm } from '../../shared/places/nearest-place.ts'
import { squeezedKey } from '../../shared/places/place-key.ts'
import { shippedGazetteer } from '../support/gazetteer.ts'

type Row = Readonly<Record<string, string>>

function rowsOf(name: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(`assets/places/${name}`, 'utf8').trimEnd().split('\n')
  const columns = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    expect(cells, line).toHaveLength(columns.length)
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  })
}

const renamed = rowsOf('renamed.tsv')
const regions = rowsOf('regions.tsv')
const parents = rowsOf('parents.tsv')
const districts = rowsOf('districts.tsv')
const all = [...renamed, ...regions]

let index: GazetteerIndex
let byId: ReadonlyMap<number, PlaceCandidate>
beforeAll(async () => {
  index = await shippedGazetteer()
  const wanted = new Set(renamed.map(({ geonamesId }) => Number(geonamesId)))
  const found = Array.from(index.lines, (from, place) => [
    Number(index.text.slice(from, from + 12).split('\t')[0]),
    place,
  ])
  byId = new Map(
    found.flatMap(([id = 0, place = 0]) =>
      wanted.has(id) ? [[id, candidateOf(index, place, { matched: '', score: 1 })] as const] : [],
    ),
  )
}, 60_000)

const ISO = /^(?:\d{3,4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/

describe('the tables of names by time', () => {
  test('tell of more than 400 places that were renamed, each name with a language and a source', () => {
    const changed = new Set(renamed.filter(({ from, to }) => from || to).map(({ key }) => key))
    expect(changed.size).toBeGreaterThan(400)
    expect(all.filter(({ name, language, source }) => !name || !/^[a-z]{2}$/.test(language ?? '') || !source)).toEqual(
      [],
    )
  })

  test('have dates that are ISO, in order, and as sure as they say', () => {
    const wrong = [...all, ...parents, ...districts].filter(({ from = '', to = '', certainty }) => {
      const days = [from, to].filter(Boolean)
      const sure = certainty === 'undated' ? days.length === 0 : days.length > 0
      const exact = certainty !== 'day' || days.every((day) => day.length === 10)
      return !ISO.test(from) || !ISO.test(to) || !sure || !exact || (from !== '' && to !== '' && from > to)
    })
    expect(wrong.map(({ name, parent, from, to }) => `${name ?? parent ?? ''} ${from ?? ''}-${to ?? ''}`)).toEqual([])
  })

  test('give ids of the gazetteer that ships, less than 30 km from the point', () => {
    const wrong = renamed.filter(({ geonamesId, lat, lon }) => {
      if (geonamesId === '') return false
      const place = byId.get(Number(geonamesId))
      return !place || distanceKm(place.point, { lat: Number(lat), lon: Number(lon) }) > 30
    })
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  test('leave no two names of one language in use at once, but for the year of the change', () => {
    const clashes = groupBy(all, ({ key, language }) => `${key ?? ''} ${language ?? ''}`)
    const wrong = [...clashes.values()].flatMap((names) => {
      const sorted = [...names].sort((a, b) => ((a['from'] ?? '') < (b['from'] ?? '') ? -1 : 1))
      return sorted.flatMap((name, at) => {
        const next = sorted[at + 1]
        const meets = next && name['to'] !== '' && (name['to'] ?? '') > (next['from'] ?? '')
        return meets && !ALSO.has(name['name'] ?? '') ? [`${name['name'] ?? ''} and ${next['name'] ?? ''}`] : []
      })
    })
    expect(wrong).toEqual([])
  })

  test('say what every town of Viet Nam lay in before and after 1 July 2025', () => {
    const units = new Set(parents.filter(({ unit }) => unit?.startsWith('VN.')).map(({ unit }) => unit))
    expect(units.size).toBe(63)
    const places = Array.from(index.lines.keys()).filter((place) => countryAt(index, place) === 'VN')
    const lines = places.map((place) => candidateOf(index, place, { matched: '', score: 1 }))
    const towns = lines.filter(({ geonamesId }) => geonamesId !== undefined)
    expect(towns.filter((town) => !town.parents?.some(({ to }) => to === undefined)).map(({ name }) => name)).toEqual(
      [],
    )
  })
})

describe('the districts of Viet Nam that were abolished on 1 July 2025', () => {
  const candidates = () =>
    Array.from(index.lines.keys())
      .filter((place) => countryAt(index, place) === 'VN')
      .map((place) => candidateOf(index, place, { matched: '', score: 1 }))

  test('are 696 of 63 provinces, each once, of a kind and with a source', () => {
    expect(districts).toHaveLength(696)
    expect(new Set(districts.map(({ key }) => key)).size).toBe(696)
    expect(new Set(districts.map(({ province }) => province)).size).toBe(63)
    const wrong = districts.filter(
      ({ kind = '', to, name, source }) =>
        !['thành phố', 'thị xã', 'quận', 'huyện'].includes(kind) || to !== '2025-07-01' || !name || !source,
    )
    expect(wrong).toEqual([])
  })

  test('name only towns of their province that the gazetteer has, and stand there', () => {
    const ours = candidates().filter(({ kind }) => kind === 'district')
    expect(ours).toHaveLength(696)
    const placed = districts.filter(({ towns, lat }) => towns !== '-' || lat !== '')
    expect(ours.filter(({ uncertain }) => uncertain)).toHaveLength(696 - placed.length)
    expect(696 - placed.length).toBeLessThan(5)
    const listed = districts.flatMap(({ towns = '' }) => (towns === '-' || towns === '' ? [] : towns.split('|')))
    const names = new Set(
      candidates()
        .filter(({ geonamesId }) => geonamesId !== undefined)
        .flatMap(({ names, local }) => [...names, local?.vi ?? ''].flatMap((text) => [text, bare(text)]))
        .map(squeezedKey),
    )
    expect(listed.filter((town) => !names.has(squeezedKey(town)))).toEqual([])
  })

  test('are what nine of ten towns lay in before that day, and nothing after it', () => {
    const towns = candidates().filter(({ geonamesId }) => geonamesId !== undefined)
    const within = (town: PlaceCandidate, when: DayInterval) =>
      parentsThen(town, when).filter(({ text }) => /^(?:thành phố|thị xã|[qQ]uận|huyện) /u.test(text))
    expect(towns.filter((town) => within(town, { from: EVE, to: EVE }).length === 1).length).toBeGreaterThan(
      0.9 * towns.length,
    )
    expect(towns.flatMap((town) => within(town, { from: EVE + 1, to: EVE + 1 }))).toEqual([])
    const kimBai = towns.find(({ local }) => local?.vi === 'Kim Bài')
    const names = (year: number) => parentsThen(kimBai!, year).map(({ text }) => text)
    expect(names(2000)).toEqual(['huyện Thanh Oai', 'Hà Tây'])
    expect(names(2010)).toEqual(['huyện Thanh Oai', 'Hà Nội'])
  })
})

/** 30 June 2025, in days since 1970-01-01. */
const EVE = 20_269
const bare = (name: string): string => name.replace(/^(?:Thị trấn|Thành phố|Thị xã|Huyện|Quận|Xã|Thôn) /iu, '')

/** Two names of one thing at one time. */
const ALSO = new Set(['Khu tự trị Tây Bắc', 'Khu tự trị Thái - Mèo'])

// Data of other origins, to compare with; not part of the project.
const MERGE = '../shared/data/gazetteer/vn-provinces-2025-merge.json'
const SOVIET = '../shared/data/gazetteer/soviet-placenames.jsonl'
const DISTRICTS = '../shared/data/gazetteer/wof-vn.jsonl.gz'
const Merge = z.object({ units: z.record(z.string(), z.array(z.string())) })
const City = z.object({
  lat: z.number(),
  lon: z.number(),
  names: z.array(
    z.object({ from: z.string().nullable(), to: z.string().nullable(), lang: z.string(), name: z.string() }),
  ),
})

const District = z.object({
  t: z.string(),
  n: z.string(),
  lat: z.number(),
  lon: z.number(),
  names: z.record(z.string(), z.array(z.string())),
})

const plain = (name: string): string =>
  name.replace(/^(?:Thành phố |Thừa Thiên )|\s*\(.*\)$/gu, '').replaceAll('ё', 'е')

test.skipIf(!existsSync(MERGE))('puts the 63 provinces into the 34 as the decree does', () => {
  const { units } = Merge.parse(JSON.parse(readFileSync(MERGE, 'utf8')))
  const wanted = Object.entries(units).flatMap(([to, from]) => from.map((one) => `${plain(one)} > ${plain(to)}`))
  const byUnit = groupBy(
    parents.filter(({ unit, parent }) => unit?.startsWith('VN.') && !/ Kỳ$/.test(parent ?? '')),
    ({ unit }) => unit,
  )
  const ours = [...byUnit.values()].map((rows) => {
    const before = rows.find(({ from = '', to = '' }) => from < '2025' && (to === '' || to >= '2025'))
    const after = rows.find(({ to }) => to === '')
    return `${plain(before?.['parent'] ?? '')} > ${plain(after?.['parent'] ?? '')}`
  })
  expect(ours.sort()).toEqual(wanted.sort())
})

test.skipIf(!existsSync(SOVIET))('agrees with another table on nine of ten years of names in Russian', () => {
  const cities = readFileSync(SOVIET, 'utf8')
    .trim()
    .split('\n')
    .map((line) => City.parse(JSON.parse(line)))
  const ours = groupBy(
    renamed.filter(({ language }) => language === 'ru'),
    (row) => plain(row['name'] ?? ''),
  )
  const told = cities.flatMap((city) =>
    city.names.flatMap(({ name, lang, from, to }) => {
      const same = (ours.get(plain(name)) ?? []).filter(
        (row) => lang === 'ru' && distanceKm(city, { lat: Number(row['lat']), lon: Number(row['lon']) }) < 12,
      )
      const years = (a: string | null | undefined, b: string | null | undefined): boolean =>
        !a || !b || a.slice(0, 4) === b.slice(0, 4)
      if (same.length === 0) return []
      const agrees = same.some((row) => years(row['from'], from) && years(row['to'], to))
      return [
        {
          agrees,
          text: `${name} ${from ?? ''}-${to ?? ''}: ${same.map((row) => `${row['from'] ?? ''}-${row['to'] ?? ''}`).join(', ')}`,
        },
      ]
    }),
  )
  const different = told.filter(({ agrees }) => !agrees)
  console.log(
    `agrees on ${told.length - different.length} of ${told.length}\n${different.map(({ text }) => text).join('\n')}`,
  )
  expect(different.length / told.length).toBeLessThan(0.1)
})

test.skipIf(!existsSync(DISTRICTS))(
  'has districts of the names of another gazetteer within 30 km of where it has them',
  () => {
    const theirs = gunzipSync(readFileSync(DISTRICTS))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => District.parse(JSON.parse(line)))
      .filter(({ t }) => t === 'county')
    const byName = groupBy(
      theirs.flatMap((one) => {
        const texts = [one.n, ...(one.names['vie_x_preferred'] ?? []), ...(one.names['vie_x_variant'] ?? [])]
        return [...new Set(texts.map((text) => squeezedKey(bare(text))))].map((key) => ({ key, one }))
      }),
      ({ key }) => key,
    )
    const ours = Array.from(index.lines.keys())
      .map((place) => candidateOf(index, place, { matched: '', score: 1 }))
      .filter(({ kind }) => kind === 'district')
    const told = ours.map(({ names, point, name }) => {
      const same = names.flatMap((text) => byName.get(squeezedKey(bare(text))) ?? [])
      const km = Math.min(...same.map(({ one }) => distanceKm(one, point)))
      return { name, km }
    })
    const absent = told.filter(({ km }) => km === Infinity)
    const far = told.filter(({ km }) => km >= 30 && km < Infinity)
    console.log(
      `${told.length - absent.length - far.length} of ${told.length} agree; ${theirs.length} there\n` +
        `not there: ${absent.map(({ name }) => name).join(', ')}\n` +
        `elsewhere: ${far.map(({ name, km }) => `${name} ${km.toFixed(0)} km`).join(', ')}`,
    )
    expect(told.length - absent.length - far.length).toBeGreaterThan(0.9 * told.length)
  },
)
