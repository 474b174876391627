import Papa from 'papaparse'
import type { Place } from '../../domain/place.ts'
import { geometryOf } from '../../places/place-geometry.ts'
import { withGuard } from '../csv/formula-guard.ts'
import type { ExportedUnit } from '../exported-unit.ts'
import { wktOf } from '../geo/wkt.ts'
import { attestedPlaces, type Attested } from './attested-places.ts'
import { featureClassOf } from './feature-class.ts'

/** Columns of LP-TSV that are written, in the order of its guide. */
const COLUMNS = [
  'id',
  'title',
  'title_source',
  'fclasses',
  'ccodes',
  'matches',
  'variants',
  'parent_name',
  'lon',
  'lat',
  'geowkt',
  'start',
  'end',
] as const

/**
 * LP-TSV 0.5, the delimited form of Linked Places (LinkedPasts), UTF-8: a row for each place of the units. Several names or
 * matches of one cell stand between semicolons, a name's language after an at sign. `geowkt` has what a place covers
 * (OGC WKT, longitude first); `start` and `end` are the days that its units are of. The times of names have no column:
 * Linked Places in JSON says them.
 */
export async function* lpTsvChunks(units: AsyncIterable<ExportedUnit>): AsyncIterable<string> {
  yield line(COLUMNS)
  for (const attested of await attestedPlaces(units)) {
    const cells = cellsOf(attested)
    yield line(COLUMNS.map((column) => cells[column] ?? ''))
  }
}

function cellsOf({
  place,
  title,
  written,
  span,
}: Attested): Readonly<Partial<Record<(typeof COLUMNS)[number], string>>> {
  const geonames = place.geonamesId === undefined ? null : `gn:${place.geonamesId}`
  return {
    id: place.id,
    title: withGuard(title),
    title_source: withGuard(sourceOf(place, title)),
    fclasses: featureClassOf(place),
    ccodes: place.country,
    matches: geonames ?? '',
    variants: withGuard(variantsOf(place, title, written).join(';')),
    parent_name: withGuard(place.parents?.[0]?.text ?? ''),
    lon: String(place.point.lon),
    lat: String(place.point.lat),
    geowkt: place.shape ? wktOf(geometryOf(place)) : '',
    start: span?.from ?? '',
    end: span?.to ?? '',
  }
}

/** Who says that the place is called so. The column may not be empty. */
function sourceOf({ dated = [], geonamesId }: Place, title: string): string {
  const named = dated.find(({ text, source }) => text === title && source !== undefined)
  return named?.source ?? (geonamesId === undefined ? 'Fonds' : 'GeoNames')
}

function variantsOf({ dated = [], local = {}, names }: Place, title: string, written: ReadonlySet<string>): string[] {
  const tagged = [
    ...dated.map(({ text, language }) => [text, language] as const),
    ...Object.entries(local).map(([language, text]: [string, string]) => [text, language] as const),
  ]
  const known = new Set([title, ...tagged.map(([text]) => text)])
  const others = [...new Set([...written, ...names])].filter((name) => !known.has(name))
  const all = [...tagged.filter(([text]) => text !== title), ...others.map((text) => [text, undefined] as const)]
  return [...new Set(all.map(([text, language]) => (language === undefined ? text : `${text}@${language}`)))]
}

function line(cells: readonly string[]): string {
  return `${Papa.unparse([[...cells]], { delimiter: '\t', newline: '\n' })}\n`
}
