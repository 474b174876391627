import { describe, expect, test } from 'vitest'
import { idFrom, type PageId } from '../../shared/domain/ids.ts'
import type { Line } from '../../shared/domain/reading.ts'
import { isMessageKey } from '../../shared/messages/index.ts'
import type { FindQuery } from '../../shared/text/find-query.ts'
import { finderOf, findProblemKey } from '../../shared/text/find.ts'
import { hitsOnPage, replaceOnPage } from '../../shared/text/replace.ts'

const pageId = idFrom<PageId>('page')

/** Words a tenth of the page wide, read with confidence 0.5. */
const lineOf = (text: string): Line => ({
  text,
  box: { x: 0, y: 0, w: 1, h: 0.1 },
  words: text.split(' ').map((word, index) => ({
    text: word,
    box: { x: index / 10, y: 0, w: 0.1, h: 0.1 },
    confidence: 0.5,
  })),
})

async function hitsOf(texts: readonly string[], query: FindQuery) {
  const finder = await finderOf(query)
  if (!finder.ok) throw new Error(finder.problem)
  return hitsOnPage({ pageId, lines: texts.map(lineOf) }, finder.find)
}

const found = async (texts: readonly string[], find: string, options: Partial<FindQuery> = {}) =>
  (await hitsOf(texts, { find, replacement: '', ...options })).map((hit) => `${hit.line}:${hit.text}`)

describe('what is found', () => {
  const lines = ['Дѣло о дѣлахъ', 'Việt Nam, viet-nam', 'a.b a+b ЕЁ её']

  test('a plain text is found as it is, capitals aside', async () => {
    expect(await found(lines, 'дѣл')).toEqual(['0:Дѣл', '0:дѣл'])
    expect(await found(lines, 'a.b')).toEqual(['2:a.b'])
    expect(await found(lines, 'Дѣл', { matchCase: true })).toEqual(['0:Дѣл'])
  })

  test('marks and old letters are looked past when asked', async () => {
    expect(await found(lines, 'viet')).toEqual(['1:viet'])
    expect(await found(lines, 'viet', { ignoreMarks: true })).toEqual(['1:Việt', '1:viet'])
    expect(await found(lines, 'Viet', { ignoreMarks: true, matchCase: true })).toEqual(['1:Việt'])
    expect(await found(lines, 'дело', { ignoreMarks: true })).toEqual(['0:Дѣло'])
    expect(await found(['Đường'], 'duong', { ignoreMarks: true })).toEqual(['0:Đường'])
  })

  test('decomposed letters are found by composed ones, whole', async () => {
    expect(await found(['Việt'.normalize('NFD')], 'việt')).toEqual([`0:${'Việt'.normalize('NFD')}`])
    expect(await found(['Việt'.normalize('NFD')], 'vie')).toEqual([])
  })

  test('a half of a letter is not found', async () => {
    expect(await found(['æther'], 'a', { ignoreMarks: true })).toEqual([])
    expect(await found(['æther'], 'ae', { ignoreMarks: true })).toEqual(['0:æ'])
  })

  test('whole words are told from parts in every alphabet', async () => {
    expect(await found(['дѣло дѣлом, дѣло.'], 'дѣло', { wholeWord: true })).toEqual(['0:дѣло', '0:дѣло'])
    expect(await found(['an ban an'], 'an', { wholeWord: true })).toEqual(['0:an', '0:an'])
  })

  test('groups are put back as they are written, marks that were looked past and all', async () => {
    const query = { find: '(thanh)( pho)?', replacement: '[$1]$2', regex: true, ignoreMarks: true }
    const hits = await hitsOf(['thành phố, thanh'], query)
    expect(hits.map(({ replacement }) => replacement)).toEqual(['[thành] phố', '[thanh]'])
  })

  test('a regular expression is found, with its groups for the replacement', async () => {
    const hits = await hitsOf(['№ 12 и № 7'], { find: '№ (\\d+)', replacement: 'N$1 ($0, $$)', regex: true })
    expect(hits.map((hit) => hit.replacement)).toEqual(['N12 (№ 12, $)', 'N7 (№ 7, $)'])
    expect(await found(lines, '^дѣло', { regex: true })).toEqual(['0:Дѣло'])
    expect(await found(lines, '^дѣло', { regex: true, matchCase: true })).toEqual([])
    expect(await found(lines, 'n?', { regex: true, wholeWord: true }).catch(String)).toContain('matches-nothing')
  })

  test('the context is cut at whole letters', async () => {
    const [hit] = await hitsOf(['я'.repeat(40) + ' X ' + '𝔘'.repeat(40)], { find: 'X', replacement: '' })
    expect(hit?.before).toBe(`…${'я'.repeat(29)} `)
    expect(hit?.after).toBe(` ${'𝔘'.repeat(29)}…`)
  })
})

