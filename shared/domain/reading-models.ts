import type { ShippedLanguage } from './collection.ts'

/** How well a model reads, measured on scans with their true text. */
export interface ModelMeasure {
  /** What was read. */
  readonly set: string
  /** Characters read wrong, in percent. */
  readonly cer: number
}

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

/** The models that ship; scripts/assets/ocr.mjs puts them there. */
export const READING_MODELS: Readonly<Record<ModelCode, ReadingModel>> = {
  vie: model('vie', `${NPM}/vie`, [{ set: 'vi-print-lowres', cer: 1.3 }]),
  rus: model('rus', `${DEBIAN}-rus`, [{ set: 'ru-print-18c (rus+Cyrillic)', cer: 10.4 }]),
  eng: model('eng', `${DEBIAN}-eng`, [
    { set: 'en-print-novels', cer: 0.1 },
    { set: 'en-typed-ehri', cer: 2.6 },
    { set: 'en-typed-stanford1905', cer: 2.9 },
  ]),
  fra: model('fra', `${NPM}/fra`, [
    { set: 'fr-print-1881', cer: 1.2 },
    { set: 'fr-print-1893', cer: 1 },
    { set: 'fr-typed-tapus', cer: 9.6 },
  ]),
  kaz: model('kaz', `${NPM}/kaz`, []),
  Cyrillic: model('Cyrillic', `${DEBIAN}-script-cyrl`, [{ set: 'kv-print-1939', cer: 6.4 }]),
  chi_tra: model('chi_tra', `${DEBIAN}-chi-tra`, []),
  chi_tra_vert: model('chi_tra_vert', `${DEBIAN}-chi-tra-vert`, []),
  grc: model('grc', `${DEBIAN}-grc`, []),
}

function model(code: ModelCode, source: string, measured: readonly ModelMeasure[]): ReadingModel {
  return { code, family: source.startsWith(NPM) ? 'best_int' : 'fast', licence: 'Apache-2.0', source, measured }
}
