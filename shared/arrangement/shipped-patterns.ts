import type { Tradition } from '../domain/arrangement.ts'
import { compilePattern } from './matcher.ts'
import { fieldsOf, readPattern, type PatternPart } from './pattern.ts'

/** A pattern that comes with the program. */
export interface ShippedPattern {
  /** What the command line calls it. */
  readonly name: string
  readonly pattern: string
  readonly tradition: Tradition
  /** A name that fits it. */
  readonly example: string
}

/** From the most telling to the plainest: of two that fit as many names, the one before is meant. */
export const SHIPPED_PATTERNS: readonly ShippedPattern[] = [
  {
    name: 'ru-codes',
    pattern: '[{archive}_]Ф{fonds}_Оп{series}_Д{file}_Л{leaf}{side}',
    tradition: 'ru',
    example: 'Ф223_Оп1_Д25_Л009об.tif',
  },
  // Guidance 169/HD-VTLTNN of Viet Nam's State Records and Archives Department: archive, fonds, inventory, file, leaf, page.
  {
    name: 'vi-codes',
    pattern: '{archive}-{fonds}-{series}-{file}[-{leaf}[-{page}]]',
    tradition: 'vi',
    example: 'Q3-5-1-10-1-1.jpg',
  },
  {
    name: 'ru-folders',
    pattern: 'Ф{fonds}/Оп{series}/Д{file}/[Л]{leaf}{side}',
    tradition: 'ru',
    example: 'Ф. 223/Оп. 1/Д. 25/009об.tif',
  },
  {
    name: 'ru-folders-in-words',
    pattern: 'Фонд {fonds}/Опись {series}/Дело {file}/[Лист ]{leaf}{side}',
    tradition: 'ru',
    example: 'Фонд 223/Опись 1/Дело 25/009об.tif',
  },
  {
    name: 'vi-folders',
    pattern: 'Phông {fonds}/Mục lục {series}/Hồ sơ {file}/[Tờ ]{leaf}{side}',
    tradition: 'vi',
    example: 'Phông 5/Mục lục 1/Hồ sơ 10/Tờ 1 mặt sau.jpg',
  },
  {
    name: 'anom',
    pattern: 'FR_{archive}_{fonds}_{file}_{page}',
    tradition: 'plain',
    example: 'FR_ANOM_GGI_65234_0012.jpg',
  },
  { name: 'numbers', pattern: '{fonds}_{series}_{file}_{leaf}{side}', tradition: 'ru', example: '223_1_25_009об.tif' },
  { name: 'ru-leaves', pattern: 'Л{leaf}{side}', tradition: 'ru', example: 'Л. 9об.tif' },
  { name: 'vi-leaves', pattern: 'Tờ {leaf}{side}', tradition: 'vi', example: 'Tờ 9 mặt sau.jpg' },
  { name: 'folios', pattern: 'f{leaf}{side}', tradition: 'plain', example: 'f009v.jpg' },
  { name: 'leaves', pattern: '{leaf}{side}', tradition: 'plain', example: '0009v.tif' },
  { name: 'img', pattern: 'IMG_{number}', tradition: 'plain', example: 'IMG_0001.jpg' },
  { name: 'dsc', pattern: 'DSC{number}', tradition: 'plain', example: 'DSC00012.JPG' },
  { name: 'scan', pattern: 'Scan {number}', tradition: 'plain', example: 'Scan 0001.jpg' },
  // NAPS2 and others put a number behind the name that was given to several pages.
  { name: 'titles', pattern: '{title}.{number}', tradition: 'plain', example: 'Thư gửi Bộ Thuộc địa.01.jpg' },
]

/** A pattern with the share of names, 0 to 1, that fit it. */
export interface Suggestion {
  readonly pattern: string
  readonly tradition: Tradition
  readonly share: number
}

/** So many names tell how all are made; they are taken evenly from all. */
const SAMPLE = 400

/**
 * The patterns that fit most of the names, best first; those that fit fewer than half are none. `own` are patterns that
 * the user made: they come before shipped ones that fit as many.
 */
export function suggestPatterns(
  paths: readonly string[],
  own: readonly { readonly pattern: string; readonly tradition: Tradition }[] = [],
): readonly Suggestion[] {
  const step = Math.max(1, Math.floor(paths.length / SAMPLE))
  const sample = paths.filter((_, index) => index % step === 0)
  return [...own, ...SHIPPED_PATTERNS]
    .map(({ pattern, tradition }) => ({ pattern, tradition, share: shareOf(sample, pattern) }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)
}

function shareOf(paths: readonly string[], pattern: string): number {
  const read = readPattern(pattern)
  if (!read.ok || paths.length === 0) return 0
  const matcher = compilePattern(read.parts)
  return paths.filter((path) => matcher.match(path).ok).length / paths.length
}

/** Whether a pattern says to which file a page belongs, so that it can be proposed without being asked for. */
export function tellsTheFile(parts: readonly PatternPart[]): boolean {
  const names = new Set(fieldsOf(parts).map(({ name }) => name))
  return names.has('file') && (names.has('fonds') || names.has('series'))
}
