import { expect, test } from 'vitest'
import { openTarget } from '../../electron/host/targets.ts'
import { filesIn, folderWith } from '../support/folders.ts'

test('an export taken back while a file of it is being opened leaves nothing, and takes no more', async () => {
  const folder = await folderWith()
  const target = openTarget(folder)
  await Promise.all([target.open('items.csv'), target.abort()])
  await expect(target.open('items.geojson')).rejects.toMatchObject({ code: 'refused' })
  expect(await filesIn(folder)).toEqual({})
})
