import type { ShippedLanguage } from './collection.ts'

/** How well a model reads, measured on scans with their true text. */
export interface ModelMeasure {
  /** What was read. */
  readonly set: string
  /** Characters read wrong, in percent. */
  readonly cer: number
}

/**
 * Characters that Fonds reads wrong, in percent, of each set of scans with their true text: the column "Fonds" of the table in
 * BENCHMARKS.md, which a test holds against this.
 */
export const MEASURED_ERRORS = {
  'en-print-novels': 0.08,
  'fr-print-1881': 1.16,
  'fr-print-1893': 0.9,
  'vi-print-lowres': 1.17,
  'en-typed-ehri': 2.41,
  'fr-typed-tapus': 9.19,
  'en-typed-stanford1905': 2.94,
  'kv-print-1939': 6.16,
  'ru-print-18c': 9.58,
} as const

type MeasuredSet = keyof typeof MEASURED_ERRORS

/** A model that ships. */
export interface ReadingModel {
  /** Tesseract's code. */
  readonly code: string
  /** fast: small and quick, whole numbers. best_int: the best, rounded to whole numbers. */
  readonly family: 'fast' | 'best_int'
  readonly licence: 'Apache-2.0'
  readonly source: string
  /** Our own figures (BENCHMARKS.md); none where there were no scans to measure on. */
  readonly measured: readonly ModelMeasure[]
}

/** A language of its own, a script that several share, Chinese from the top to the bottom, or Greek quoted elsewhere. */
export type ModelCode = ShippedLanguage | 'chi_tra_vert' | 'grc'

const NPM = 'npm: @tesseract.js-data'
const DEBIAN = 'Debian: tesseract-ocr'

/** Sets that were not read with one model alone. */
const READ_WITH: Readonly<Partial<Record<MeasuredSet, string>>> = { 'ru-print-18c': 'ru-print-18c (rus+Cyrillic)' }

/** The models that ship; scripts/assets/ocr.mjs puts them there. */
export const READING_MODELS: Readonly<Record<ModelCode, ReadingModel>> = {
  vie: model('vie', `${NPM}/vie`, ['vi-print-lowres']),
  rus: model('rus', `${DEBIAN}-rus`, ['ru-print-18c']),
  eng: model('eng', `${DEBIAN}-eng`, ['en-print-novels', 'en-typed-ehri', 'en-typed-stanford1905']),
  fra: model('fra', `${NPM}/fra`, ['fr-print-1881', 'fr-print-1893', 'fr-typed-tapus']),
  kaz: model('kaz', `${NPM}/kaz`, []),
  Cyrillic: model('Cyrillic', `${DEBIAN}-script-cyrl`, ['kv-print-1939']),
  chi_tra: model('chi_tra', `${DEBIAN}-chi-tra`, []),
  chi_tra_vert: model('chi_tra_vert', `${DEBIAN}-chi-tra-vert`, []),
  grc: model('grc', `${DEBIAN}-grc`, []),
}

function model(code: ModelCode, source: string, sets: readonly MeasuredSet[]): ReadingModel {
  const measured = sets.map((set) => ({ set: READ_WITH[set] ?? set, cer: MEASURED_ERRORS[set] }))
  return { code, family: source.startsWith(NPM) ? 'best_int' : 'fast', licence: 'Apache-2.0', source, measured }
}
