import { READING_MODELS, type ModelCode } from '../../shared/domain/reading-models.ts'
import type { PresetId } from '../../shared/domain/reading-preset.ts'

/**
 * The models by which languages are read, joined as Tesseract wants them. Russian before 1918 has letters that the model of
 * Russian does not know; that of the script knows some more. Writing that runs down has models of its own.
 */
export function modelsFor(languages: readonly string[], preset: PresetId): readonly string[] {
  if (preset === 'vertical') return verticalModels(languages)
  return preset === 'old-russian' && !languages.includes('Cyrillic') ? [...languages, 'Cyrillic'] : languages
}

/** Those of Chinese and of what is written like it are two: one for lines across, one for lines down. */
function verticalModels(models: readonly string[]): readonly string[] {
  return models.map((model) => (/^(?:chi_sim|chi_tra|jpn|kor)$/.test(model) ? `${model}_vert` : model))
}

/** Of these languages those that ship with a model for lines that run down. */
export function canRunDown(languages: readonly string[]): readonly string[] {
  return languages.filter((language) => Object.hasOwn(READING_MODELS, `${language}_vert`))
}

/** Characters that all fill a square: layout analysis can't tell their rows from their columns and tears lines apart. */
export function areSquare(models: readonly string[]): boolean {
  return /^(?:chi_sim|chi_tra|jpn)$/.test(models[0] ?? '')
}

/** What a reading says of the models it was made with: 'vie+eng (best_int)', 'vie (best_int) + rus (fast)'. */
export function modelLabel(models: readonly string[]): string {
  const families = new Set(models.map(familyOf))
  if (families.size === 1) return `${models.join('+')} (${[...families].join()})`
  return models.map((model) => `${model} (${familyOf(model)})`).join(' + ')
}

/** 'own' for a model that the user installed. */
function familyOf(model: string): string {
  return Object.hasOwn(READING_MODELS, model) ? READING_MODELS[model as ModelCode].family : 'own' // its own key
}
