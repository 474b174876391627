import { describe, expect, test, vi } from 'vitest'
import { arrange } from '../../shared/arrangement/arrange.ts'
import type { ArrangedPlan } from '../../shared/arrangement/arranged-plan.ts'
import { reportLeaves } from '../../shared/arrangement/leaf-report.ts'
import { readPattern } from '../../shared/arrangement/pattern.ts'
import { SHIPPED_PATTERNS, suggestPatterns, tellsTheFile } from '../../shared/arrangement/shipped-patterns.ts'
import type { Arrangement, Tradition } from '../../shared/domain/arrangement.ts'

// Many plans are made: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 })

const VIETNAMESE = '{archive}-{fonds}-{series}-{file}[-{leaf}[-{page}]]'
const RUSSIAN = '[{archive}_]Ф{fonds}_Оп{series}_Д{file}_Л{leaf}{side}'

function planOf(paths: readonly string[], rule: Arrangement, label = '/home/an/Дело 25'): ArrangedPlan {
  const outcome = arrange(paths, rule, label)
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.plan
}

const byPattern = (pattern: string, tradition: Tradition = 'ru', others = true): Arrangement => ({
  kind: 'pattern',
  pattern,
  tradition,
  others,
})

/** Units as an outline, each with its code and the names of its files. */
function outline(plan: ArrangedPlan): readonly string[] {
  const depth = (key: string): number => {
    const parent = plan.units.get(key)?.parent
    return parent === undefined || parent === '' ? 0 : depth(parent) + 1
  }
  return [...plan.units.values()].map(({ key, level, texts }) => {
    const files = plan.files.filter(({ unit }) => unit === key).map(({ path }) => path.split('/').at(-1))
    const code = texts.referenceCode ? ` (${texts.referenceCode})` : ''
    return `${'  '.repeat(depth(key))}${level} ${texts.title}${code}${files.length > 0 ? `: ${files.join(' ')}` : ''}`
  })
}

test('names by the Vietnamese guidance become fonds, inventory, file and its leaves in order', () => {
  const paths = [
    'x/Q3-5-1-10-2-1.jpg',
    'x/Q3-5-1-10-10-1.jpg',
    'y/Q3-5-1-10-1-2.jpg',
    'x/Q3-5-1-10-1-1.jpg',
    'Q3-5-1-9-1-1.jpg',
  ]
  const plan = planOf(paths, byPattern(VIETNAMESE, 'vi'))
  expect(outline(plan)).toEqual([
    'fonds Phông 5 (Q3, phông 5)',
    '  series Mục lục 1 (Q3, phông 5, mục lục 1)',
    '    file Hồ sơ 9 (Q3, phông 5, mục lục 1, hồ sơ 9): Q3-5-1-9-1-1.jpg',
    '    file Hồ sơ 10 (Q3, phông 5, mục lục 1, hồ sơ 10): Q3-5-1-10-1-1.jpg Q3-5-1-10-1-2.jpg Q3-5-1-10-2-1.jpg Q3-5-1-10-10-1.jpg',
  ])
  expect(plan.files.map(({ leaf }) => leaf).slice(1, 3)).toEqual([
    { number: 1, side: 'recto' },
    { number: 1, side: 'verso' },
  ])
})

test('a PDF by the guidance is a document of its file, or the file as a whole', () => {
  const plan = planOf(['Q3-5-1-10-4.pdf', 'Q3-5-1-10-2.pdf', 'Q3-5-1-11.pdf'], byPattern(VIETNAMESE, 'vi'))
  expect(outline(plan).slice(2)).toEqual([
    '    file Hồ sơ 10 (Q3, phông 5, mục lục 1, hồ sơ 10)',
    '      item Văn bản 2 (Q3, phông 5, mục lục 1, hồ sơ 10, văn bản 2): Q3-5-1-10-2.pdf',
    '      item Văn bản 4 (Q3, phông 5, mục lục 1, hồ sơ 10, văn bản 4): Q3-5-1-10-4.pdf',
    '    file Hồ sơ 11 (Q3, phông 5, mục lục 1, hồ sơ 11): Q3-5-1-11.pdf',
  ])
})

