import initSqlJs from 'sql.js'
import { expect, test } from 'vitest'
import { openProject } from '../../renderer/app/services/tropy/open-project.ts'
import { tropyFile } from '../support/tropy-file.ts'
import { NEW_SCHEMA, OLD_SCHEMA } from '../support/tropy-schemas.ts'

const sql = await initSqlJs()
const DC = 'http://purl.org/dc/elements/1.1/'

const COMMON = [
  "INSERT INTO project VALUES ('p', 'Letters')",
  ...[1, 2, 3, 4, 5].map(
    (id) => `INSERT INTO subjects (id, template) VALUES (${id}, 'https://tropy.org/v1/templates/generic')`,
  ),
  'INSERT INTO items (id) VALUES (1), (5)',
  'INSERT INTO images (id, width, height) VALUES (2, 3000, 4000), (3, 1200, 800), (4, 50, 60)',
  `INSERT INTO metadata_values (value_id, datatype, text) VALUES (1, 'x', 'Thư'), (2, 'd', '1906~'), (3, 'x', 'Dấu')`,
  `INSERT INTO metadata (id, property, value_id) VALUES (1, '${DC}title', 1), (1, '${DC}date', 2), (4, '${DC}title', 3)`,
  "INSERT INTO lists (list_id, name, parent_list_id, position) VALUES (0, 'ROOT', NULL, 0), (1, 'Fonds', 0, 0), (2, 'Box 1/A', 1, 0)",
  'INSERT INTO list_items (list_id, id, position) VALUES (2, 1, 0)',
  "INSERT INTO tags (tag_id, name) VALUES (7, 'bến cảng')",
  'INSERT INTO taggings (id, tag_id) VALUES (1, 7)',
  "INSERT INTO notes (note_id, id, state, text) VALUES (1, 2, '{}', 'See folio 2'), (2, 4, '{}', 'red wax')",
  'INSERT INTO selections (id, photo_id, x, y) VALUES (4, 2, 10, 20)',
  "INSERT INTO trash (id, reason) VALUES (5, 'user')",
]

test.each([
  {
    version: 'today',
    schema: NEW_SCHEMA,
    rows: [
      "INSERT INTO photos (id, item_id, position, path, protocol, mimetype, checksum, orientation, size, page, filename) VALUES (2, 1, 1, 'C:\\scans\\a.pdf', 'file', 'application/pdf', 'AB12', 6, 77, 4, 'a.pdf'), (3, 1, 0, '/scans/b.jpg', 'file', 'image/jpeg', 'cd34', 1, 88, 0, 'b.jpg')",
      "INSERT INTO transcriptions (transcription_id, id, text, status, modified) VALUES (1, 2, 'new', 1, '2024-02-01'), (2, 2, 'old', 1, '2024-01-01'), (3, 2, 'failed', -1, '2024-03-01')",
      "INSERT INTO transcriptions (transcription_id, id, text, status, modified, deleted) VALUES (4, 2, 'gone', 1, '2024-04-01', '2024-04-02')",
    ],
    more: {
      page: 4,
      size: 77,
      transcriptions: [
        { text: 'old', alto: null },
        { text: 'new', alto: null },
      ],
    },
  },
  {
    version: '2018',
    schema: OLD_SCHEMA,
    rows: [
      "INSERT INTO photos (id, item_id, position, path, protocol, mimetype, checksum, orientation) VALUES (2, 1, 1, 'C:\\scans\\a.pdf', 'file', 'application/pdf', 'AB12', 6), (3, 1, 0, '/scans/b.jpg', 'file', 'image/jpeg', 'cd34', 1)",
    ],
    more: { page: 0, size: null, transcriptions: [] },
  },
])(
  'a project of $version is read: items, photos in order, selections, lists, tags, notes; not what is in the trash',
  async ({ schema, rows, more }) => {
    const { items } = openProject(sql, await tropyFile(schema, [...COMMON, ...rows]))
    expect(items).toHaveLength(1)
    const [item] = items
    expect(Object.fromEntries(item?.metadata ?? [])).toEqual({
      [`${DC}title`]: { text: 'Thư' },
      [`${DC}date`]: { text: '1906~' },
    })
    expect(item).toMatchObject({ tags: ['bến cảng'], lists: [['Fonds', 'Box 1/A']] })
    expect(item?.photos.map(({ path }) => path)).toEqual(['/scans/b.jpg', 'C:/scans/a.pdf'])
    expect(item?.photos[1]).toMatchObject({
      checksum: 'ab12',
      width: 3000,
      orientation: 6,
      notes: [{ text: 'See folio 2' }],
      selections: [{ x: 10, y: 20, width: 50, height: 60, notes: [{ text: 'red wax' }] }],
      ...more,
    })
  },
)

test('a project that was left with a log of changes beside it opens', async () => {
  const bytes = await tropyFile(NEW_SCHEMA, COMMON)
  bytes.set([2, 2], 18)
  expect(openProject(sql, bytes).items).toHaveLength(1)
})

test('what is no database, is cut short or is of another program is refused', async () => {
  const whole = await tropyFile(NEW_SCHEMA, COMMON)
  const open = (bytes: Uint8Array) => () => openProject(sql, bytes)
  expect(open(new TextEncoder().encode('SQLite format 3\0 and no more'))).toThrow(
    expect.objectContaining({ code: 'tropy-damaged' }),
  )
  expect(open(whole.slice(0, whole.length / 3))).toThrow(expect.objectContaining({ code: 'tropy-damaged' }))
  expect(open(await tropyFile('CREATE TABLE items (id)', []))).toThrow(expect.objectContaining({ code: 'tropy-none' }))
})
