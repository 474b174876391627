import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { firstRule, patternRule } from '../../renderer/features/import/arrange-screen.ts'
import { ownPatternsFrom, withUsedPattern } from '../../renderer/features/import/own-patterns.ts'
import { mismatchWords, readsAs } from '../../renderer/features/import/pattern-words.ts'
import { patternErrorWords } from '../../renderer/ports/pattern-error-words.ts'
import { leafLabel, nameOfPage } from '../../renderer/ports/leaf-label.ts'
import { ProvideTradition, speak, useSpeech } from '../../renderer/ports/messages.tsx'
import { compilePattern } from '../../shared/arrangement/matcher.ts'
import { codedUnits } from '../../shared/arrangement/meet-archive.ts'
import { readPattern } from '../../shared/arrangement/pattern.ts'
import {
  holdersThere,
  previewOf,
  suggestionsFor,
  withKnownLeaves,
  type Preview,
} from '../../shared/arrangement/preview.ts'
import { previewRows, previewTree, type PreviewRow } from '../../shared/arrangement/preview-tree.ts'
import { BY_FOLDERS, type Arrangement } from '../../shared/domain/arrangement.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { aDescription, aPage, aUnit } from '../support/builders.ts'

const VIETNAMESE = '{archive}-{fonds}-{series}-{file}[-{leaf}[-{page}]]'
const NAMES = ['Q3-5-1-10-1-1.jpg', 'Q3-5-1-10-1-2.jpg', 'Q3-5-1-10-3-1.jpg', 'bìa.jpg', 'Thumbs.db']
const byNames = patternRule({ pattern: VIETNAMESE, tradition: 'vi' })

const found = (paths: readonly string[]) => ({ paths, beside: new Set<string>() })

const preview = (paths: readonly string[], rule: Arrangement, units: readonly Unit[] = []): Preview =>
  previewOf({ files: found(paths), rule, label: 'scans', units: codedUnits(units), parentId: null })

function rowsOf(shown: Preview, folded: ReadonlyMap<string, boolean> = new Map()): readonly PreviewRow[] {
  if (!shown.ok) throw new Error(shown.error.code)
  return previewRows(previewTree(shown), folded)
}

const brief = (row: PreviewRow): string => {
  const what = {
    unit: () => (row.kind === 'unit' ? `${row.unit.texts.title} ${row.files}f ${row.missing}m ${row.double}d` : ''),
    page: () => (row.kind === 'page' ? row.file.path : ''),
    missing: () => (row.kind === 'missing' ? `missing ${row.range.from.number}` : ''),
    group: () => (row.kind === 'group' ? `${row.group} ${row.count}` : ''),
    unfit: () => (row.kind === 'unfit' ? row.unfit.path : ''),
    rowless: () => (row.kind === 'rowless' ? row.row.name : ''),
    pictureless: () => (row.kind === 'pictureless' ? row.row.name : ''),
    copy: () => (row.kind === 'copy' ? `${row.copy.path} of ${row.copy.of}` : ''),
    'left-out': () => (row.kind === 'left-out' ? row.path : ''),
  }
  return `${'  '.repeat(row.level - 1)}${what[row.kind]()}`
}

