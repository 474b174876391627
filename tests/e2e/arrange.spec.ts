import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { folderWith } from '../support/folders.ts'
import { samplePages, scansFrom } from '../support/scans.ts'

/** Scans named by the Vietnamese guidance: leaf 3 is not there, leaf 2 is there twice, and one file is named otherwise. */
async function namedByTheGuidance(): Promise<string> {
  const pages = await samplePages()
  const names = ['Q3-5-1-10-1-1', 'Q3-5-1-10-1-2', 'Q3-5-1-10-2-1', 'Q3-5-1-10-002-1', 'Q3-5-1-10-4-1', 'bìa']
  return scansFrom(Object.fromEntries(names.map((name, index) => [`Quét/${name}.jpg`, pages[index] ?? ''])))
}

test(
  'a folder named by the guidance is shown with its missing leaf, goes in, is undone, and goes in again',
  { tag: '@both' },
  async ({ app }) => {
    const archivist = new Archivist(app)
    const { page, speech } = archivist
    const { t } = speech
    const folder = await namedByTheGuidance()
    const preview = page.getByRole('tree', { name: t('arrange.preview') })
    const line = (name: string | RegExp) => preview.getByRole('treeitem', { name })
    await archivist.makeCollection('Trung tâm Lưu trữ quốc gia III', ['vie'])

    await test.step('before anything is written, the preview tells what will be made and what is amiss', async () => {
      await archivist.chooseFolder([folder])
      const summary = page.getByRole('status').filter({ hasText: t('arrange.preview') })
      await expect(summary).toContainText(t('arrange.missing', { count: 1 }))
      await expect(summary).toContainText(t('arrange.double', { count: 1 }))
      await expect(summary).toContainText(t('arrange.unfit', { count: 1 }))
      await expect(line(/Phông 5/)).toHaveAttribute('aria-level', '1')
      await expect(line(/Hồ sơ 10/)).toHaveAttribute('aria-level', '3')
      await archivist.seesPages(0)
    })

    await test.step('the keyboard opens the file and finds the missing leaf in its place', async () => {
      await preview.focus()
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowRight')
      await expect(line(/bìa.*Q3|bìa/).last()).toBeVisible()
      while ((await line(/Hồ sơ 10/).getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowRight')
      await expect(preview.getByRole('treeitem').filter({ hasText: /^(f\.|missing)/ })).toHaveText([
        /^f\. 1r/,
        /^f\. 1v/,
        /^f\. 2r.*double/,
        /^f\. 2r.*double/,
        'missing: f. 3',
        /^f\. 4r/,
      ])
    })

    await test.step('a bad pattern is told with its place, and nothing can be imported by it', async () => {
      const pattern = archivist.field(t('arrange.pattern'))
      const good = await pattern.inputValue()
      await pattern.fill('{archive}-{box}')
      await expect(page.getByText(/Sign 11: nothing is called \{box\}/)).toBeVisible()
      await expect(page.getByRole('button', { name: t('arrange.import', { count: 0 }), exact: true })).toBeDisabled()
      await pattern.fill(good)
      await expect(line(/Hồ sơ 10/)).toBeVisible()
    })

    const seesTheFile = async (): Promise<void> => {
      await archivist.seesPages(6)
      await archivist.item(/Hồ sơ 10/).dblclick()
      for (const leaf of ['f. 1r', 'f. 1v', 'f. 2r', 'f. 2r', 'f. 4r']) {
        await expect(page.getByRole('region', { name: t('reader.name') }).getByText(`${leaf} · `)).toBeVisible()
        if (leaf !== 'f. 4r') await archivist.button(t('reader.next')).click()
      }
      await archivist.button(t('reader.back')).click()
    }

    await test.step('it goes in as previewed, and the pages are called by their leaves', async () => {
      await page.getByRole('checkbox', { name: t('import.read') }).press('Space')
      await archivist.beginImport()
      await seesTheFile()
    })

    await test.step('the file is cited by the codes above it, and what is copied can be pasted', async () => {
      await archivist.item(/Hồ sơ 10/).click()
      await page.keyboard.press('Control+Shift+C')
      const dialog = page.getByRole('dialog', { name: t('cite.title', { count: 1 }) })
      await expect(dialog).toContainText('phông 5, mục lục 1, hồ sơ 10, Q3.')
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('status')).toHaveText(t('cite.copied', { count: 1 }))
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+F')
      await page.keyboard.press('Control+V')
      await expect(page.getByRole('searchbox')).toHaveValue('phông 5, mục lục 1, hồ sơ 10, Q3.')
      await page.getByRole('searchbox').fill('')
      await expect(page.getByRole('treeitem', { name: /Mục lục 1/ })).toBeVisible()
    })

    await test.step('it is undone as a whole', async () => {
      await archivist.command('imports')
      await archivist.button(t('imports.undo')).click()
      await expect(page.getByText(t('imports.bring-back'))).toBeVisible()
      await page.keyboard.press('Escape')
      await archivist.seesPages(0)
      await expect(page.getByRole('treeitem', { name: /Phông 5/ })).toHaveCount(0)
    })

    await test.step('it goes in again, once', async () => {
      await archivist.takeIn([folder], { read: false })
      await seesTheFile()
      await expect(page.getByRole('treeitem', { name: /Hồ sơ 10/ })).toHaveCount(1)
    })

    await test.step('a third time it says that all of it is here already', async () => {
      await archivist.chooseFolder([folder])
      await expect(page.getByText(t('arrange.known', { count: 5 }))).toBeVisible()
      await expect(line(/Hồ sơ 10/)).toContainText(t('arrange.there'))
      await page.keyboard.press('Escape')
    })
    expect(app.strangers).toEqual([])
  },
)

test('names of a Russian archive go in by a pattern that the user changed, and it is there the next time', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const [first = '', second = ''] = await samplePages()
  const folder = await scansFrom({ 'фонд 223 дело 25 (9об).jpg': second, 'фонд 223 дело 25 (9).jpg': first })
  const pattern = 'фонд {fonds} дело {file} ({leaf}{side})'
  await archivist.makeCollection('РГИА', ['rus'])
  await archivist.chooseFolder([folder])
  await archivist.button(t('arrange.by')).click()
  await page.getByRole('option', { name: t('arrange.by.pattern') }).click()
  await archivist.field(t('arrange.pattern')).fill(pattern)
  await page.getByRole('checkbox', { name: t('import.read') }).press('Space')
  await expect(page.getByRole('treeitem', { name: /Fonds 223/ })).toBeVisible()
  await archivist.beginImport()
  await archivist.seesPages(2)
  await archivist.item(/File 25/).dblclick()
  await archivist.button(t('reader.next')).click()
  await expect(page.getByText('f. 9v · ')).toBeVisible()
  await archivist.button(t('reader.back')).click()

  await archivist.chooseFolder([folder])
  await expect(archivist.field(t('arrange.pattern'))).toHaveValue(pattern)
})

test('a spreadsheet says which file is which, and describes them', async ({ app }) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const [first = '', second = '', third = ''] = await samplePages()
  const folder = await scansFrom({ '001.jpg': first, '002.jpg': second, 'extra.jpg': third })
  await archivist.makeCollection('РГИА', ['rus'])
  await archivist.chooseFolder([folder])
  const sheet = await folderWith({ 'list.csv': 'Файл;Фонд;Дело;Заголовок\n001 – 002;223;25;Письма\n009;223;26;Нет' })
  await archivist.arrangeBySheet(`${sheet}/list.csv`)
  const summary = page.getByRole('status').filter({ hasText: t('arrange.preview') })
  await expect(summary).toContainText(t('arrange.rowless', { count: 1 }))
  await expect(summary).toContainText(t('arrange.without-row', { count: 1 }))
  await page.getByRole('checkbox', { name: t('arrange.sheet.others') }).press('Space')
  await expect(archivist.button(t('arrange.import', { count: 2 }))).toBeEnabled()
  await page.getByRole('checkbox', { name: t('import.read') }).press('Space')
  await archivist.beginImport()
  await archivist.seesPages(2)
  await expect(archivist.item(/Письма/)).toBeVisible()
})
