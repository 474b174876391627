import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { installedLineModel } from '../../renderer/app/services/installed-line-models.ts'
import { createLineModelService } from '../../renderer/app/services/line-model-service.ts'
import { openRecogniser } from '../../renderer/ocr/own/recognise.ts'
import { freshArchive } from '../support/archive.ts'
import { AT } from '../support/builders.ts'
import { TINY_ALPHABET, tinyReader } from '../support/tiny-reader.ts'

const json = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value))
const FILES = {
  'mine/reader.onnx': tinyReader(),
  'mine/alphabet.json': json({ version: 1, blank: 0, characters: TINY_ALPHABET }),
  'mine/model.json': json({ name: 'Mine', version: '3', licence: 'CC0-1.0', cer: { hands: 0.12 } }),
  'mine/notes.txt': json('left out'),
}
const zipped = (files: Readonly<Record<string, Uint8Array>>): File =>
  new File([new Uint8Array(zipSync({ ...files }))], 'mine.zip')

async function desk() {
  const { models } = await freshArchive()
  let changes = 0
  const service = createLineModelService({
    models,
    clock: { now: () => AT },
    onChange: () => void (changes += 1),
    shipped: () => Promise.resolve(null),
    tryNetwork: (network, classes) => openRecogniser(network, classes).then(() => undefined),
  })
  return { models, service, current: installedLineModel(models), changes: () => changes }
}

describe('a recogniser of lines that the user brings', { timeout: 60_000 }, () => {
  test('in one archive is installed, listed with its card, and read with', async () => {
    const { models, service, current, changes } = await desk()
    expect(await service.install([zipped(FILES)])).toBe('Mine')
    const [row] = await models.all()
    expect(row).toMatchObject({
      file: 'mine.zip',
      lines: { name: 'Mine', licence: 'CC0-1.0', measured: [{ set: 'hands', cer: 12 }] },
    })
    const model = await current()
    expect(model?.alphabet).toEqual(['', ...TINY_ALPHABET])
    expect(await model?.network()).toEqual(FILES['mine/reader.onnx'])
    expect(changes()).toBe(1)
  })

  test('may come as files chosen together, without a card', async () => {
    const { models, service } = await desk()
    const parts = ['reader.onnx', 'alphabet.json'] as const
    expect(await service.install(parts.map((name) => new File([FILES[`mine/${name}`]], name)))).toBe('reader')
    expect((await models.all())[0]).toMatchObject({ file: 'reader.onnx, alphabet.json', lines: { licence: '' } })
  })

  test.each([
    ['line-model-network', zipped({ 'alphabet.json': FILES['mine/alphabet.json'] })],
    ['line-model-network', new File(['torn'], 'mine.zip')],
    ['line-model-alphabet', zipped({ 'reader.onnx': FILES['mine/reader.onnx'] })],
    ['line-model-card', zipped({ ...FILES, 'mine/model.json': new TextEncoder().encode('{') })],
    ['line-model-refused', zipped({ ...FILES, 'mine/reader.onnx': tinyReader(9) })],
    ['line-model-refused', zipped({ ...FILES, 'mine/reader.onnx': json('none') })],
  ])('is refused by %s, and nothing is installed', async (code, file) => {
    const { models, service } = await desk()
    await expect(service.install([file])).rejects.toMatchObject({
      code,
      message: expect.stringContaining('mine.zip') as string,
    })
    expect(await models.all()).toEqual([])
  })

  test('is removed, and back as it was', async () => {
    const { models, service, current } = await desk()
    await service.install([zipped(FILES)])
    const [row] = await models.all()
    const back = await service.remove(row?.code ?? '')
    expect(await current()).toBeNull()
    await back()
    expect(await models.all()).toEqual([row])
    expect(await (await current())?.network()).toEqual(FILES['mine/reader.onnx'])
  })
})
