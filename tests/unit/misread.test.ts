import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMisreading } from '../../shared/text/misread/misread.ts'
import { MisreadingWalk } from '../../shared/text/misread/walk.ts'
import { hitsIn, soughtWords, withMisreadings } from '../../shared/text/words.ts'

const walked = (words: readonly string[], sought: string) => {
  const sorted = [...new Set(words)].sort((a, b) => (a < b ? -1 : 1))
  const walk = new MisreadingWalk(sought)
  let looks = 0
  let from: string | null = ''
  while (from !== null) {
    const at: string = from
    looks += 1
    from = walk.next(sorted.find((word) => word >= at) ?? null)
  }
  return { found: walk.found, looks }
}

describe('a misreading', () => {
  test.each([
    ['губернатор', 'губерпатор'],
    ['губернатор', 'губернатора'],
    ['губернатор', 'губернатоу'],
    ['modern', 'modem'],
    ['clerk', 'derk'],
    ['прошение', 'прошеніе'.replace('і', 'и')],
    ['архив', 'aрхив'],
    ['huyen', 'huven'],
  ])('of %s may be %s', (sought, seen) => expect(isMisreading(sought, seen)).toBe(true))

  test.each([
    ['губернатор', 'гувернер'],
    ['дело', 'тело'],
    ['an', 'on'],
    ['письмо', 'число'],
    ['modern', 'mo'],
    ['pain', 'paint'],
    ['губернатор', 'губернаторский'],
  ])('of %s is not %s', (sought, seen) => expect(isMisreading(sought, seen)).toBe(false))

  const letters = fc.constantFrom(...Array.from('абинпecrmdl'))
  const aWord = fc.string({ unit: letters, minLength: 1, maxLength: 12 })

  test('is found by leaps through a sorted list as by looking at each word', () => {
    fc.assert(
      fc.property(fc.array(aWord, { maxLength: 60 }), aWord, (words, sought) => {
        const each = [...new Set(words)].filter((word) => isMisreading(sought, word)).sort((a, b) => (a < b ? -1 : 1))
        expect(walked(words, sought).found).toEqual(each)
      }),
      { numRuns: 300 },
    )
  })

  test('is looked for in a small part of a long list', () => {
    const syllables = ['ба', 'ве', 'ги', 'до', 'ку', 'ло', 'ми', 'на', 'пе', 'ро', 'си', 'та', 'фу', 'хо', 'це', 'ша']
    const words = syllables.flatMap((a) =>
      syllables.flatMap((b) => syllables.flatMap((c) => syllables.map((d) => a + b + c + d))),
    )
    const { found, looks } = walked(words, 'логинапе')
    expect(found).toContain('логинапе')
    expect(looks).toBeLessThan(words.length / 8)
  })
})

test('a sign after a word asks for its misreadings, too', () => {
  expect(soughtWords('Губернаторъ~ вице')).toEqual([
    { word: 'губернатор', misread: true },
    { word: 'вице', misread: false },
  ])
  expect(hitsIn('Его губерпаторъ и вице', 'губернатор~').map(({ folded }) => folded)).toEqual(['губерпатор'])
  expect(hitsIn('Его губерпаторъ и вице', 'губернатор')).toEqual([])
  expect(withMisreadings('вице губернатор')).toBe('вице~ губернатор~')
  expect(withMisreadings('вице~ губернатор~')).toBe('вице губернатор')
})
