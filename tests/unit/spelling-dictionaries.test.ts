import { expect, test } from 'vitest'
import { dictionarySet } from '../../renderer/app/services/spelling/dictionary-set.ts'
import type { Dictionary, SpeltLanguage } from '../../shared/text/spelling/spelling.ts'

const listOf = (...words: readonly string[]): Dictionary => ({
  knows: (word) => words.includes(word),
  suggest: () => words,
})

/** Dictionaries of a few words; how often each was opened is told. */
function shelf(fail = 0) {
  const opened: SpeltLanguage[] = []
  const answer = dictionarySet((language, base) => {
    opened.push(language)
    expect(base).toBe('here')
    if (opened.length <= fail) return Promise.reject(new Error('404'))
    return Promise.resolve(language === 'rus' ? listOf('дело') : listOf('house'))
  })
  const check = (words: readonly string[], languages: readonly string[]) =>
    answer({ kind: 'check', base: 'here', words, options: { languages } })
  return { opened, answer, check }
}

test('a dictionary is loaded with the first word that needs it, once', async () => {
  const { opened, check } = shelf()
  expect(await check(['Việt'], ['vie'])).toEqual({ kind: 'check', known: [true] })
  expect(opened).toEqual([])
  const both = await Promise.all([check(['дело', 'дедо'], ['rus', 'eng']), check(['дѣло'], ['rus', 'eng'])])
  expect(both.map((each) => each.kind === 'check' && each.known)).toEqual([[true, false], [true]])
  expect(await check(['house', 'дело'], ['rus', 'eng'])).toEqual({ kind: 'check', known: [true, true] })
  expect(opened).toEqual(['rus', 'eng'])
})

test('a dictionary that could not be loaded is tried again', async () => {
  const { opened, check } = shelf(1)
  await expect(check(['house'], ['eng'])).rejects.toThrow('404')
  expect(await check(['house'], ['eng'])).toEqual({ kind: 'check', known: [true] })
  expect(opened).toEqual(['eng', 'eng'])
})

test('suggestions come from the dictionaries of the word’s alphabet', async () => {
  const { answer } = shelf()
  const suggest = (word: string) =>
    answer({ kind: 'suggest', base: 'here', word, options: { languages: ['rus', 'eng'] } })
  expect(await suggest('дедо')).toEqual({ kind: 'suggest', words: ['дело'] })
  expect(await suggest('hause')).toEqual({ kind: 'suggest', words: ['house'] })
})
