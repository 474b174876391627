import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { EDGE, letterIndex, readLetterModel } from '../../shared/text/orthography/letter-model.ts'
import { restoreOldRussian } from '../../shared/text/orthography/restore-old-russian.ts'
import { setUp, tsv } from '../support/engine-answers.ts'
import { restoredLines } from '../../renderer/ocr/restore-lines.ts'

const model = readLetterModel(readFileSync('assets/ocr/russian-letters.txt', 'utf8'))
const restored = (text: string): string => restoreOldRussian(text, model)

test('a page that nobody called old Russian is made ready anew once its hard signs are seen', async () => {
  const words = 'Городъ великъ и домъ его полонъ былъ людъ'.split(' ')
  const { read, prepared } = setUp({ model, answer: () => tsv(...words.map((text) => ({ text }))) })
  const { preparation } = await read({ languages: ['rus'] })
  expect(preparation?.preset).toBe('old-russian')
  expect(prepared.mock.calls.map(([{ work }]) => work.xHeight)).toEqual([18, null])
})

describe('the model of letters', () => {
  test('knows that words end in -ть more often than in -шь, and begin with no hard sign', () => {
    const [t, sh, soft] = ['т', 'ш', 'ь'].map(letterIndex) as [number, number, number]
    expect(model(t, soft, EDGE)).toBeLessThan(model(sh, soft, EDGE) + 1)
    expect(model(EDGE, EDGE, letterIndex('ъ'))).toBeGreaterThan(model(EDGE, EDGE, letterIndex('п')))
  })

  test('of another form is refused', () => {
    expect(() => readLetterModel('012')).toThrow(RangeError)
  })
})

describe('Russian before 1918, as engines for modern Russian read it', () => {
  test('has its hard signs again', () => {
    expect(restored('народЪ сЪ нимЬ')).toBe('народъ съ нимъ')
    expect(restored('Народ пришел в тот город')).toBe('Народъ пришелъ въ тотъ городъ')
    expect(restored('домамр ихр вр')).toBe('домамъ ихъ въ')
  })

  test('keeps soft signs, and real р at the end', () => {
    expect(restored('говорить день')).toBe('говорить день')
    expect(restored('министр')).toBe('министръ')
  })

  test('has yat where a sign or a capital stands for it', () => {
    expect(restored('вБра чело5Бк вЪдати хлБбъ')).toMatch(/^вѣра челоѣ?.* вѣдати хлѣбъ$/)
    expect(restored('на столБ')).toBe('на столѣ')
  })

  test('has т of the civil type where that makes a likelier word', () => {
    const page = 'чшо шакой просшо шошЪ, кшо ошкрылЪ'
    expect(restored(`${page} ${page}`).slice(0, page.length)).toBe('что такой просто тотъ, кто открылъ')
    const modern = 'Большой шумъ стоялъ тогда, и онъ пошелъ туда, гдѣ толпа кричала: что такое тутъ, братцы?'
    expect(restored(modern)).toBe(modern)
  })

  test('has і before vowels, with two dots where the page has such', () => {
    expect(restored('Россия история')).toBe('Россія исторія')
    expect(restored('Хрїсту Россия')).toBe('Хрїсту Россїя')
    expect(restored('Росс1я')).toBe('Россія')
  })

  test('gets no hard sign where a word goes on in the next line', () => {
    expect(restored('раз-\nличные')).toBe('раз-\nличные')
  })

  test('in capitals, in figures and in other letters stays', () => {
    expect(restored('ГЛАВА 15. Paris 1812')).toBe('ГЛАВА 15. Paris 1812')
  })

  test('that is whole stays as it is', () => {
    const whole = 'Дѣло о крестьянахъ деревни Вѣтка, исторія ихъ и судъ.'
    expect(restored(whole)).toBe(whole)
  })
})

test('words stay where they are on the page', () => {
  const box = { left: 0, top: 0, right: 9, bottom: 9 }
  const words = ['вЪ', 'городЪ'].map((text, at) => ({ text, confidence: 0.5, box: { ...box, left: at } }))
  const [line] = restoredLines([{ box, block: '1', words }], model)
  expect(line?.words).toEqual([
    { ...words[0], text: 'въ' },
    { ...words[1], text: 'городъ' },
  ])
})
