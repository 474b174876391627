import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { samplePages, scansFrom } from '../support/scans.ts'
import { tileServer } from '../support/tile-server.ts'

/** A manifest of 3.0 with a picture at each address. */
const manifestOf = (addresses: readonly string[]): string =>
  JSON.stringify({
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: 'https://example.org/iiif/thu/manifest',
    type: 'Manifest',
    label: { en: ['Letters from Huế'] },
    metadata: [{ label: { en: ['Author'] }, value: { none: ['Nguyễn An'] } }],
    items: addresses.map((id, at) => ({
      ...{ id: `https://example.org/iiif/thu/canvas/${at}`, type: 'Canvas', width: 100, height: 100 },
      label: { none: [`f. ${at + 1}r`] },
      items: [
        {
          type: 'AnnotationPage',
          items: [{ type: 'Annotation', motivation: 'painting', body: { id, type: 'Image' } }],
        },
      ],
    })),
  })

test('a manifest arranges the picture beside it, and the one that is elsewhere comes once the user agrees', async ({
  app,
}) => {
  const archivist = new Archivist(app)
  const { page, speech } = archivist
  const { t } = speech
  const [beside = '', elsewhere = ''] = await samplePages()
  const picture = await readFile(elsewhere)
  const server = await tileServer((_, outgoing) => outgoing.end(picture))
  try {
    const folder = await scansFrom({ 'scans/letter-1.jpg': beside })
    await writeFile(
      join(folder, 'manifest.json'),
      manifestOf(['https://example.org/letter-1.jpg', `${server.origin}/letter-2.jpg`]),
    )
    await archivist.makeCollection('Thư từ', ['vie'])

    await test.step('the preview tells what will be made, and whose picture is not here', async () => {
      await archivist.chooseFolder([folder])
      await expect(page.getByRole('treeitem', { name: /Letters from Huế/ })).toBeVisible()
      const summary = page.getByRole('status').filter({ hasText: t('arrange.preview') })
      await expect(summary).toContainText(t('arrange.pictureless', { count: 1 }))
    })

    await test.step('nothing is asked for before the user agrees and imports', async () => {
      const agree = page.getByRole('checkbox', { name: t('manifest.download', { count: 1, hosts: server.host }) })
      await agree.press('Space')
      await expect(page.getByRole('button', { name: t('arrange.import', { count: 2 }), exact: true })).toBeEnabled()
      expect(server.asked).toEqual([])
      await page.getByRole('checkbox', { name: t('import.read') }).press('Space')
      await archivist.beginImport()
    })

    await test.step('both are pages of one item, called and described by the manifest', async () => {
      await archivist.seesPages(2)
      expect(server.asked).toEqual(['/letter-2.jpg'])
      await archivist.item(/Letters from Huế/).click()
      await expect(page.getByRole('group', { name: t('describe.field.creator') })).toContainText('Nguyễn An')
    })
    expect(app.strangers).toEqual([])
  } finally {
    await server.close()
  }
})
