import { CATALOGUED_MODELS, type CatalogueModel } from './catalogued-models.ts'
import { isCataloguedSource } from './model-source.ts'
import { READING_MODELS } from './reading-models.ts'

/** The licence under which Tesseract's project gives all its models. */
export const CATALOGUE_LICENCE = 'Apache-2.0'

const byCode: ReadonlyMap<string, CatalogueModel> = new Map(CATALOGUED_MODELS.map((model) => [model.code, model]))

/** What is known of the file of a language's model at an address of all models; undefined where nothing is. */
export function cataloguedFile(source: string, code: string): CatalogueModel['file'] {
  return isCataloguedSource(source) ? byCode.get(code)?.file : undefined
}

/**
 * The models that a download would bring something by, as against those that ship and are installed: of every language
 * that tesseract.js names, without those that are there as the same file.
 */
export function downloadableModels(installed: readonly string[]): readonly CatalogueModel[] {
  const best = Object.values(READING_MODELS).filter(({ family }) => family === 'best_int')
  const there = new Set([...best.map(({ code }): string => code), ...installed])
  return CATALOGUED_MODELS.filter(({ code }) => !there.has(code))
}
