import { readFileSync, statSync } from 'node:fs'
import { openAsBlob } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { idFrom } from '../../shared/domain/ids.ts'
import { readCsv } from '../../shared/formats/csv/read-csv.ts'
import { createSampleService } from '../../renderer/app/services/sample.ts'
import type { ImportRequest } from '../../renderer/ports/services.ts'
import { AT, anImport } from '../support/builders.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'assets', 'sample')
const index = JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) as { file: string; path: string }[]

beforeAll(() => void vi.stubGlobal('document', { documentElement: { lang: 'vi' } }))
afterAll(() => void vi.unstubAllGlobals())

test('the sample imports each page under its path, then takes in the descriptions', async () => {
  const taken: { path: string; size: number }[] = []
  const described: string[] = []
  let end = (): void => undefined
  const done = new Promise<void>((resolve) => (end = resolve))
  const sample = createSampleService({
    repositories: { writer: { apply: () => Promise.resolve([]) } },
    imports: {
      async begin(request: ImportRequest) {
        for await (const file of request.source.files()) taken.push({ path: file.path, size: (await file.open()).size })
        return anImport('j')
      },
    },
    csv: {
      apply(_, __, { fileName }) {
        described.push(fileName)
        end()
        return Promise.resolve({ changed: 0, unchanged: 0, failed: [], doubts: [], unknownColumns: [] })
      },
    },
    clock: { now: () => AT },
    newId: () => idFrom('c9'),
    open: (name) => openAsBlob(join(FOLDER, name)),
  })
  const collection = await sample.create()
  await done
  expect(collection).toMatchObject({ name: 'Bộ sưu tập mẫu', sample: true, languages: ['vie', 'rus', 'eng'] })
  expect(taken.map(({ path }) => path)).toEqual(index.map(({ path }) => path))
  expect(taken.every(({ size }) => size > 10_000)).toBe(true)
  expect(described).toEqual(['descriptions.csv'])
})

test('each page of the sample has a row of description with a title, and all stay below 2 MB', () => {
  const table = readCsv(readFileSync(join(FOLDER, 'descriptions.csv'), 'utf8'))
  expect(table.rows.map((row) => row.cells[0])).toEqual(index.map(({ path }) => path))
  expect(table.rows.every((row) => (row.cells[1] ?? '') !== '')).toBe(true)
  const bytes = index.map(({ file }) => statSync(join(FOLDER, 'pages', file)).size)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(2_000_000)
})
