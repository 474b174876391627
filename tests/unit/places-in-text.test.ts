import { expect, test } from 'vitest'
import { annotated, judge } from '../support/place-mentions.ts'

test.each(['vi', 'ru'] as const)('has at least 200 marked names of places in %s, at least 100 a half', (language) => {
  const { documents, places } = annotated(language)
  for (const { text, mentions, id } of documents) {
    for (const mention of mentions) {
      expect(text.slice(mention.start, mention.end), id).toBe(mention.text)
      expect(places[mention.place], mention.place).toBeDefined()
    }
  }
  const count = (half: string): number =>
    documents.filter((each) => each.half === half).reduce((sum, { mentions }) => sum + mentions.length, 0)
  expect(count('tuning') + count('test')).toBeGreaterThanOrEqual(200)
  expect(Math.min(count('tuning'), count('test'))).toBeGreaterThanOrEqual(100)
})

test('counts a name found elsewhere, or at another place, as wrong', () => {
  const set = annotated('ru')
  const [document] = set.documents
  const [first] = document?.mentions ?? []
  if (!document || !first) throw new Error('The fixture is empty.')
  const { lat = NaN, lon = NaN } = set.places[first.place] ?? {}
  const verdict = judge(set, document, [
    { ...first, point: { lat, lon } },
    { start: 0, end: 5, point: { lat, lon } },
  ])
  expect(verdict.right).toHaveLength(1)
  expect(verdict.wrong).toHaveLength(1)
  expect(verdict.missed).toHaveLength(document.mentions.length - 1)
  expect(judge(set, document, [{ ...first, point: { lat: lat + 3, lon } }]).right).toHaveLength(0)
})