describe('the preview', () => {
  test('shows units with what is amiss in them and below them, and what does not fit at the end', () => {
    expect(rowsOf(preview(NAMES, byNames)).map(brief)).toEqual([
      'bìa 1f 0m 0d',
      'Phông 5 3f 1m 0d',
      '  Mục lục 1 3f 1m 0d',
      '    Hồ sơ 10 3f 1m 0d',
      'unfit 1',
      'left-out 1',
    ])
  })

  test('opens a file to its leaves, the missing one in its place, and shuts what holds units', () => {
    const folded = new Map([
      ['fonds:q3.5/series:1/file:10', true],
      ['group unfit', true],
    ])
    expect(rowsOf(preview(NAMES, byNames), folded).map(brief).slice(3, 9)).toEqual([
      '    Hồ sơ 10 3f 1m 0d',
      '      Q3-5-1-10-1-1.jpg',
      '      Q3-5-1-10-1-2.jpg',
      '      missing 2',
      '      Q3-5-1-10-3-1.jpg',
      'unfit 1',
    ])
    expect(rowsOf(preview(NAMES, byNames), new Map([['fonds:q3.5', false]]))).toHaveLength(4)
  })

  test('by folders tells what is missing below the folder of plain numbers', () => {
    expect(rowsOf(preview(['a/1.jpg', 'a/3.jpg'], BY_FOLDERS)).map(brief)).toEqual([
      'a 2f 1m 0d',
      '  1 1f 0m 0d',
      '  3 1f 0m 0d',
      '  missing 2',
    ])
  })

  test('marks what is in the archive already, and reckons with its leaves', () => {
    const code = 'Q3, phông 5, mục lục 1, hồ sơ 10'
    const file = aUnit('there', { level: 'file', description: aDescription({ referenceCode: code }) })
    const shown = preview(NAMES, byNames, [file])
    if (!shown.ok) throw new Error('the pattern is good')
    const [holder] = holdersThere(shown.met)
    expect(holder?.id).toBe('there')
    const known = withKnownLeaves(shown, new Map([[holder?.key ?? '', [{ number: 2 }, { number: 3, side: 'recto' }]]]))
    expect(known.ok && [known.report.missing, known.report.known]).toEqual([0, 1])
    const row = rowsOf(known).find((each) => each.kind === 'unit' && each.unit.level === 'file')
    expect(row).toMatchObject({ isThere: true, missing: 0 })
  })

  test('counts copies to their pages, not as pages', () => {
    const shown = preview(['access/1.jpg', 'access/2.jpg', 'master/1.tif', 'master/2.tif'], BY_FOLDERS)
    expect(rowsOf(shown).map(brief)).toEqual(['master 2f 0m 0d', '  1 1f 0m 0d', '  2 1f 0m 0d', 'copies 2'])
    expect(rowsOf(shown, new Map([['group copies', true]])).map(brief)).toContain('  access/1.jpg of master/1.tif')
    const double = patternRule({ pattern: '{leaf}{side}', tradition: 'plain' })
    const byLeaf = preview(['1/access/7.jpg', '1/master/7.tif'], double)
    expect(byLeaf.ok && byLeaf.report.double).toBe(0)
  })

  test('of a bad pattern is what is wrong with it', () => {
    expect(preview(NAMES, patternRule({ pattern: '{leaf', tradition: 'vi' }))).toMatchObject({ ok: false })
  })
})

describe('the rule to begin with', () => {
  const first = (names: readonly string[]): Arrangement => firstRule(suggestionsFor(found(names), []))
  test('goes by names that plainly tell their file, else by folders', () => {
    expect(first(NAMES.filter((name) => name !== 'bìa.jpg'))).toEqual(byNames)
    expect(first(['001.jpg', '002.jpg'])).toEqual(BY_FOLDERS)
    expect(first(['Q3-5-1-10-1-1.jpg', 'Q3-5-1-10-1-2.jpg', 'b.jpg'])).toEqual(BY_FOLDERS)
    expect(first([])).toEqual(BY_FOLDERS)
  })

  test('asks no litter and no companions of scans', () => {
    expect(suggestionsFor(found(['001.jpg', '001.xmp', 'Thumbs.db', '.DS_Store']), [])[0]?.share).toBe(1)
  })
})

describe('patterns of the user', () => {
  const own = { pattern: 'hộp *_{leaf}', tradition: 'vi' as const }
  test('are kept when they were used, newest first, each once; shipped ones are not theirs', () => {
    const kept = withUsedPattern(
      [own, { pattern: '{leaf}x', tradition: 'ru' }],
      patternRule({ ...own, pattern: 'a{leaf}' }),
    )
    expect(kept.map(({ pattern }) => pattern)).toEqual(['a{leaf}', own.pattern, '{leaf}x'])
    expect(withUsedPattern(kept, patternRule(own)).map(({ pattern }) => pattern)).toEqual([
      own.pattern,
      'a{leaf}',
      '{leaf}x',
    ])
    expect(withUsedPattern([own], byNames)).toEqual([own])
    expect(withUsedPattern([own], BY_FOLDERS)).toEqual([own])
  })

  test('are read from the settings as far as they are good', () => {
    expect(
      ownPatternsFrom([own, { pattern: '{leaf', tradition: 'vi' }, null, 7, { pattern: '{leaf}', tradition: 'x' }]),
    ).toEqual([own])
    expect(ownPatternsFrom(undefined)).toEqual([])
  })
})

