import type { ShippedLanguage } from '../../shared/domain/collection.ts'
import type { PresetId } from '../../shared/domain/reading-preset.ts'

/** A model that ships: scripts/assets/ocr.mjs puts it there. */
interface Model {
  /** fast: small and quick, whole numbers. best_int: the best, rounded to whole numbers. */
  readonly family: 'fast' | 'best_int'
}

/** A language of its own, or a script that several share. */
type ModelCode = ShippedLanguage | 'chi_tra_vert'

const MODELS: Readonly<Record<ModelCode, Model>> = {
  vie: { family: 'best_int' },
  rus: { family: 'fast' },
  eng: { family: 'best_int' },
  fra: { family: 'best_int' },
  kaz: { family: 'best_int' },
  Cyrillic: { family: 'fast' },
  chi_tra: { family: 'fast' },
  chi_tra_vert: { family: 'fast' },
}

/**
 * The models by which languages are read, joined as Tesseract wants them. Russian before 1918 has letters that the model of
 * Russian does not know; that of the script knows some more.
 */
export function modelsFor(languages: readonly string[], preset: PresetId): readonly string[] {
  return preset === 'old-russian' && !languages.includes('Cyrillic') ? [...languages, 'Cyrillic'] : languages
}

/** The same for writing that runs from the top to the bottom: Chinese has models of its own for that. */
export function verticalModels(models: readonly string[]): readonly string[] {
  return models.map((model) => (/^(?:chi_sim|chi_tra|jpn|kor)$/.test(model) ? `${model}_vert` : model))
}

/** What a reading says of the models it was made with: 'vie+eng (best_int)', 'vie (best_int) + rus (fast)'. */
export function modelLabel(models: readonly string[]): string {
  const families = new Set(models.map(familyOf))
  if (families.size === 1) return `${models.join('+')} (${[...families].join()})`
  return models.map((model) => `${model} (${familyOf(model)})`).join(' + ')
}

/** 'own' for a model that the user installed. */
function familyOf(model: string): string {
  return Object.hasOwn(MODELS, model) ? MODELS[model as ModelCode].family : 'own' // its own key
}
