import { describe, expect, it } from 'vitest'
import {
  choiceOf,
  switched,
  toneOf,
  wayOf,
  WAYS,
  withTone,
} from '../../renderer/features/settings/orthography/choice.ts'
import {
  NEW_RULE,
  ownProblem,
  ownRuleFrom,
  ownRuleId,
  ruleFrom,
  withOwn,
  withoutOwn,
  type OwnRule,
} from '../../renderer/features/settings/orthography/own-rule.ts'
import type { OrthographyChoice } from '../../shared/domain/orthography.ts'
import { normalisedPage } from '../../shared/text/orthography/normalised-page.ts'

const RUSSIAN: OrthographyChoice = { orthography: 'russian-1918' }
const VIETNAMESE: OrthographyChoice = { orthography: 'vietnamese' }
const normal = (text: string, choice: OrthographyChoice | undefined): string => normalisedPage([{ text }], choice).text

describe('how the texts of a collection are normalised', () => {
  it('is each of the ways that can be chosen', () => {
    expect(WAYS.map((way) => wayOf(choiceOf(way, undefined)))).toEqual(WAYS)
  })

  it('can be not at all: even ligatures stay', () => {
    expect(normal('ﬁne крестьян-', choiceOf('none', RUSSIAN))).toBe('ﬁne крестьян-')
  })

  it('keeps the own rules when another orthography is chosen', () => {
    const own = [ruleFrom({ ...NEW_RULE, from: 'a', to: 'b' }, 'own-1')]
    expect(choiceOf('latin', { ...RUSSIAN, own })).toEqual({ orthography: 'latin', own })
    expect(choiceOf('itself', { ...RUSSIAN, own })).toBeUndefined()
  })

  it('keeps only what differs from the rules as they ship', () => {
    const off = switched(RUSSIAN, 'yat', false)
    expect(off.edits).toEqual({ yat: { on: false } })
    expect(normal('дѣло', off)).toBe('дѣло')
    expect(switched(off, 'yat', true)).toEqual(RUSSIAN)
  })

  it('keeps exceptions of a rule that is switched off and on', () => {
    const edited = { ...RUSSIAN, edits: { yat: { exceptions: ['дѣло'] } } }
    expect(switched(switched(edited, 'yat', false), 'yat', true)).toEqual(edited)
  })

  it('has no two rules on that undo each other', () => {
    const both = switched(switched(VIETNAMESE, 'y-to-i', true), 'i-to-y', true)
    expect(both.edits).toEqual({ 'i-to-y': { on: true } })
  })
})

describe('the place of tone marks', () => {
  it('is chosen for Vietnamese alone', () => {
    expect([toneOf(undefined), toneOf(RUSSIAN), toneOf(VIETNAMESE)]).toEqual([null, null, 'tone-old'])
  })

  it.each([
    ['tone-old', 'hòa hòa'],
    ['tone-new', 'hoà hoà'],
    ['written', 'hoà hòa'],
  ] as const)('%s makes of hoà and hòa: %s', (tone, text) => {
    const choice = withTone(withTone(VIETNAMESE, 'tone-new'), tone)
    expect(toneOf(choice)).toBe(tone)
    expect(normal('hoà hòa', choice)).toBe(text)
  })
})

describe('an own rule', () => {
  const rule: OwnRule = { kind: 'letters', from: 'кн.', to: 'книга', place: 'start', exceptions: 'Кн.Б, ива* ,' }

  it('applies before those that ship, except in the words it names', () => {
    const choice = withOwn(RUSSIAN, ruleFrom({ ...NEW_RULE, from: 'ѣ', to: 'я', exceptions: 'лѣсъ' }, 'own-1'), null)
    expect(normal('дѣдъ лѣсъ', choice)).toBe('дяд лес')
  })

  it('can be edited as it was typed', () => {
    expect(ownRuleFrom(ruleFrom(rule, ownRuleId('letters', '1')))).toEqual({ ...rule, exceptions: 'кн.б, ива*' })
    const pattern: OwnRule = { ...NEW_RULE, kind: 'pattern', from: 'о(н)', to: '$1', place: 'word' }
    expect(ownRuleFrom(ruleFrom(pattern, ownRuleId('pattern', '1')))).toEqual(pattern)
  })

  it('that is an abbreviation stands for itself, with or without its stop', () => {
    const short = (from: string, to: string) =>
      withOwn(RUSSIAN, ruleFrom({ ...NEW_RULE, kind: 'abbreviation', from, to }, ownRuleId('abbreviation', '1')), null)
    expect(normal('губ. губ.правленіе, сугуб.', short('губ.', 'губернскій '))).toBe(
      'губернский губернскийправление, сугуб.',
    )
    expect(normal('РГИА РГИАм', short('РГИА', 'архивъ'))).toBe('АРХИВ РГИАм')
  })

  it('says what is wrong with it', () => {
    const problem = (part: Partial<OwnRule>) => ownProblem({ ...NEW_RULE, ...part }, 'own-1', RUSSIAN)
    expect(problem({ from: '' })).toBe('empty-from')
    expect(problem({ kind: 'pattern', from: '(' })).toBe('bad-pattern')
    expect(problem({ kind: 'pattern', from: 'a*' })).toBe('open-repeat')
    expect(problem({ kind: 'pattern', from: '' })).toBe('matches-nothing')
    expect(problem({ from: 'а', to: 'б\u2028' })).toBe('line-break')
    expect(problem({ from: 'а' })).toBeNull()
  })

  it('takes the place of the one that was edited, and goes', () => {
    const first = withOwn(withOwn(RUSSIAN, ruleFrom(rule, 'a'), null), ruleFrom(rule, 'b'), null)
    const edited = withOwn(first, ruleFrom({ ...rule, to: 'книжка' }, 'c', false), 'a')
    expect(edited.own?.map(({ id, on }) => [id, on])).toEqual([['c', false], ['b', true]]) // prettier-ignore
    expect(switched(edited, 'c', true).own?.[0]?.on).toBe(true)
    expect(withoutOwn(withoutOwn(edited, 'c'), 'b')).toEqual(RUSSIAN)
  })
})
