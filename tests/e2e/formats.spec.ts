import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { folderWith } from '../support/folders.ts'
import { expectThumbnailToLookLike, expectedImages, IMAGE_FIXTURES } from '../support/image-fixtures.ts'
import { storedPictures } from '../support/stored-pictures.ts'

const images = expectedImages()
const names = Object.keys(images)
async function folderOfFormats(): Promise<string> {
  const folder = await folderWith()
  // Named as something else: files are told by what is in them.
  for (const name of names) await copyFile(join(IMAGE_FIXTURES, name), join(folder, `${name}.scan`))
  return folder
}

test(
  'every format goes in by its content, looks as other programs show it, and asks nobody for anything',
  { tag: '@both' },
  async ({ app }) => {
    const archivist = new Archivist(app)
    await archivist.makeCollection('Formats', ['eng'])
    await archivist.takeIn([await folderOfFormats()], { read: false })
    await archivist.seesPages(Object.values(images).reduce((sum, { frames }) => sum + frames, 0))

    const stored = await storedPictures(app.page)
    const wrong: string[] = []
    for (const name of names) {
      try {
        const picture = stored.find(({ path, frame }) => path === `${name}.scan` && frame === 0)
        expect(picture).toMatchObject({ width: images[name]!.width, height: images[name]!.height })
        const { thumbnail } = picture!
        expectThumbnailToLookLike({ ...thumbnail, channels: 4, data: Uint8Array.from(thumbnail.data) }, images[name]!)
      } catch (error) {
        wrong.push(`${name}: ${String(error)}`)
      }
    }
    expect(wrong).toEqual([])
    expect(app.strangers).toEqual([])
  },
)

test('what the browser can’t show itself is shown in the reader', async ({ app }) => {
  const archivist = new Archivist(app)
  await archivist.makeCollection('Formats', ['eng'])
  const folder = await folderWith()
  for (const name of ['photo.heic', 'inks.jp2', 'drawing.svg'])
    await copyFile(join(IMAGE_FIXTURES, name), join(folder, name))
  await archivist.takeIn([folder], { read: false })
  await archivist.seesPages(3)
  for (const name of ['photo', 'inks', 'drawing']) {
    await archivist.item(new RegExp(`^${name}`)).dblclick()
    await expect(app.page.locator('canvas').first()).toBeVisible()
    await expect(app.page.getByRole('alert')).toHaveCount(0)
    await app.page.keyboard.press('Escape')
  }
})
