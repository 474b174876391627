import type { Cell, Database, SqlJs, Statement } from '../sqlite/sqlite.ts'
import { OwnMapError } from './own-map-error.ts'
import { gunzipped, knownBounds, plainAttribution, type TileArchive } from './tile-archive.ts'

const MAGIC = 'SQLite format 3\0'

/** True where the bytes begin as a file of SQLite 3 does. */
export function isSqlite(head: Uint8Array): boolean {
  return MAGIC === String.fromCharCode(...head.subarray(0, MAGIC.length))
}

/**
 * Opens MBTiles (specification 1.3): tiles in a table or a view `tiles`, their rows counted from the south. `name` is
 * that of the file. Throws an OwnMapError where the file is of another kind, damaged, or has no tile.
 */
export function openMbtiles(sql: SqlJs, bytes: Uint8Array, name: string): TileArchive {
  const database = opened(sql, bytes, name)
  const names = rowsOf(database, `SELECT name FROM sqlite_master WHERE name IN ('tiles', 'metadata')`)
  if (!names.some(([found]) => found === 'tiles')) throw new OwnMapError('map-not', name)
  const facts = new Map(
    names.length === 2
      ? rowsOf(database, 'SELECT name, value FROM metadata').map(([key, value]) => [String(key), String(value ?? '')])
      : [],
  )
  const [[minZoom, maxZoom] = []] = rowsOf(database, 'SELECT min(zoom_level), max(zoom_level) FROM tiles')
  if (typeof minZoom !== 'number' || typeof maxZoom !== 'number') throw new OwnMapError('map-empty', name)
  const [west = NaN, south = NaN, east = NaN, north = NaN] = (facts.get('bounds') ?? '').split(',').map(Number)
  const bounds = knownBounds({ west, south, east, north })
  const attribution = plainAttribution(facts.get('attribution'))
  const title = facts.get('name')
  const find = database.prepare(
    'SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? LIMIT 1',
  )
  return {
    content: facts.get('format') === 'pbf' ? 'vector' : 'raster',
    minZoom,
    maxZoom,
    facts: {
      ...(title ? { name: title } : {}),
      ...(attribution ? { attribution } : {}),
      ...(bounds ? { bounds } : {}),
    },
    tile: async ({ z, x, y }) => {
      const found = firstOf(find, [z, x, 2 ** z - 1 - y])
      return found instanceof Uint8Array ? await gunzipped(new Uint8Array(found)) : null
    },
  }
}

function opened(sql: SqlJs, bytes: Uint8Array, name: string): Database {
  if (!isSqlite(bytes)) throw new OwnMapError('map-not', name)
  try {
    const database = new sql.Database(bytes)
    rowsOf(database, 'SELECT count(*) FROM sqlite_master')
    return database
  } catch (cause) {
    throw new OwnMapError('map-damaged', name, { cause })
  }
}

function rowsOf(database: Database, query: string): readonly (readonly Cell[])[] {
  const statement = database.prepare(query)
  const rows: (readonly Cell[])[] = []
  try {
    while (statement.step()) rows.push(statement.get())
  } finally {
    statement.free()
  }
  return rows
}

function firstOf(statement: Statement, values: readonly Cell[]): Cell | undefined {
  statement.bind(values)
  const [found] = statement.step() ? statement.get() : []
  statement.reset()
  return found
}
