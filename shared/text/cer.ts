import { editDistance } from './alignment.ts'

/** Errors of a reading against the true text: insertions, deletions and substitutions, and what they are counted against. */
export interface ErrorCount {
  readonly errors: number
  /** Characters or words of the true text. */
  readonly length: number
}

/** Which differences of spelling count as none. */
export interface FoldOptions {
  /** Counts pre-1918 Russian spelling (ѣ і ѳ ѵ, ъ at the end of a word) and its modern form as one. */
  readonly preReform?: boolean
}

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u0060\u00b4\u02bc\u2039\u203a]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  // U+00AD and U+00AC stand for the hyphen at the end of a printed line.
  [/[\u00ad\u00ac\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  [/\s+/g, ' '],
]

const PRE_REFORM: readonly (readonly [RegExp, string])[] = [
  [/ѣ/g, 'е'],
  [/Ѣ/g, 'Е'],
  [/[іѵ]/g, 'и'],
  [/[ІѴ]/g, 'И'],
  [/ѳ/g, 'ф'],
  [/Ѳ/g, 'Ф'],
  [/ъ(?!\p{L})/giu, ''],
]

/** The text as it is compared: NFC, with quotes, dashes, ellipses, line-end hyphens and runs of white space made alike. */
export function foldForComparison(text: string, options: FoldOptions = {}): string {
  const rules = options.preReform ? [...FOLDS, ...PRE_REFORM] : FOLDS
  return rules.reduce((folded, [from, to]) => folded.replace(from, to), text.normalize('NFC')).trim()
}

/** Wrong characters (Unicode code points, after folding). `errors / length` is the character error rate (CER). */
export function characterErrors(read: string, truth: string, options: FoldOptions = {}): ErrorCount {
  const wanted = codePoints(foldForComparison(truth, options))
  return { errors: editDistance(codePoints(foldForComparison(read, options)), wanted), length: wanted.length }
}

/** Wrong words (between white space, after folding). `errors / length` is the word error rate (WER). */
export function wordErrors(read: string, truth: string, options: FoldOptions = {}): ErrorCount {
  const wanted = wordsOf(truth, options)
  return { errors: editDistance(wordsOf(read, options), wanted), length: wanted.length }
}

/** Errors over all the counts together, as a fraction of the true text; 0 where there is no text. */
export function errorRate(counts: readonly ErrorCount[]): number {
  const length = counts.reduce((sum, count) => sum + count.length, 0)
  const errors = counts.reduce((sum, count) => sum + count.errors, 0)
  return length === 0 ? 0 : errors / length
}

function codePoints(text: string): readonly string[] {
  return Array.from(text)
}

function wordsOf(text: string, options: FoldOptions): readonly string[] {
  const folded = foldForComparison(text, options)
  return folded === '' ? [] : folded.split(' ')
}
