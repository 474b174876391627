import type { JoinRule, LettersRule, OrthographyRule, PatternRule, SyllableRule } from '../../domain/orthography.ts'
import { parseSyllable, withVowel, written } from '../vietnamese-syllable.ts'
import { exceptionsOf, type IsException } from './exceptions.ts'
import { joinLineEnds } from './line-ends.ts'
import { inCaseOf } from './letter-case.ts'
import { replaced, type TrackedText } from './tracked-text.ts'

/** A rule ready to be applied. */
export type Step = (tracked: TrackedText, source: string) => TrackedText

const LETTER = '[\\p{L}\\p{M}]'
const BEGINS = `(?<!${LETTER})`
const ENDS = `(?!${LETTER})`

/** The rules that are on, ready to be applied in their order. Throws a SyntaxError on a pattern that is none. */
export function compiled(rules: readonly OrthographyRule[]): readonly Step[] {
  return rules.filter((rule) => rule.on).map(stepOf)
}

function stepOf(rule: OrthographyRule): Step {
  switch (rule.kind) {
    case 'letters':
      return lettersStep(rule)
    case 'pattern':
      return patternStep(rule)
    case 'syllable':
      return syllableStep(rule)
    case 'join':
      return joinStep(rule)
  }
}

const joinStep =
  (rule: JoinRule): Step =>
  (tracked) =>
    joinLineEnds(tracked, rule.keep === true)

function lettersStep(rule: LettersRule): Step {
  const lower = (text: string): string => (rule.exact ? text : text.toLowerCase())
  const table = new Map(rule.pairs.map(([from, to]) => [lower(from.normalize('NFC')), to.normalize('NFC')]))
  const longestFirst = [...table.keys()].sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return (tracked) => tracked
  const pattern = placed(longestFirst.map(escaped).join('|'), rule)
  return replacing(pattern, rule, (match) => table.get(lower(match[0])) ?? match[0])
}

function patternStep(rule: PatternRule): Step {
  return replacing(placed(rule.from, rule), rule, (match) =>
    rule.to.replace(/\$([1-9])/g, (_, group: string) => match[Number(group)] ?? ''),
  )
}

function syllableStep(rule: SyllableRule): Step {
  return replacing(placed('[\\p{L}\\p{M}]+', { place: 'word' }), { ...rule, exact: true }, (match) => {
    const syllable = parseSyllable(match[0])
    if (!syllable) return match[0]
    if (rule.change === 'tone-old' || rule.change === 'tone-new') return written(syllable, styleOf[rule.change])
    const other = withVowel(syllable, rule.change === 'y-to-i' ? 'i' : 'y')
    return other === syllable ? match[0] : written(other, 'old')
  })
}

const styleOf = { 'tone-old': 'old', 'tone-new': 'new' } as const

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}

function placed(source: string, { place, exact }: Pick<OrthographyRule, 'place' | 'exact'>): RegExp {
  const begins = place === 'word' || place === 'start' ? BEGINS : ''
  const ends = place === 'word' || place === 'end' ? ENDS : ''
  return new RegExp(`${begins}(?:${source})${ends}`, exact ? 'gu' : 'giu')
}

/** `textFor` gives the text to put for a match; the same text leaves it as it is. */
function replacing(pattern: RegExp, rule: OrthographyRule, textFor: (match: RegExpExecArray) => string): Step {
  const exceptions = rule.exceptions ?? []
  return (tracked, source) => {
    const isException = exceptionsOf(exceptions, { tracked, source })
    return replaced(tracked, pattern, (match) => {
      // Lines stay as many as they are, whatever a user's pattern takes in.
      if (match[0].includes('\n')) return null
      const given = textFor(match)
      const text = rule.exact ? given : inCaseOf(match[0], given)
      const [start, end] = [match.index, match.index + match[0].length]
      if (text === match[0] || isLeftAlone(rule, tracked.text, { start, end, isException })) return null
      return [{ text, start, end }]
    })
  }
}

interface Place {
  readonly start: number
  readonly end: number
  readonly isException: IsException
}

function isLeftAlone(rule: OrthographyRule, text: string, { start, end, isException }: Place): boolean {
  if (rule.where === 'vietnamese' && !isAmongSyllables(text, start, end)) return true
  return isException(start, end)
}

/** Whether the runs of letters that the stretch touches are all Vietnamese syllables. */
function isAmongSyllables(text: string, start: number, end: number): boolean {
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? ''
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(end, end + 24))?.[0] ?? ''
  const words = `${before}${text.slice(start, end)}${after}`.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '')
  return words.length > 0 && words.every((word) => parseSyllable(word) !== null)
}
