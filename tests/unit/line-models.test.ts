import { describe, expect, test } from 'vitest'
import { shippedLineModel } from '../../renderer/app/services/line-models.ts'
import { languagesOf } from '../../renderer/ocr/own/line-model.ts'
import { bytesOf, type ModelFile } from '../../renderer/ocr/own/model-file.ts'
import { lineModelCardFile, readLineModelCard } from '../../shared/formats/line-model/read-card.ts'
import { AT } from '../support/builders.ts'

const ALPHABET = { version: 1, blank: 0, characters: ['a', 'ѣ', '\u0483'] }
const CARD = {
  name: 'Fonds line reader',
  version: '1',
  licence: 'CC-BY-4.0',
  period: '1700–2000',
  lines: 58208,
  data: [{ name: 'Pages', licence: 'CC-BY-4.0', credit: 'Archives' }],
  texts: [{ name: 'Bible', language: 'cu', licence: 'public domain' }, { language: 'ru' }],
  cer: { 'own ru-civil': 0.0806, odd: 'none' },
}

describe('the card of a recogniser of lines', () => {
  test('says what it may be used for, what it was trained on and how well it reads', () => {
    expect(readLineModelCard({ alphabet: ALPHABET, card: CARD, characters: ['ru'], name: 'own' })).toEqual({
      name: 'Fonds line reader',
      version: '1',
      licence: 'CC-BY-4.0',
      period: '1700–2000',
      credits: ['Pages (Archives, CC-BY-4.0)', 'Bible (public domain)'],
      trained: 58208,
      measured: [{ set: 'own ru-civil', cer: 8.1 }],
      alphabet: ['a', 'ѣ', '\u0483'],
      characters: ['ru'],
    })
  })

  test('of one that was taught is written so that it is read as it was', () => {
    const card = {
      name: 'Fonds line reader, Letters',
      version: '1',
      licence: 'CC-BY-4.0',
      period: '1700–2000',
      credits: ['Pages (Archives, CC-BY-4.0)'],
      trained: 56_000,
      measured: [{ set: 'own ru-civil', cer: 8.1 }],
      improved: {
        base: 'Fonds line reader 1',
        collection: 'Letters',
        at: AT,
        lines: 108,
        judged: 12,
        before: 0.4,
        after: 0.3,
      },
    }
    const file: unknown = JSON.parse(JSON.stringify(lineModelCardFile(card)))
    const read = readLineModelCard({ alphabet: ALPHABET, card: file, characters: ['ru'], name: '' })
    expect(read).toEqual({ ...card, alphabet: ALPHABET.characters, characters: ['ru'] })
    const odd = { ...card, improved: { ...card.improved, after: 'none' } }
    expect(readLineModelCard({ alphabet: ALPHABET, card: odd, characters: [], name: '' })).not.toHaveProperty(
      'improved',
    )
  })

  test('may be missing, an alphabet not', () => {
    const bare = readLineModelCard({ alphabet: ALPHABET, card: undefined, characters: [], name: 'mine' })
    expect(bare).toMatchObject({ name: 'mine', licence: '', trained: null, measured: [] })
    for (const alphabet of [undefined, {}, { ...ALPHABET, blank: 3 }, { ...ALPHABET, characters: ['a', 1] }])
      expect(readLineModelCard({ alphabet, card: CARD, characters: [], name: '' })).toEqual({
        fault: 'line-model-alphabet',
      })
    expect(readLineModelCard({ alphabet: ALPHABET, card: 'x', characters: [], name: '' })).toEqual({
      fault: 'line-model-card',
    })
  })
})

describe('the recogniser that ships', () => {
  const from = (files: Readonly<Record<string, unknown>>, large?: (path: string) => Promise<ModelFile>) => {
    const asked: string[] = []
    const file = (path: string) => {
      asked.push(path)
      return path in files
        ? Promise.resolve(new TextEncoder().encode(JSON.stringify(files[path])))
        : Promise.reject(new Error(path))
    }
    return { current: shippedLineModel(file, large), asked }
  }
  const wordsOf = async (file: ModelFile) => new TextDecoder().decode(await bytesOf(file))

  test('is none while the list is empty', async () => {
    const { current, asked } = from({ 'index.json': { models: [] } })
    expect(await current()).toBeNull()
    expect(await current()).toBeNull()
    expect(asked).toEqual(['index.json'])
  })

  test('is named where it is damaged, and looked for again', async () => {
    const files = { 'index.json': { models: [{ folder: 'own', characters: [] }] }, 'own/model.json': CARD }
    const { current, asked } = from(files)
    for (const times of [1, 2]) {
      await expect(current()).rejects.toMatchObject({ code: 'ocr-model', message: 'own/alphabet.json' })
      expect(asked.filter((path) => path === 'index.json')).toHaveLength(times)
    }
  })

  test('is the first of the list, with its files', async () => {
    const { current } = from({
      'index.json': { models: [{ folder: 'own', characters: ['ru', 'ru-1918', 'vi'] }] },
      'own/alphabet.json': ALPHABET,
      'own/model.json': CARD,
      'own/reader.onnx': 'network',
      'own/vi.lm.json.gz': 'vi',
    })
    const model = await current()
    expect(model).toMatchObject({
      card: { name: 'Fonds line reader', version: '1' },
      alphabet: ['', 'a', 'ѣ', '\u0483'],
    })
    expect(model && (await wordsOf(await model.network()))).toBe('"network"')
    expect(model && (await wordsOf(await model.characters('vi')))).toBe('"vi"')
    expect(model && languagesOf(model, ['rus', 'eng'])).toEqual(['ru', 'ru-1918'])
  })

  test('tells engines where its large files are instead of loading them itself, where it can', async () => {
    const files = {
      'index.json': { models: [{ folder: 'own', characters: ['vi'] }] },
      'own/alphabet.json': ALPHABET,
      'own/model.json': CARD,
    }
    const { current, asked } = from(files, (path) => Promise.resolve(`fonds://app/reader/${path}`))
    const model = await current()
    expect(await model?.network()).toBe('fonds://app/reader/own/reader.onnx')
    expect(await model?.characters('vi')).toBe('fonds://app/reader/own/vi.lm.json.gz')
    expect(asked).toEqual(['index.json', 'own/alphabet.json', 'own/model.json'])
  })
})