describe('a query that can’t be looked for', () => {
  test.each([
    [{ find: '', replacement: '' }, 'empty'],
    [{ find: 'a\nb', replacement: '' }, 'line-break'],
    [{ find: 'a', replacement: 'b\nc' }, 'line-break'],
    [{ find: '(', replacement: '', regex: true }, 'bad-pattern'],
    [{ find: '(a)\\1', replacement: '', regex: true }, 'bad-pattern'],
    [{ find: 'a*', replacement: '', regex: true }, 'matches-nothing'],
    [{ find: 'a'.repeat(1001), replacement: '' }, 'long-pattern'],
  ])('%j is answered in words', async (query, problem) => {
    const finder = await finderOf(query)
    expect(finder).toMatchObject({ ok: false, problem })
    if (!finder.ok) expect(isMessageKey(findProblemKey(finder.problem))).toBe(true)
  })

  test('a pattern that hangs other engines is searched in good time', async () => {
    const began = performance.now()
    expect(await found(['a'.repeat(5000)], '(a+)+$x|(a|aa)+b', { regex: true })).toEqual([])
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('what is replaced', () => {
  const lines = ['the tbe tbe end', 'no change', 'tbe'].map(lineOf)

  test('only what was ticked changes; other lines are the same objects', async () => {
    const hits = await hitsOf(
      lines.map((line) => line.text),
      { find: 'tbe', replacement: 'the' },
    )
    const { lines: after, replaced, stale } = replaceOnPage(lines, hits.slice(1, 2))
    expect(after.map((line) => line.text)).toEqual(['the tbe the end', 'no change', 'tbe'])
    expect([replaced, stale]).toEqual([1, []])
    expect(after[1]).toBe(lines[1])
    expect(after[2]).toBe(lines[2])
  })

  test('words keep their boxes, and the line is a person’s from then on', async () => {
    const hits = await hitsOf(
      lines.map((line) => line.text),
      { find: 'tbe', replacement: 'the' },
    )
    const [first] = replaceOnPage(lines, hits).lines
    expect(first?.words.map((word) => [word.text, word.box.x, word.confidence])).toEqual([
      ['the', 0, 0.5],
      ['the', 0.1, 1],
      ['the', 0.2, 1],
      ['end', 0.3, 0.5],
    ])
    expect(first?.by).toBe('person')
  })

  test('a shorter and a longer text leave the places of the others right', async () => {
    const texts = ['ab ab ab']
    const hits = await hitsOf(texts, { find: 'ab', replacement: 'xyz' })
    expect(replaceOnPage(texts.map(lineOf), hits).lines[0]?.text).toBe('xyz xyz xyz')
    const gone = await hitsOf(texts, { find: 'ab ', replacement: '' })
    expect(replaceOnPage(texts.map(lineOf), gone).lines[0]?.text).toBe('ab')
  })

  test('a place that reads otherwise by now is left alone, and told', async () => {
    const hits = await hitsOf(['tbe x'], { find: 'tbe', replacement: 'the' })
    const { lines: after, replaced, stale } = replaceOnPage([lineOf('The x')], hits)
    expect([after[0]?.text, replaced, stale.length]).toEqual(['The x', 0, 1])
    expect(replaceOnPage([], hits).stale).toEqual(hits)
  })
})