test('a file with documents and leaves beside them keeps the leaves in an item, since a divided file shows no pages', () => {
  const plan = planOf(['Q3-5-1-10-4.pdf', 'Q3-5-1-10-1-1.jpg'], byPattern(VIETNAMESE, 'vi'))
  expect(outline(plan).slice(2)).toEqual([
    '    file Hồ sơ 10 (Q3, phông 5, mục lục 1, hồ sơ 10)',
    '      item Văn bản 4 (Q3, phông 5, mục lục 1, hồ sơ 10, văn bản 4): Q3-5-1-10-4.pdf',
    '      item Hồ sơ 10: Q3-5-1-10-1-1.jpg',
  ])
})

test('names of a Russian archive become the units of its citation', () => {
  const paths = ['Ф223_Оп1_Д25_Л010.tif', 'ф223_оп01_д025_л9об.tif', 'Ф223_Оп1_Д25_Л009.tif', 'Ф223_Оп1_Д25а_Л1.tif']
  expect(outline(planOf(paths, byPattern(RUSSIAN)))).toEqual([
    'fonds Фонд 223 (Ф. 223)',
    '  series Опись 1 (Ф. 223. Оп. 1)',
    '    file Дело 25 (Ф. 223. Оп. 1. Д. 25): Ф223_Оп1_Д25_Л009.tif ф223_оп01_д025_л9об.tif Ф223_Оп1_Д25_Л010.tif',
    '    file Дело 25а (Ф. 223. Оп. 1. Д. 25а): Ф223_Оп1_Д25а_Л1.tif',
  ])
})

describe('names that tell a leaf alone', () => {
  test('make their folder the file that they belong to, with what else lies there at its end', () => {
    const paths = ['Дело 3/002.jpg', 'Дело 3/001об.jpg', 'Дело 3/обложка.jpg', 'Дело 3/001.jpg', 'Дело 4/1.jpg']
    expect(outline(planOf(paths, byPattern('{leaf}{side}')))).toEqual([
      'file Дело 3: 001.jpg 001об.jpg 002.jpg обложка.jpg',
      'file Дело 4: 1.jpg',
    ])
  })

  test('in the chosen folder itself make a file called after it', () => {
    expect(outline(planOf(['1.jpg', '2.jpg'], byPattern('{leaf}')))).toEqual(['file Дело 25: 1.jpg 2.jpg'])
  })

  test('in a folder of folders make a file of their own within it', () => {
    expect(outline(planOf(['Опись/1.jpg', 'Опись/Дело 1/1.jpg'], byPattern('{leaf}')))).toEqual([
      'series Опись',
      '  file Дело 1: 1.jpg',
      '  file Опись: 1.jpg',
    ])
  })
})

test('codes without a fonds stand below the folders they lie in; a title and date describe the last of them', () => {
  const plan = planOf(['Архив/Д7_1906-05-14_Письма_Л2.jpg'], byPattern('Д{file}_{date}_{title}_Л{leaf}'))
  expect(outline(plan)).toEqual(['file Архив', '  file Письма (Д. 7): Д7_1906-05-14_Письма_Л2.jpg'])
  expect([...plan.units.values()].at(-1)?.texts.date).toBe('1906-05-14')
})

test('pages named below a fonds alone get a file, since a fonds holds no pages', () => {
  expect(outline(planOf(['Ф5_001.jpg'], byPattern('Ф{fonds}_{leaf}')))).toEqual([
    'fonds Фонд 5 (Ф. 5)',
    '  file Фонд 5: Ф5_001.jpg',
  ])
})

