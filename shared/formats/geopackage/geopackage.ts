import { CORE_FIELDS } from '../../domain/fields/catalogue.ts'
import type { Instant } from '../../domain/ids.ts'
import type { Place } from '../../domain/place.ts'
import { geometryOf } from '../../places/place-geometry.ts'
import { fileOf, namesThen, placeLabel, type ExportedUnit } from '../exported-unit.ts'
import { spanOf } from '../time-span.ts'
import { boundsOfGeometry, geometryBlob, WGS84 } from './geometry-blob.ts'

/** What a cell of SQLite can hold. */
export type GeoPackageCell = string | number | Uint8Array | null

/** Some SQL with the values of its question marks: a row of them for each time that it runs. */
export interface SqlStep {
  readonly sql: string
  readonly rows: readonly (readonly GeoPackageCell[])[]
}

type Column = readonly [name: string, type: string]

const ITEMS: readonly Column[] = [
  ['geom', 'GEOMETRY'],
  ['id', 'TEXT'],
  ['parent', 'TEXT'],
  ['level', 'TEXT'],
  ['file', 'TEXT'],
  ...CORE_FIELDS.map(({ column }): Column => [column, 'TEXT']),
  ['edtf', 'TEXT'],
  ['from', 'DATE'],
  ['to', 'DATE'],
  ['place', 'TEXT'],
  ['place_id', 'TEXT'],
  ['name_then', 'TEXT'],
  ['role', 'TEXT'],
  ['certainty', 'TEXT'],
  ['pages', 'INTEGER'],
]
const PLACES: readonly Column[] = [
  ['geom', 'GEOMETRY'],
  ['id', 'TEXT'],
  ['name', 'TEXT'],
  ['country', 'TEXT'],
  ['geonames', 'INTEGER'],
]
/** `from` and `to` are as precise as is known, so they are no dates. */
const NAMES: readonly Column[] = [
  ['place_id', 'TEXT'],
  ['name', 'TEXT'],
  ['language', 'TEXT'],
  ['from', 'TEXT'],
  ['to', 'TEXT'],
  ['source', 'TEXT'],
]
const LAYERS = { items: ITEMS, places: PLACES } as const

/** GeoPackage 1.3.1 (OGC 12-128r18): "GPKG" as the application of the file, and the tables that every file has. */
const SCHEMA = `
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10301;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
  ('WGS 84 geodetic', ${WGS84}, 'EPSG', ${WGS84}, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]', NULL);
${Object.entries(LAYERS)
  .map(([name, columns]) => tableSql(name, columns))
  .join('\n')}
${tableSql('place_names', NAMES)}`

/**
 * The steps that make a GeoPackage of the units' places, to be run one after the other on an empty SQLite database: the
 * layer `items` has a row for each unit at each place, with what it has to do with it and the whole days that it may mean;
 * `places` each place once; `place_names` what they are and were called, and when. `at` is when the file is written.
 */
export async function* geoPackageSteps(units: AsyncIterable<ExportedUnit>, at: Instant): AsyncIterable<SqlStep> {
  yield { sql: SCHEMA, rows: [[]] }
  const places = new Map<string, Place>()
  let extent: Extent = null
  for await (const exported of units) {
    const rows = itemRows(exported)
    for (const { place } of exported.places) {
      places.set(place.id, place)
      extent = widened(extent, place)
    }
    if (rows.length > 0) yield insert('items', ITEMS, rows)
  }
  yield insert('places', PLACES, [...places.values()].map(placeRow))
  yield insert('place_names', NAMES, [...places.values()].flatMap(nameRows))
  yield* contents(extent, at)
}

function itemRows(exported: ExportedUnit): readonly (readonly GeoPackageCell[])[] {
  const { unit, places, pageCount } = exported
  if (places.length === 0) return []
  const span = spanOf(unit)
  const then = namesThen(exported)
  const texts = CORE_FIELDS.map(({ name }) => (unit.description[name] ?? []).map(({ text }) => text).join('; ') || null)
  return places.map((at, index) => [
    geometryBlob(geometryOf(at.place)),
    unit.id,
    unit.parentId,
    unit.level,
    fileOf(exported) || null,
    ...texts,
    unit.description.date?.[0]?.edtf ?? null,
    dateOf(span?.from),
    dateOf(span?.to),
    placeLabel(at),
    at.place.id,
    then[index] ?? null,
    at.role ?? 'about',
    at.certainty ?? null,
    pageCount,
  ])
}

/** Dates of GeoPackage have years of four digits; the others are in `edtf`. */
function dateOf(day: string | undefined): string | null {
  return day !== undefined && /^\d{4}-/.test(day) ? day : null
}

function placeRow(place: Place): readonly GeoPackageCell[] {
  const { id, name, country, geonamesId } = place
  return [geometryBlob(geometryOf(place)), id, name, country || null, geonamesId ?? null]
}

function nameRows({ id, dated = [], local = {}, names }: Place): readonly (readonly GeoPackageCell[])[] {
  const timed = dated.map(({ text, language, from, to, source }) => [text, language, from, to, source])
  const rest = [
    ...Object.entries(local).map(([tag, text]: [string, string]) => [text, tag]),
    ...names.map((text) => [text]),
  ]
  return [...timed, ...rest].map((cells) => [id, ...Array.from({ length: 5 }, (_, index) => cells[index] ?? null)])
}

type Extent = ReturnType<typeof boundsOfGeometry> | null

function widened(extent: Extent, place: Place): Extent {
  const box = boundsOfGeometry(geometryOf(place))
  if (!extent) return box
  return {
    west: Math.min(extent.west, box.west),
    south: Math.min(extent.south, box.south),
    east: Math.max(extent.east, box.east),
    north: Math.max(extent.north, box.north),
  }
}

function* contents(extent: Extent, at: Instant): Iterable<SqlStep> {
  const box = extent ? [extent.west, extent.south, extent.east, extent.north] : [null, null, null, null]
  const layers = Object.keys(LAYERS)
  yield {
    sql: 'INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    rows: [
      ...layers.map((name) => [name, 'features', name, '', at, ...box, WGS84]),
      ['place_names', 'attributes', 'place_names', '', at, null, null, null, null, null],
    ],
  }
  yield {
    sql: 'INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)',
    rows: layers.map((name) => [name, 'geom', 'GEOMETRY', WGS84]),
  }
}

function tableSql(name: string, columns: readonly Column[]): string {
  const rows = columns.map(([column, type]) => `"${column}" ${type}`)
  return `CREATE TABLE ${name} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, ${rows.join(', ')});`
}

function insert(name: string, columns: readonly Column[], rows: SqlStep['rows']): SqlStep {
  const names = columns.map(([column]) => `"${column}"`).join(', ')
  return { sql: `INSERT INTO ${name} (${names}) VALUES (${columns.map(() => '?').join(', ')})`, rows }
}
