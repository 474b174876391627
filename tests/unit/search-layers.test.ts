import { expect, test } from 'vitest'
import { findResults } from '../../renderer/features/search/results.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { Line } from '../../shared/domain/reading.ts'
import { layerHits } from '../../shared/text/layer-hits.ts'
import { hitsByLine } from '../../shared/text/orthography/diplomatic-hits.ts'
import { snippet } from '../../shared/text/snippet.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aReading, aUnit, COLLECTION } from '../support/builders.ts'

const LINES: readonly Line[] = [
  { text: '道可道', box: null, words: [], layers: { transliteration: 'đạo khả đạo', translation: 'Con đường nói ra được' } },
  { text: '大越國王', box: null, words: [], layers: { transliteration: 'Đại Việt quốc vương' } },
  { text: '𡨸喃', box: null, words: [], layers: { transliteration: 'chữ nôm' } },
] // prettier-ignore

async function archiveWith(lines: readonly Line[]) {
  const archive = await freshArchive()
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('u')]),
    ...puts('pages', [aPage('p', 'u')]),
    ...puts('readings', [aReading('r', 'p', { kind: 'person', lines })]),
  ])
  const found = async (query: string) => {
    const [group] = await findResults(archive, { collectionId: COLLECTION, query })
    const hit = group?.hits[0]
    return hit && [hit.layer, ...hit.parts.filter((part) => part.hit).map(({ text }) => text)]
  }
  return { archive, found }
}

test('a line is found by its text, by how it is read and by its translation, and the hit says which', async () => {
  const { found } = await archiveWith(LINES)
  expect(await found('道')).toEqual([undefined, '道', '道'])
  expect(await found('đạo')).toEqual(['transliteration', 'đạo', 'đạo'])
  expect(await found('dao')).toEqual(['transliteration', 'đạo', 'đạo'])
  expect(await found('con đường')).toEqual(['translation', 'Con', 'đường'])
  expect(await found('chữ')).toEqual(['transliteration', 'chữ'])
  expect(await found('đức')).toBeUndefined()
})

test('a character is found by those that stand for the same word, also outside the basic plane', async () => {
  const { found } = await archiveWith(LINES)
  expect(await found('国')).toEqual([undefined, '國'])
  expect(await found('囯王')).toEqual([undefined, '國', '王'])
  expect(await found('𡨸')).toEqual([undefined, '𡨸'])
  expect(await found('家')).toBeUndefined()
})

test('layers that were changed are found as they are now', async () => {
  const { archive, found } = await archiveWith(LINES)
  const lines = LINES.map((line) => ({ ...line, layers: { translation: 'mới' } }))
  await archive.writer.apply(puts('readings', [aReading('r', 'p', { kind: 'person', lines })]))
  expect(await found('đạo')).toBeUndefined()
  expect(await found('mới')).toEqual(['translation', 'mới', 'mới', 'mới'])
})

test('only the character sought is lit, not the whole column', () => {
  expect(hitsByLine(LINES, '可')[0]).toMatchObject([{ start: 1, end: 2 }])
  expect(hitsByLine(LINES, '喃')[2]).toMatchObject([{ start: 2, end: 3 }])
  expect(layerHits(LINES, 'đạo')[0]?.transliteration?.map(({ start }) => start)).toEqual([0, 8])
  expect(layerHits(LINES, '')).toEqual([{}, {}, {}])
})

test('a snippet never cuts a character in halves', () => {
  for (const before of [0, 1, 2, 3]) {
    const text = `${'x'.repeat(before)}${'𡨸'.repeat(120)}喃${'𡨸'.repeat(120)}`
    const said = snippet(text, '喃', 80).map((part) => part.text)
    expect(said.join('')).not.toMatch(/\p{Cs}/u)
  }
})