test('files that do not fit go in as items of their folder, or stay out; both are told with the reason', () => {
  const paths = ['a/Ф1_Оп1_Д1_Л1.jpg', 'a/обложка.jpg', 'a/Thumbs.db', 'a/обложка.txt']
  const taken = planOf(paths, byPattern(RUSSIAN))
  expect(outline(taken).slice(0, 2)).toEqual(['file a', '  item обложка: обложка.jpg'])
  expect(taken.leftOut).toEqual(['a/Thumbs.db', 'a/обложка.txt'])
  const left = planOf(paths, byPattern(RUSSIAN, 'ru', false))
  expect(outline(left)).toHaveLength(3)
  expect(left.leftOut).toEqual(['a/обложка.jpg', 'a/Thumbs.db', 'a/обложка.txt'])
  for (const { unfit } of [taken, left])
    expect(unfit.map(({ path, mismatch }) => [path, mismatch.code])).toEqual([['a/обложка.jpg', 'expected']])
})

test('by folders each folder is a unit and each file an item, as ever', () => {
  expect(outline(planOf(['a/1.jpg', 'a/b/2.jpg', '3.jpg'], { kind: 'folders' }))).toEqual([
    'series a',
    '  item 1: 1.jpg',
    '  file b',
    '    item 2: 2.jpg',
    'item 3: 3.jpg',
  ])
})

test('each file that may go in is in the plan once, and every unit has its parent before it', () => {
  for (let seed = 1; seed < 80; seed += 1) {
    const number = (most: number, step: number): number => ((seed * 7919 + step * 104_729) % most) + 1
    const paths = [...new Set(Array.from({ length: 60 }, (_, step) => nameAt(number(12, step), step)))]
    const plan = planOf(paths, byPattern(seed % 2 ? RUSSIAN : '{leaf}{side}'))
    expect(plan.files.map(({ path }) => path).sort()).toEqual([...paths].sort())
    const seen = new Set([''])
    for (const unit of plan.units.values()) {
      expect(seen.has(unit.parent), unit.key).toBe(true)
      seen.add(unit.key)
    }
    for (const { unit } of plan.files) expect(['file', 'item']).toContain(plan.units.get(unit)?.level)
  }
})

function nameAt(kind: number, step: number): string {
  if (kind < 5) return `Ф${kind}_Оп1_Д${step % 4}_Л${step}.tif`
  if (kind < 8) return `folder ${kind}/${step}.jpg`
  return kind < 10 ? `folder ${kind % 3}/within/${step}об.jpg` : `cover ${step}.jpg`
}

describe('the report', () => {
  test('tells missing and double leaves of each file and in total', () => {
    const names = ['Л1', 'Л1об', 'Л2', 'Л2об', 'Л4', 'Л4об', 'Л04', 'Л5'].map((name) => `Ф1_Оп1_Д1_${name}.tif`)
    const report = reportLeaves(planOf([...names, 'Ф1_Оп1_Д2_Л1.tif'], byPattern(RUSSIAN)))
    expect([...report.units.keys()]).toEqual(['fonds:1/series:1/file:1'])
    const [findings] = report.units.values()
    expect(findings?.missing.map(({ from }) => [from.number, from.side])).toEqual([
      [3, undefined],
      [5, 'verso'],
    ])
    expect(findings?.double).toEqual([{ leaf: { number: 4 }, paths: ['Ф1_Оп1_Д1_Л4.tif', 'Ф1_Оп1_Д1_Л04.tif'].sort() }])
    expect([report.missing, report.double]).toEqual([2, 1])
  })

  test('reckons with the leaves that the archive has already', () => {
    const plan = planOf(['Ф1_Оп1_Д1_Л3.tif', 'Ф1_Оп1_Д1_Л2.tif'], byPattern(RUSSIAN))
    const known = new Map([['fonds:1/series:1/file:1', [{ number: 1 }, { number: 2 }]]])
    const report = reportLeaves(plan, known)
    expect([report.missing, report.double, report.known]).toEqual([0, 0, 1])
    expect([...report.units.values()][0]?.known).toEqual([{ number: 2 }])
  })

  test('by folders it tells of folders whose names are plain numbers, and of no others', () => {
    const paths = [
      'a/1.jpg',
      'a/2.jpg',
      'a/04.jpg',
      'a/4.png',
      'b/letter 1.jpg',
      'b/letter 3.jpg',
      'c/1.jpg',
      'c/note.jpg',
    ]
    const report = reportLeaves(planOf(paths, { kind: 'folders' }))
    expect([...report.units.keys()]).toEqual(['a'])
    expect([report.missing, report.double]).toEqual([1, 1])
  })
})