describe('words', () => {
  test.each([
    ['vi', 'tờ 9, mặt sau'],
    ['ru', 'л. 9об'],
    ['en', 'f. 9v'],
  ] as const)('of a leaf in %s are %s', (language, words) => {
    expect(leafLabel({ number: 9, side: 'verso' }, speak(language))).toBe(words)
  })

  test.each([
    ['ru', 'л. 9об', 'л. 9, с. 3'],
    ['vi', 'tờ 9, mặt sau', 'tờ 9, trang 3'],
    ['kk', '9-парақ сырты', '9-парақ, 3-бет'],
    ['isad', 'f. 9v', 'f. 9, p. 3'],
  ] as const)(
    'of a leaf in a collection of the tradition %s are %s, whatever the interface speaks',
    (tradition, verso, third) => {
      const speech = { ...speak('en'), tradition }
      expect(leafLabel({ number: 9, side: 'verso' }, speech)).toBe(verso)
      expect(leafLabel({ number: 9, page: 3 }, speech)).toBe(third)
      expect(leafLabel({ number: 9, counts: 'pages' }, speech)).toBe('p. 9')
    },
  )

  test('reach every part of the window from the open collection', () => {
    const Label = () => leafLabel({ number: 9 }, useSpeech())
    const inTradition = (tradition: 'kk' | undefined) =>
      renderToStaticMarkup(createElement(ProvideTradition, { tradition, children: createElement(Label) }))
    expect([inTradition('kk'), inTradition(undefined)]).toEqual(['9-парақ', 'f. 9'])
  })

  test('of a page are its leaf where it has one, else its file', () => {
    const leaf = { number: 9, suffix: 'а' }
    expect(nameOfPage(aPage('p', 'u', { leaf }), speak('ru'))).toBe('л. 9а')
    expect(nameOfPage(aPage('p', 'u', { leaf, frame: 1 }), speak('ru'))).toBe('л. 9а · 2')
    expect(nameOfPage(aPage('p', 'u'), speak('ru'))).toBe('p.jpg')
  })

  test('of a faulty pattern say where and what', () => {
    const words = (pattern: string, language: 'vi' | 'ru' | 'en'): string => {
      const read = readPattern(pattern)
      return read.ok ? 'good' : patternErrorWords(read.error, speak(language))
    }
    expect(words('Ф{fond}', 'en')).toMatch(/^Sign 2: nothing is called \{fond\}\. There are \{archive\}, \{fonds\}/)
    expect(words('{leaf}-{leaf}', 'ru')).toMatch(/^Знак 8: \{лист\} указано дважды/)
    expect(words('scan', 'vi')).toContain('{tờ}')
  })

  test('of a name that does not fit say what was expected instead', () => {
    const read = readPattern('Ф{fonds}_Л{leaf}')
    if (!read.ok) throw new Error('the pattern is good')
    const why = (name: string): string => {
      const outcome = compilePattern(read.parts).match(name)
      return outcome.ok ? readsAs(outcome.fields, 'ru', speak('ru')) : mismatchWords(outcome.mismatch, speak('ru'))
    }
    expect(why('Ф5_Лист.jpg')).toBe('после «Ф5_Л» ожидается номер листа, также с буквой (9а), а там «ист.jpg»')
    expect(why('x.jpg')).toBe('в начале ожидается «Ф», а там «x.jpg»')
    expect(why('Ф5_Л7.jpg')).toBe('Ф. 5, л. 7')
  })
})
