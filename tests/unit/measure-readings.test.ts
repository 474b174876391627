import { expect, test } from 'vitest'
import { measurePage, ratesOf, trueText } from '../../shared/text/measure-readings.ts'
import { aReading } from '../support/builders.ts'

const by = (model: string) => ({ engine: { name: 'Tesseract', version: '5', model } })
const truth = aReading('truth', 'p', { kind: 'person', engine: null, text: 'ночь и день' })

test('readings are measured against what a person wrote, the best way first', () => {
  const pages = [
    measurePage('p1', [
      truth,
      aReading('a', 'p', { ...by('rus'), text: 'нось и день' }),
      aReading('b', 'p', { ...by('Cyrillic'), text: 'ночь и день' }),
    ]),
    measurePage('p2', [
      { ...truth, lines: [{ text: 'дело', box: null, words: [] }] },
      aReading('c', 'p', { ...by('rus'), text: 'дела' }),
    ]),
  ].flat()
  const [first, second] = ratesOf(pages)
  expect([first?.way.by.model, first?.pages, first?.characterRate]).toEqual(['Cyrillic', 1, 0])
  expect(second?.way.by.model).toBe('rus')
  // Two letters wrong of eleven and four, two words of three and one.
  expect(second?.characterRate).toBeCloseTo(2 / 15, 9)
  expect(second?.wordRate).toBeCloseTo(2 / 4, 9)
  expect(second?.confusions.map(({ truth: of, read }) => [of, read])).toEqual([
    ['о', 'а'],
    ['ч', 'с'],
  ])
})

test('a page that no person wrote the text of is no measure, and no person’s text is measured', () => {
  const machine = aReading('a', 'p', by('rus'))
  expect(trueText([machine])).toBeNull()
  expect(measurePage('p', [machine])).toEqual([])
  expect(measurePage('p', [truth])).toEqual([])
})

test('of two readings in one way the newer counts', () => {
  const old = aReading('old', 'p', { ...by('rus'), text: 'xxxx', at: '2026-01-01T00:00:00.000Z' })
  const now = aReading('now', 'p', { ...by('rus'), text: 'ночь и день', at: '2026-02-01T00:00:00.000Z' })
  for (const readings of [
    [truth, old, now],
    [truth, now, old],
  ]) {
    expect(ratesOf(measurePage('p', readings)).map(({ characterRate }) => characterRate)).toEqual([0])
  }
})
