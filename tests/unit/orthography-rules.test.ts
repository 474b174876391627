import { describe, expect, test } from 'vitest'
import { ORTHOGRAPHIES, type OrthographyRule } from '../../shared/domain/orthography.ts'
import { isMessageKey } from '../../shared/messages/index.ts'
import { checkedRules, ruleProblem, ruleProblemKey } from '../../shared/text/orthography/check-rules.ts'
import { diplomaticHits, diplomaticRanges } from '../../shared/text/orthography/diplomatic-hits.ts'
import { orthographyOf } from '../../shared/text/orthography/detect.ts'
import { normalise } from '../../shared/text/orthography/normalise.ts'
import { orthographyNameKey, ruleNameKey, rulesOf, shippedRules } from '../../shared/text/orthography/shipped-rules.ts'
import { patternProblem } from '../../shared/text/pattern-cost.ts'

const russian = shippedRules('russian-1918')
const linesOf = (text: string) => text.split('\n').map((line) => ({ text: line }))
const pattern = (from: string, to: string): OrthographyRule => ({ id: 'own', kind: 'pattern', on: true, from, to })

describe('the two texts in step', () => {
  const lines = linesOf('Онъ видѣлъ нѣсколь-\nкихъ людей, т. е. Ѳедора')
  const normal = normalise(lines, russian)

  const behind = (word: string): readonly string[] => {
    const start = normal.text.indexOf(word)
    return diplomaticRanges(normal, lines, { start, end: start + word.length }).map(
      (range) => lines[range.line]?.text.slice(range.start, range.end) ?? '',
    )
  }

  test('there are as many lines as before', () => {
    expect(normal.lines).toEqual(['Он видел нескольких', 'людей, то есть Федора'])
  })

  test('each normalised word stands for the words as they were written', () => {
    expect(behind('видел')).toEqual(['видѣл'])
    expect(behind('Федора')).toEqual(['Ѳедора'])
    expect(behind('то есть')).toEqual(['т. е.'])
    expect(behind('нескольких')).toEqual(['нѣсколь', 'ких'])
  })

  test('the spans cover the whole text, and what they call the same is the same', () => {
    const source = lines.map((line) => line.text).join('\n')
    expect(normal.spans.map((span) => normal.text.slice(span.start, span.end)).join('')).toBe(normal.text)
    for (const span of normal.spans.filter((each) => each.same)) {
      expect(source.slice(span.from, span.to)).toBe(normal.text.slice(span.start, span.end))
    }
  })

  test('words sought in modern spelling are found as they are written, with their last letter', () => {
    const hits = (query: string) =>
      diplomaticHits(lines, normal, query).map(({ line, start, end }) => lines[line]?.text.slice(start, end))
    expect(hits('нескольких')).toEqual(['нѣсколь', 'кихъ'])
    expect(hits('федор')).toEqual(['Ѳедора'])
    expect(hits('видѣлъ')).toEqual(['видѣлъ'])
    expect(hits('есть')).toEqual(['т. е.'])
    expect(hits('нет')).toEqual([])
  })

  test('an empty page has an empty text', () => {
    expect(normalise([], russian)).toEqual({ lines: [], text: '', spans: [] })
    expect(normalise([{ text: '' }, { text: '' }], russian).lines).toEqual(['', ''])
  })
})

describe('a line that a person normalised', () => {
  const lines = [
    { text: 'дѣло о зем-' },
    { text: 'лѣ г. Иванова', normal: 'земле господина Иванова' },
    { text: 'дѣло' },
  ]
  const normal = normalise(lines, russian)

  test('stays as they wrote it, and nothing is joined to it', () => {
    expect(normal.lines).toEqual(['дело о зем-', 'земле господина Иванова', 'дело'])
  })

  test('stands word for word for the words as written', () => {
    const start = normal.text.indexOf('господина')
    expect(diplomaticRanges(normal, lines, { start, end: start + 9 })).toEqual([{ line: 1, start: 3, end: 5 }])
  })

  test('stands as a whole for the line when it has more words', () => {
    const longer = normalise([{ text: 'св. отца', normal: 'святаго нашего отца' }], russian)
    expect(longer.text).toBe('святаго нашего отца')
    expect(diplomaticRanges(longer, [{ text: 'св. отца' }], { start: 8, end: 14 })).toEqual([
      { line: 0, start: 0, end: 8 },
    ])
  })
})

describe('rules of the user', () => {
  test('come before those that ship, which can be turned off and given exceptions', () => {
    const rules = rulesOf({
      orthography: 'russian-1918',
      own: [{ id: 'names', kind: 'letters', on: true, place: 'word', pairs: [['Пушкинъ', 'Пушкин А. С.']] }],
      edits: { yat: { exceptions: ['нѣмъ'] }, 'hard-sign': { on: false } },
    })
    expect(normalise([{ text: 'Пушкинъ нѣмъ, дѣдъ' }], rules).text).toBe('Пушкин А. С. нѣмъ, дедъ')
  })

  test('are left out where they could not be applied', () => {
    const own = [pattern('(', ''), { ...pattern('дѣдъ', 'дед'), id: 'good' }]
    const rules = rulesOf({ orthography: 'modern', own })
    expect(normalise([{ text: 'дѣдъ (1905)' }], rules).text).toBe('дед (1905)')
  })

  test('the table of abbreviations is theirs to edit', () => {
    const rules = rulesOf({
      orthography: 'russian-1918',
      edits: { 'russian-ambiguous': { on: true, pairs: [['г.', 'господин']] } },
    })
    expect(normalise([{ text: 'г. Ивановъ' }], rules).text).toBe('господин Иванов')
  })

  test('take the capitals of what they replace, unless capitals matter', () => {
    const rule = pattern('ph', 'f')
    expect(normalise([{ text: 'Philosophie PHRASE' }], [rule]).text).toBe('Filosofie FRASE')
    expect(normalise([{ text: 'Philosophie PHRASE' }], [{ ...rule, exact: true }]).text).toBe('Philosofie PHRASE')
  })

  test('never take a line away', () => {
    expect(normalise(linesOf('a\nb'), [pattern('a\\sb', 'c')]).lines).toEqual(['a', 'b'])
  })
})

