import type { PlaceGeometry } from '../../places/place-geometry.ts'
import { csvRecords } from '../csv/read-csv.ts'
import { bareFeature, countryCode, dayOf, timedName, type FoundFeature } from '../geo/found-feature.ts'
import { geometryOfWkt } from '../geo/read-wkt.ts'

type Cells = (column: string) => string

/** Columns that only tables of places have; a table of units has none of them. */
const TELLING = ['title_source', 'toponym', 'geowkt', 'aat_types', 'fclasses', 'ccodes']
/** What places are called and where they are. */
const NAMES = ['title', 'toponym', 'name', 'название', 'địa danh']
/** What a table of units may call what a unit is called. */
const TITLE = 'title'
const LATITUDE = ['lat', 'latitude', 'широта', 'vĩ độ']
const LONGITUDE = ['lon', 'lng', 'longitude', 'долгота', 'kinh độ']

/** Other columns of a table that has nothing but places in it. */
const BESIDE = [
  ...['id', 'geonames', 'geonamesid', 'matches', 'variants', 'parent_name', 'start', 'end', 'country', 'type', 'types'],
  ...['note', 'notes', 'description', 'source', 'страна', 'начало', 'конец', 'quốc gia'],
]

const PLAIN: ReadonlySet<string> = new Set(
  [...NAMES, ...LATITUDE, ...LONGITUDE, ...BESIDE].filter((column) => column !== TITLE),
)

/** Whether the first line of a table is that of a table of places: LP-TSV, or names with coordinates and nothing that a unit would have. */
export function isPlaceTable(firstLine: string): boolean {
  const cells = firstCells(firstLine)
  const header = headerOf(cells)
  const has = (columns: readonly string[]): boolean => columns.some((column) => header.includes(column))
  if (has(NAMES) && has(TELLING)) return mayBePlaces(cells) || has(['geowkt', 'title_source'])
  return mayBePlaces(cells) && header.every((column) => PLAIN.has(column))
}

/** Whether the rows of a table with these headings can be places, though they may as well be units: names with coordinates. */
export function mayBePlaces(headings: readonly string[]): boolean {
  const header = headerOf(headings)
  return [NAMES, LATITUDE, LONGITUDE].every((columns) => columns.some((column) => header.includes(column)))
}

/** The cells of the first line of a table. */
export function firstCells(text: string): readonly string[] {
  return csvRecords(`${text}\n`).records[0]?.cells ?? []
}

/**
 * The places of a table: LP-TSV 0.2 to 0.5 (Linked Places, delimited), tabs, commas or semicolons between its cells. Its
 * start and end are the time of the title where they have a source that is not the program itself.
 */
export function readLpTsv(text: string): readonly FoundFeature[] {
  const { records } = csvRecords(text)
  const [head, ...rows] = records
  const header = headerOf(head?.cells ?? [])
  return rows.map(({ line, cells }) => {
    const at: Cells = (column) => cells[header.indexOf(column)]?.trim() ?? ''
    return featureOf(at, { row: line, isPlain: !header.includes('title_source') })
  })
}

function headerOf(cells: readonly string[]): readonly string[] {
  return cells.map((cell) =>
    cell
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  )
}

function featureOf(at: Cells, { row, isPlain }: { readonly row: number; readonly isPlain: boolean }): FoundFeature {
  const first = (columns: readonly string[]): string => columns.map(at).find(Boolean) ?? ''
  const name = first(NAMES)
  const variants = several(at('variants')).map(variantOf)
  const [parent] = several(at('parent_name'))
  const [, geonames] = /(?:^|[;|\s])gn:(\d+)/.exec(at('matches')) ?? []
  return {
    ...bareFeature(row),
    name,
    names: variants.flatMap(({ text, language }) => (language === '' ? [text] : [])),
    local: Object.fromEntries(
      variants.flatMap(({ text, language }) => (language === 'vi' || language === 'ru' ? [[language, text]] : [])),
    ),
    dated: [
      ...titleTime(at, name, isPlain),
      ...variants.flatMap(({ text, language }) =>
        language === '' || language === 'vi' || language === 'ru' ? [] : [timedName(text, { language })],
      ),
    ],
    parents: parent === undefined ? [] : [{ text: parent }],
    country:
      several(first(['ccodes', 'country', 'страна', 'quốc gia']))
        .map(countryCode)
        .find(Boolean) ?? '',
    ...whereIs(at, [first(LONGITUDE), first(LATITUDE)]),
    ...(geonames === undefined ? {} : { geonamesId: Number(geonames) }),
  }
}

/** What the title's source says of its time. Ours writes the days of units there, and is no source; plain tables name none. */
function titleTime(at: Cells, name: string, isPlain: boolean): FoundFeature['dated'] {
  const source = isPlain ? at('source') : at('title_source')
  const [start, end] = [at('start') || at('начало'), at('end') || at('конец')]
  const [from, to] = [dayOf(start.split('/')[0] ?? ''), dayOf(end.split('/').at(-1) ?? '')]
  if (name === '' || (from === '' && to === '')) return []
  if (!isPlain && ['', 'Fonds', 'GeoNames'].includes(source)) return []
  return [timedName(name, { from, to, source })]
}

function whereIs(at: Cells, [lon, lat]: readonly [string, string]): Pick<FoundFeature, 'geometry' | 'point'> {
  const covered = geometryOfWkt(at('geowkt'))
  const numbers = [lon, lat].map((cell) => (cell === '' ? NaN : Number(cell.replace(',', '.'))))
  const [x = NaN, y = NaN] = numbers
  const point = Number.isNaN(x) || Number.isNaN(y) ? null : ([x, y] as const)
  if (covered) return { geometry: covered, ...(point && covered.type !== 'Point' ? { point } : {}) }
  const geometry: PlaceGeometry | null = point && { type: 'Point', coordinates: [...point] }
  return { geometry }
}

function variantOf(text: string): { readonly text: string; readonly language: string } {
  const [, name = text, tag = ''] = /^(.*)@([a-z]{2,3}(?:-[\w-]+)?)$/i.exec(text) ?? []
  return { text: name.trim(), language: tag.toLowerCase() }
}

function several(cell: string): readonly string[] {
  return cell.split(/\s*[;|]\s*/).filter((part) => part !== '')
}
