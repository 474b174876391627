import type { EngineInfo } from './reader.ts'

/** The engines that read pages, by the names under which they are asked for; the first is the usual one. */
export const ENGINE_IDS = ['tesseract', 'own'] as const
/** The name of an engine. */
export type EngineId = (typeof ENGINE_IDS)[number]

/** Leaves the choice of the engine to the program: the usual one, and for parts that another reads better, that one. */
export const ANY_ENGINE = 'auto'

/** What can be asked for. */
export const ENGINE_CHOICES = [...ENGINE_IDS, ANY_ENGINE] as const

/** True for what can be asked for. */
export function isEngineChoice(name: string): name is EngineId | typeof ANY_ENGINE {
  return (ENGINE_CHOICES as readonly string[]).includes(name)
}

/** Whether an engine reads all of the languages. */
export function readsLanguages(
  { languages: known }: Pick<EngineInfo, 'languages'>,
  languages: readonly string[],
): boolean {
  return known === 'models' || languages.every((language) => known.includes(language))
}