describe('rules that are not taken', () => {
  test.each([
    ['(', 'bad-pattern'],
    ['(a+)+b', 'open-repeat'],
    ['a*', 'open-repeat'],
    ['a{2,}', 'open-repeat'],
    ['(ab){1,5}', 'open-repeat'],
    ['(a)\\1', 'open-repeat'],
    ['\\\\p{3,}', 'open-repeat'],
    ['a{1,40}a{1,40}', 'too-many-ways'],
    ['a{1,9000}', 'too-many-ways'],
    ['a?'.repeat(12), 'too-many-ways'],
    ['(a|a)'.repeat(20), 'too-many-ways'],
    ['a?', 'matches-nothing'],
    ['x'.repeat(301), 'long-pattern'],
  ])('%s is %s', (from, problem) => {
    expect(ruleProblem(pattern(from, ''))).toBe(problem)
  })

  test.each(['ѣ', '[аеё]ѵ', '\\p{Lu}\\.', 'a\\*', '[*+]', '(раз|из)с', 'x{1,5}', 'щ(?=ъ)'])('%s is taken', (from) => {
    expect(patternProblem(from)).toBeNull()
  })

  test('what was not written by us is looked at part by part', () => {
    const good = { id: 'a', kind: 'letters', on: true, pairs: [['x', 'y']] }
    const given = [
      good,
      good,
      null,
      { ...good, id: 'b', pairs: [['x']] },
      { ...good, id: ' ' },
      { ...good, id: 'c', pairs: [['', 'y']] },
      { ...good, id: 'd', pairs: [['x', 'y\nz']] },
      { id: 'e', kind: 'syllable', on: true, change: 'none' },
      { ...good, id: 'f', exceptions: [1] },
    ]
    const { parsed, failed } = checkedRules(given)
    expect(parsed).toEqual([good])
    expect(failed.map((each) => `${each.index} ${each.problem}`)).toEqual([
      '1 same-id',
      '2 not-a-rule',
      '3 not-a-rule',
      '4 no-id',
      '5 empty-from',
      '6 line-break',
      '7 not-a-rule',
      '8 not-a-rule',
    ])
    for (const { problem } of failed) expect(isMessageKey(ruleProblemKey(problem)), problem).toBe(true)
  })

  test('the slowest pattern that is taken goes over a long page in good time', () => {
    const slow = 'a{1,30}b{1,30}'
    expect(patternProblem(slow)).toBeNull()
    const began = performance.now()
    normalise([{ text: 'a'.repeat(20_000) }], [pattern(slow, 'c')])
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('the rules that ship', () => {
  test.each(ORTHOGRAPHIES)('of %s are sound and have names', (orthography) => {
    expect(isMessageKey(orthographyNameKey(orthography))).toBe(true)
    expect(checkedRules(shippedRules(orthography)).failed).toEqual([])
    for (const rule of shippedRules(orthography)) expect(isMessageKey(ruleNameKey(rule)), rule.id).toBe(true)
  })

  test('write long s and ligatures as letters, and leave æ and œ', () => {
    const text = 'Congreſs of the ﬁrſt eſtates, æther & cœur, &c.'
    expect(normalise([{ text }], shippedRules('latin')).text).toBe('Congress of the first estates, æther & cœur, etc.')
  })

  test('join words of modern texts, whatever sign parts them', () => {
    const text = 'les circonstances sont moins favo¬\nrables : le temps com\u00ad\nmuns, 1914-\n1918'
    expect(normalise(linesOf(text), shippedRules('modern')).text).toBe(
      'les circonstances sont moins favorables\n: le temps communs,\n1914-\n1918',
    )
  })
})

describe('which spelling a text follows', () => {
  test.each([
    ['Дѣло о беспорядкахъ въ городѣ', 'russian-1918'],
    ['Дело о беспорядках в городе, объявление', 'modern'],
    ['Қазақ тілі — түркі тілдерінің бірі', 'modern'],
    ['Українська мова її історія', 'modern'],
    ['Căn cứ Luật Tổ chức Chính phủ', 'vietnamese'],
    ['Luật này. The law of the Republic in English words only', 'modern'],
    ['Les élèves étaient là où il fallait', 'modern'],
    ['the firſt Congreſs', 'latin'],
    ['', 'modern'],
  ])('%s', (text, orthography) => {
    expect(orthographyOf(text)).toBe(orthography)
  })
})
