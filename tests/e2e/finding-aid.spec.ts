import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { folderWith } from '../support/folders.ts'
import { samplePages, scansFrom } from '../support/scans.ts'
import { hasSchemas, validate } from '../support/tools.ts'

const TORN = ['Файл;Фонд;Дело;Заголовок;Дата', '001;223;25;Письма;31 апреля 1917 г.']
const LIST = ['Файл;Фонд;Дело;Заголовок;Дата', '001;223;25;Письма;25 октября 1917 г.', '002;223;26;Счета;нач. 1890-х']

test('an inventory and scans become a tree with codes and dates, which goes out as EAD3 and comes in again the same', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const [first = '', second = ''] = await samplePages()
  const lists = await folderWith({ 'torn.csv': TORN.join('\n'), 'list.csv': LIST.join('\n') })

  await test.step('the inventory makes a tree of the scans', async () => {
    await archivist.makeCollection('РГИА', ['rus'])
    await archivist.takeIn([await scansFrom({ '001.jpg': first, '002.jpg': second })], { read: false })
    await archivist.seesPages(2)
    await archivist.command('import-descriptions')
    const intake = page.getByRole('region', { name: t('foreign.title') })
    const choose = (name: string): Promise<void> =>
      app.choose([`${lists}/${name}`], () => intake.getByRole('button', { name: t('foreign.choose') }).click())
    await choose('torn.csv')
    await expect(intake.getByRole('option', { name: /31 апреля 1917 г\./ })).toBeVisible()
    await expect(intake.getByRole('button', { name: t('intake.begin', { count: 2 }) })).toBeDisabled()
    // A spreadsheet that is dropped by itself takes its place.
    await app.drop([`${lists}/list.csv`])
    await intake.getByRole('button', { name: t('intake.begin', { count: 3 }) }).click()
    await intake.getByRole('button', { name: t('intake.show') }).click()
    await expect(page.getByRole('treeitem', { name: /Фонд 223/ })).toBeVisible()
    await archivist.seesPages(2)
  })

  await test.step('a title is corrected', async () => {
    await archivist.item(/Письма/).click()
    await archivist.describe(t('describe.field.title'), 'Письма и телеграммы')
    await expect(archivist.item(/телеграммы/)).toBeVisible()
  })

  const exported = async (): Promise<string> => {
    const start = await archivist.exportOnly('ead3')
    const files = await app.exported(() => start.click())
    expect(Object.keys(files)).toEqual(['ead3.xml'])
    return files['ead3.xml'] ?? ''
  }

  await test.step('what went out comes in, and goes out the same', async () => {
    const aid = await exported()
    expect(aid).toContain('Письма и телеграммы')
    expect(aid).toContain('normal="1917-11-07"')
    expect(aid).toMatch(/altrender="fonds:date 189[^"]*"[^>]*>нач\. 1890-х</)
    if (hasSchemas) validate('ead3/ead3.xsd', [aid])
    const folder = await folderWith({ 'aid.xml': aid, 'torn.xml': aid.slice(0, -30) })
    await page.keyboard.press('Escape')
    await archivist.makeCollection('РГИА', ['rus'], { another: true })
    await archivist.command('import-descriptions')
    await app.choose([`${folder}/torn.xml`], () => archivist.button(t('foreign.choose')).click())
    await expect(page.getByRole('alert')).toContainText(/torn\.xml.*\d+:\d+/s)
    await app.choose([`${folder}/aid.xml`], () => archivist.button(t('foreign.choose')).click())
    await expect(page.getByRole('region', { name: 'aid.xml' })).toBeVisible()
    await page.getByRole('button', { name: t('foreign.take'), exact: true }).click()
    await expect(page.getByText(t('foreign.done', { file: 'aid.xml' }))).toBeVisible()
    await page.keyboard.press('Escape')
    expect(archiveOf(await exported())).toBe(archiveOf(aid))
  })
})

/** What the finding aid says of the archive, scans aside; its head names the collection and the moment. */
function archiveOf(aid: string): string {
  return aid.slice(aid.indexOf('<archdesc')).replaceAll(/<\/?dao(?:set)?[^>]*>\n/g, '')
}
