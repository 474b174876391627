import { FIELDS } from './catalogue.ts'
import type { Crosswalk } from './field.ts'

/** The standards that a field is mapped to. */
export const CROSSWALK_PARTS = ['isad', 'dc', 'ead3', 'schema'] as const satisfies readonly (keyof Crosswalk)[]
/** One of them. */
export type CrosswalkPart = (typeof CROSSWALK_PARTS)[number]

/**
 * What a field of a user's own may be mapped to: the elements and properties that the catalogue of shipped fields maps to,
 * so that every writer knows where they go. By name.
 */
export const CROSSWALK_CHOICES: Readonly<Record<CrosswalkPart, readonly string[]>> = {
  isad: choices('isad'),
  dc: choices('dc'),
  ead3: choices('ead3'),
  schema: choices('schema'),
}

function choices(part: CrosswalkPart): readonly string[] {
  const all = FIELDS.flatMap(({ crosswalk }) => {
    const known: Crosswalk = crosswalk
    return known[part] ?? []
  })
  return [...new Set(all)].sort()
}
