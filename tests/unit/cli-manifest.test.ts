import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isManifest, manifestJob } from '../../electron/cli/manifest.ts'
import { parseArguments } from '../../shared/cli/arguments.ts'
import { HeadlessJob } from '../../shared/cli/protocol.ts'
import { folderWith } from '../support/folders.ts'

const source = { grant: 'g', label: '/scans' }

it('a manifest is told from other JSON by how it begins', async () => {
  const folder = await folderWith()
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  expect(isManifest('tests/fixtures/iiif/book-v3.json')).toBe(true)
  expect(isManifest('tests/fixtures/iiif/book-v2.json')).toBe(true)
  expect(isManifest('tests/fixtures/iiif/README.md')).toBe(false)
  expect(isManifest(file('items.json', '{"@context":"https://tropy.org/v1/tropy#"}'))).toBe(false)
  expect(isManifest(file('empty.json', ''))).toBe(false)
  const list =
    '{"@context":"http://iiif.io/api/presentation/2/context.json","@type":"sc:AnnotationList","resources":[]}'
  expect(isManifest(file('list.json', list))).toBe(false)
})

it.each([
  [['--dry-run'], 'plan'],
  [[], 'import'],
])('a manifest asks for the pictures of its folder, into the collection of that name %j', (options, task) => {
  const parsed = parseArguments(['import', 'scans/manifest.json', '--collection', 'Thư từ', ...options])
  const command = parsed.ok && parsed.command.name === 'intake' ? parsed.command : null
  const job = HeadlessJob.parse(command && manifestJob(command, 'manifest.json', source))
  expect(job).toMatchObject({
    task,
    source,
    collection: 'Thư từ',
    arrangement: { kind: 'manifest', file: 'manifest.json' },
  })
})
