import { spawnSync } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import initSqlJs from 'sql.js'
import { expect, test } from 'vitest'
import { createSqliteFile } from '../../renderer/app/services/sqlite/sqlite-file.ts'
import { sqliteChunks } from '../../renderer/app/services/sqlite/write-sqlite.ts'
import { geoPackageSteps } from '../../shared/formats/geopackage/geopackage.ts'
import { geometryBlob } from '../../shared/formats/geopackage/geometry-blob.ts'
import { AT } from '../support/builders.ts'
import { collected, streamed } from '../support/exported-units.ts'
import { PLACED_UNITS } from '../support/placed-units.ts'
import { writerHere } from '../support/sqlite-writer.ts'

const sql = await initSqlJs()

async function geoPackage(): Promise<Uint8Array> {
  const [bytes = new Uint8Array()] = await collected(
    sqliteChunks(geoPackageSteps(streamed(PLACED_UNITS), AT), () => writerHere(sql)),
  )
  return bytes
}

test('a GeoPackage has a row for each unit at each place, the places, and their names with their times', async () => {
  const database = new sql.Database(await geoPackage())
  const rows = (query: string): readonly unknown[] => {
    const statement = database.prepare(query)
    const found = []
    while (statement.step()) found.push(statement.getAsObject())
    statement.free()
    return found
  }
  expect(rows('SELECT title, "from", "to", place, role FROM items')).toEqual([
    { title: 'Thư từ <Tourane> & Huế', from: '1889-01-01', to: '1891-03-31', place: 'Tourane', role: 'sent-from' },
    { title: 'Thư từ <Tourane> & Huế', from: '1889-01-01', to: '1891-03-31', place: 'Vũng Thùng', role: 'about' },
    { title: 'Письмо с Чукотки', from: '1905-01-01', to: '1905-12-31', place: 'Чукотка', role: 'about' },
    { title: 'Thư sau', from: '1895-01-01', to: '1895-12-31', place: 'Tourane', role: 'about' },
  ])
  expect(rows('SELECT count(*) AS count FROM places')).toEqual([{ count: 3 }])
  expect(rows('SELECT name, language, "from", "to", source FROM place_names')).toEqual([
    { name: 'Tourane', language: 'fr', from: '1888-10-03', to: '1950', source: 'Ordonnance royale' },
  ])
  expect(rows("SELECT min_x, max_x FROM gpkg_contents WHERE table_name = 'items'")).toEqual([
    { min_x: -180, max_x: 180 },
  ])
  expect(rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  database.close()
})

const hasOgr = spawnSync('ogrinfo', ['--version']).status === 0
test.skipIf(!hasOgr)('ogrinfo reads as many items and places as there are, without a complaint', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'fonds-gpkg-')), 'items.gpkg')
  await writeFile(file, await geoPackage())
  const { stdout, stderr } = spawnSync('ogrinfo', ['-al', file], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(
    [...stdout.matchAll(/Layer name: (\w+)|Feature Count: (\d+)/g)].map(([, name, count]) => name ?? Number(count)),
  ).toEqual(['items', 4, 'places', 3, 'place_names', 1])
  expect(stdout).toContain('from (Date) = 1889/01/01')
  expect(stdout).toContain('role (String) = sent-from')
  expect(stdout).toMatch(/MULTIPOLYGON \(\(\(180 67,179 67,179 65,180 65/)
  expect(stdout).toContain('Письмо с Чукотки')
})

test('a point is kept as its header and Well-Known Binary', () => {
  const bytes = geometryBlob({ type: 'Point', coordinates: [108.2, 16.1] })
  expect([...bytes.slice(0, 13)]).toEqual([0x47, 0x50, 0, 1, 0xe6, 0x10, 0, 0, 1, 1, 0, 0, 0])
  expect(new DataView(bytes.buffer).getFloat64(13, true)).toBe(108.2)
  expect(new DataView(bytes.buffer).getFloat64(21, true)).toBe(16.1)
})

test('a step that fails ends the file, and its writer', async () => {
  let ended = 0
  const writer = { ...writerHere(sql), end: () => void (ended += 1) }
  const steps = streamed([{ sql: 'INSERT INTO nowhere VALUES (?)', rows: [[1]] }])
  await expect(collected(sqliteChunks(steps, () => writer))).rejects.toThrow('nowhere')
  expect(ended).toBe(1)
})

test('statements run once for each row of their values', () => {
  const file = createSqliteFile(sql)
  file.run([
    { sql: 'CREATE TABLE t (a); CREATE TABLE u (b);', rows: [[]] },
    { sql: 'INSERT INTO t VALUES (?)', rows: [[1], [2]] },
    { sql: 'INSERT INTO t VALUES (?)', rows: [[3]] },
  ])
  const database = new sql.Database(file.bytes())
  const statement = database.prepare('SELECT count(*) AS count FROM t')
  statement.step()
  expect(statement.getAsObject()).toEqual({ count: 3 })
  database.close()
})
