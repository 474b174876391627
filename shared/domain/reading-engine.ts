/** The engines that read pages, by the names under which they are asked for; the first is the usual one. */
export const ENGINE_IDS = ['tesseract'] as const
/** The name of an engine. */
export type EngineId = (typeof ENGINE_IDS)[number]

/** True for the name of an engine. */
export function isEngine(name: string): name is EngineId {
  return (ENGINE_IDS as readonly string[]).includes(name)
}