describe('a folder as NAPS2 leaves it', () => {
  // Several pages saved as pictures: their number behind the name; a TIFF or PDF of several pages: the name alone.
  const names = ['Thư 1905.01.jpg', 'Thư 1905.10.jpg', 'Thư 1905.02.jpg', 'Письмо 25.1.tif', 'Письмо 25.2.tif']
  const documents = ['Bản đồ.tif', 'Sổ.pdf', 'doc.001.pdf', 'doc.002.pdf']
  const rule = byPattern('{title}.{number}', 'plain')

  test('is told by its names, and pictures of one title are pages of one item, in their order', () => {
    expect(suggestPatterns([...names, ...documents])[0]).toMatchObject({ pattern: '{title}.{number}' })
    expect(outline(planOf([...names, ...documents], rule))).toEqual([
      'item Bản đồ: Bản đồ.tif',
      'item doc.001: doc.001.pdf',
      'item doc.002: doc.002.pdf',
      'item Sổ: Sổ.pdf',
      'item Thư 1905: Thư 1905.01.jpg Thư 1905.02.jpg Thư 1905.10.jpg',
      'item Письмо 25: Письмо 25.1.tif Письмо 25.2.tif',
    ])
  })

  test('keeps folders apart, and tells which number is missing', () => {
    const plan = planOf(['a/Thư.1.jpg', 'b/Thư.1.jpg', 'b/Thư.3.jpg'], rule)
    expect(outline(plan)).toEqual(['file a', '  item Thư: Thư.1.jpg', 'file b', '  item Thư: Thư.1.jpg Thư.3.jpg'])
    expect(reportLeaves(plan).missing).toBe(1)
  })
})

describe('the patterns that ship', () => {
  test.each(SHIPPED_PATTERNS)('$pattern is good, fits its example, and is suggested by it', ({ pattern, example }) => {
    expect(readPattern(pattern).ok).toBe(true)
    expect(suggestPatterns([example])[0]).toMatchObject({ pattern, share: 1 })
  })

  test('the one that fits most names is suggested, the more telling one of two equals', () => {
    const names = ['Q3-5-1-10-1-1.jpg', 'Q3-5-1-10-1-2.jpg', 'bìa.jpg']
    const [best] = suggestPatterns(names)
    expect(best).toMatchObject({ pattern: VIETNAMESE, tradition: 'vi' })
    expect(best?.share).toBeCloseTo(2 / 3)
    expect(suggestPatterns(['a.jpg', 'b.jpg', '1.jpg'])).toEqual([])
    expect(suggestPatterns([])).toEqual([])
  })

  test('one that the user made comes first where it fits as well', () => {
    const own = { pattern: '{archive}-{fonds}-{series}-{file}-{leaf}-{page}', tradition: 'vi' as const }
    expect(suggestPatterns(['Q3-5-1-10-1-1.jpg'], [own])[0]).toEqual({ ...own, share: 1 })
  })

  test('only one that says to which file a page belongs is proposed without being asked for', () => {
    const tells = (pattern: string): boolean => {
      const read = readPattern(pattern)
      return read.ok && tellsTheFile(read.parts)
    }
    expect(tells(VIETNAMESE)).toBe(true)
    expect(tells('{leaf}{side}')).toBe(false)
  })
})
