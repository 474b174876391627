import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { folderWith } from '../support/folders.ts'
import { pdfWithoutPage } from '../support/torn-pdf.ts'

test('a PDF with a page that is not there comes in without it, and the journal names the page', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const folder = await folderWith()
  await writeFile(join(folder, 'báo cáo.pdf'), pdfWithoutPage(['first', 'second', 'third', 'fourth'], 4))
  await writeFile(join(folder, 'trống.pdf'), pdfWithoutPage(['only'], 1))
  await archivist.makeCollection('Có trang hỏng', ['vie'])
  await archivist.takeIn([folder], { read: false })
  await archivist.seesPages(3)
  await page.keyboard.press('Control+J')
  const jobs = page.getByRole('complementary', { name: speech.t('jobs.title') })
  await expect(jobs).toContainText(speech.t('jobs.page-of-file', { file: 'báo cáo.pdf', page: 4 }))
  await expect(jobs).toContainText('trống.pdf')
})
