import { describe, expect, it } from 'vitest'
import { switched, withEdit } from '../../renderer/features/settings/orthography/choice.ts'
import { pairsFrom, textOfPairs } from '../../renderer/features/settings/orthography/pairs.ts'
import { ORTHOGRAPHIES, type OrthographyChoice } from '../../shared/domain/orthography.ts'
import { normalisedPage } from '../../shared/text/orthography/normalised-page.ts'
import { shippedRules } from '../../shared/text/orthography/shipped-rules.ts'

const RUSSIAN: OrthographyChoice = { orthography: 'russian-1918' }
const normal = (text: string, choice: OrthographyChoice) => normalisedPage([{ text }], choice).text

describe('the rules that ship', () => {
  it.each(ORTHOGRAPHIES)('of %s have pairs that are the same once they were shown as a text', (id) => {
    for (const rule of shippedRules(id)) {
      if (rule.kind === 'letters') expect(pairsFrom(textOfPairs(rule.pairs))).toEqual({ pairs: rule.pairs })
    }
  })

  it('take exceptions and pairs of the user', () => {
    const yat = withEdit(RUSSIAN, 'yat', { exceptions: ['дѣло'] })
    expect(normal('Дѣло, лѣсъ', yat)).toBe('Дѣло, лес')
    const [abbreviations] = shippedRules('russian-1918').filter(({ id }) => id === 'russian-abbreviations')
    if (abbreviations?.kind !== 'letters') throw new Error('no pairs')
    const more = withEdit(RUSSIAN, abbreviations.id, {
      pairs: [...abbreviations.pairs, ['ст. сов.', 'статский советник']],
    })
    expect(normal('ст. сов. Ивановъ', more)).toBe('статский советник Иванов')
  })

  it('are no edits where they are as they ship, and keep being off', () => {
    const off = switched(withEdit(RUSSIAN, 'yat', { exceptions: ['дѣло'] }), 'yat', false)
    expect(off.edits).toEqual({ yat: { exceptions: ['дѣло'], on: false } })
    const shipped = shippedRules('russian-1918').find(({ id }) => id === 'yat')
    expect(withEdit(off, 'yat', { exceptions: shipped?.exceptions ?? [] }).edits).toEqual({ yat: { on: false } })
    expect(switched(withEdit(off, 'yat', { exceptions: shipped?.exceptions ?? [] }), 'yat', true)).toEqual(RUSSIAN)
  })
})

describe('pairs as they are typed', () => {
  it('stand one on a line; what is none is told by its line', () => {
    expect(pairsFrom('т. е. = то есть\n\n ѣ=е \nъ =')).toEqual({ pairs: [['т. е.', 'то есть'], ['ѣ', 'е'], ['ъ', '']] }) // prettier-ignore
    expect(pairsFrom('ѣ = е\n\nтакъ')).toEqual({ wrong: 3 })
    expect(pairsFrom('= е')).toEqual({ wrong: 1 })
  })
})
