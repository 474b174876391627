import { readFile, writeFile } from 'node:fs/promises'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { folderWith } from '../support/folders.ts'
import { samplePages, scansFrom } from '../support/scans.ts'
import { tropyFile } from '../support/tropy-file.ts'
import { NEW_SCHEMA } from '../support/tropy-schemas.ts'

const DC = 'http://purl.org/dc/elements/1.1/'

const ROWS = [
  "INSERT INTO subjects (id, template) VALUES (1, 'x'), (2, 'x'), (3, 'x')",
  'INSERT INTO items (id) VALUES (1)',
  'INSERT INTO images (id, width, height) VALUES (2, 1000, 1000), (3, 1000, 1000)',
  "INSERT INTO photos (id, item_id, position, path, mimetype, checksum) VALUES (2, 1, 0, '/a/002.jpg', 'image/jpeg', ''), (3, 1, 1, '/a/001.jpg', 'image/jpeg', '')",
  "INSERT INTO metadata_values (value_id, datatype, text) VALUES (1, 'x', 'Письма из Хюэ')",
  `INSERT INTO metadata (id, property, value_id) VALUES (1, '${DC}title', 1)`,
]

test('a project of Tropy makes one unit of its scans, as it was shown before; a vocabulary becomes records', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const [first = '', second = ''] = await samplePages()
  const words = await readFile('tests/fixtures/skos/aat-like.ttl', 'utf8')
  const folder = await folderWith({ 'words.ttl': words })
  await writeFile(`${folder}/letters.tpy`, await tropyFile(NEW_SCHEMA, ROWS))
  await archivist.makeCollection('Tropy', ['rus'])
  await archivist.takeIn([await scansFrom({ '001.jpg': first, '002.jpg': second })], { read: false })
  await archivist.seesPages(2)

  const take = async (file: string, counts: string): Promise<void> => {
    await archivist.command('import-descriptions')
    await app.choose([`${folder}/${file}`], () => archivist.button(t('foreign.choose')).click())
    await expect(page.getByRole('region', { name: file })).toContainText(counts)
    await page.getByRole('button', { name: t('foreign.take'), exact: true }).click()
    await expect(page.getByText(t('foreign.done', { file }))).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await take('letters.tpy', t('foreign.units', { added: 0, changed: 1, same: 0, written: 'no' }))
  await expect(archivist.item(/Письма из Хюэ/)).toBeVisible()
  await expect(archivist.item('001')).toBeHidden()
  await take('words.ttl', t('foreign.records', { added: 3, changed: 0, same: 0, written: 'no' }))
  await archivist.command('jobs')
  const jobs = page.getByRole('region', { name: t('intake.jobs') }).getByRole('listitem')
  await expect(jobs.filter({ hasText: 'letters.tpy' })).toContainText(t('intake.job.done', { added: 0, changed: 1 }))
  await expect(jobs.filter({ hasText: 'words.ttl' })).toContainText(t('intake.job.done', { added: 3, changed: 0 }))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Control+Z')
  await expect(archivist.item('001')).toBeVisible()
  await expect(archivist.item('002')).toBeVisible()
})
