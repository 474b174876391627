import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AppDriver } from '../support/app-driver.ts'
import { expect, test } from '../support/app-fixture.ts'
import { Archivist } from '../support/archivist.ts'
import { openInElectron } from '../support/electron-driver.ts'
import { folderWith } from '../support/folders.ts'
import { electronProgram, NO_ELECTRON } from '../support/programs.ts'
import { samplePages, scansFrom } from '../support/scans.ts'

/** Two leaves in a folder of a folder, and one beside it. */
async function someScans(): Promise<string> {
  const [first = '', second = '', third = ''] = await samplePages()
  return scansFrom({ 'Фонд 7/Дело 1/001.jpg': first, 'Фонд 7/Дело 1/002.jpg': second, 'снимок.jpg': third })
}

const AID =
  '<ead xmlns="http://ead3.archivists.org/schema/"><archdesc level="fonds"><did><unittitle>Фонд 7</unittitle></did></archdesc></ead>'
const lines = ({ page, speech }: Archivist) =>
  page.getByRole('tree', { name: speech.t('arrange.preview') }).getByRole('treeitem')

test('a folder dropped on the window is shown, and goes in with its folders', { tag: '@both' }, async ({ app }) => {
  const archivist = new Archivist(app)
  const folder = await someScans()
  await archivist.makeCollection('Архив', ['rus'])
  await app.drop([join(folder, 'Фонд 7')])
  await expect(lines(archivist)).toHaveText([/Дело 1/, /001/, /002/])
  await archivist.beginImport()
  await archivist.seesPages(2)
  await expect(app.page.getByRole('treeitem', { name: /Дело 1/ })).toBeVisible()
})

test(
  'files and a folder dropped together are one source; descriptions among them wait',
  { tag: '@both' },
  async ({ app }) => {
    const archivist = new Archivist(app)
    const { t } = archivist.speech
    const folder = await someScans()
    const lists = await folderWith({ 'aid.xml': AID, 'list.csv': 'file;title\nснимок.jpg;Вид' })
    await archivist.makeCollection('Архив', ['rus'])
    await app.drop([
      join(folder, 'снимок.jpg'),
      join(lists, 'list.csv'),
      join(folder, 'Фонд 7'),
      join(lists, 'aid.xml'),
    ])
    const names = 'aid.xml, list.csv'
    await expect(app.page.getByText(t('import.described', { count: 2, names }))).toBeVisible()
    await expect(lines(archivist)).toHaveText([/снимок/, /Фонд 7/, /Дело 1/, /001/, /002/, /2/])
    await archivist.beginImport()
    await archivist.seesPages(3)
    await archivist.command('import-descriptions')
    await expect(archivist.button(t('foreign.look', { file: 'list.csv' }))).toBeVisible()
    await archivist.button(t('foreign.look', { file: 'aid.xml' })).press('Enter')
    await expect(app.page.getByRole('region', { name: 'aid.xml' })).toBeVisible()
  },
)

test('what is dropped while another source is shown takes its place; nothing is written before the button', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const folder = await someScans()
  await archivist.makeCollection('Архив', ['rus'])
  await app.drop([join(folder, 'Фонд 7')])
  await expect(lines(archivist)).toHaveCount(3)
  await app.drop([join(folder, 'снимок.jpg')])
  await expect(lines(archivist)).toHaveText([/снимок/])
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByText(archivist.speech.t('browse.empty.title'))).toBeVisible()
})

test('what is dropped without a collection waits for one, unless it is sent away', async ({ app }) => {
  const archivist = new Archivist(app)
  const folder = await someScans()
  const { t } = archivist.speech
  const waits = (names: string) => app.page.getByRole('status').filter({ hasText: t('import.waits', { names }) })
  await expect(archivist.button(t('frame.welcome.new'))).toBeVisible()
  await app.drop([join(folder, 'снимок.jpg')])
  await expect(waits('снимок.jpg')).toBeVisible()
  await archivist.button(t('import.waits-no-more')).press('Enter')
  await expect(waits('снимок.jpg')).toBeHidden()
  await app.drop([join(folder, 'Фонд 7')])
  await expect(waits('Фонд 7')).toBeVisible()
  await archivist.makeCollection('Архив', ['rus'], { empty: false })
  await expect(lines(archivist)).toHaveText([/Дело 1/, /001/, /002/])
})

test('text dragged over the window is no file', async ({ app }) => {
  const archivist = new Archivist(app)
  await archivist.makeCollection('Архив', ['rus'])
  const taken = await app.page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.setData('text/plain', 'Фонд 7')
    return !window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true }))
  })
  expect(taken).toBe(false)
  await expect(app.page.getByText(archivist.speech.t('browse.empty.title'))).toBeVisible()
})

test.describe('opened from the system', () => {
  test('a path on the command line waits for a collection and is then shown', { tag: '@electron' }, async () => {
    test.skip(electronProgram() === null, NO_ELECTRON)
    const folder = await someScans()
    const app: AppDriver = await openInElectron([join(folder, 'Фонд 7')])
    try {
      const archivist = new Archivist(app)
      await archivist.makeCollection('Архив', ['rus'], { empty: false })
      await expect(lines(archivist)).toHaveText([/Дело 1/, /001/, /002/])
      await archivist.beginImport()
      await archivist.seesPages(2)
    } finally {
      await app.close()
    }
  })

  test(
    'a second start hands its paths to the window that is there, one source after the other',
    { tag: '@electron' },
    async ({ app }) => {
      const archivist = new Archivist(app)
      const folder = await someScans()
      await archivist.makeCollection('Архив', ['rus'])
      // As file managers of Linux name it.
      await app.openBySystem?.([pathToFileURL(join(folder, 'снимок.jpg')).href])
      await expect(lines(archivist)).toHaveText([/снимок/])
      await app.page.getByRole('checkbox', { name: archivist.speech.t('import.read') }).press('Space')
      await app.openBySystem?.([join(folder, 'Фонд 7')])
      await expect(app.page.getByText(archivist.speech.t('arrange.waiting', { count: 1 }))).toBeVisible()
      await expect(app.page.getByRole('checkbox', { name: archivist.speech.t('import.read') })).not.toBeChecked()
      await archivist.beginImport()
      await expect(lines(archivist)).toHaveText([/Дело 1/, /001/, /002/])
      await archivist.beginImport()
      await archivist.seesPages(3)
    },
  )
})
