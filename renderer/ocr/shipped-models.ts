import { READING_LANGUAGES } from '../../shared/domain/collection.ts'
import { familyOf } from './models.ts'

/** What is to be known of a model that ships. */
export interface ModelFacts {
  readonly code: string
  /** fast: small and quick. best_int: the best, rounded to whole numbers. */
  readonly family: string
  /** The project that it comes from. */
  readonly source: string
  /** SPDX identifier. */
  readonly licence: string
}

/** The models that ship, in the order in which languages are listed. They are Google's, under one licence. */
export function shippedModels(): readonly ModelFacts[] {
  return READING_LANGUAGES.map((code) => {
    const family = familyOf(code)
    const source = family === 'fast' ? 'tesseract-ocr/tessdata_fast' : 'naptha/tessdata (tesseract-ocr/tessdata_best)'
    return { code, family, source, licence: 'Apache-2.0' }
  })
}
