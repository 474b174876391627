import type { GivenCode } from '../../../shared/arrangement/give-codes.ts'
import { SHIPPED_MASKS, type ShippedMasks } from '../../../shared/arrangement/code-masks.ts'
import { readPattern } from '../../../shared/arrangement/pattern.ts'
import { puts, type Change } from '../../../shared/domain/changes.ts'
import type { Collection } from '../../../shared/domain/collection.ts'
import { withField } from '../../../shared/domain/description.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import type { Level } from '../../../shared/domain/unit.ts'

// What a hand does to reference codes, as changes that can be undone. Pure.

/** The units with the codes that they are given, by a person. */
export function codesGiven(given: readonly GivenCode[], at: Instant): readonly Change[] {
  const by = { by: 'person', at } as const
  return puts(
    'units',
    given.map(({ unit, code }) => ({
      ...unit,
      description: withField(unit.description, 'referenceCode', [{ text: code, by }]),
      updatedAt: at,
    })),
  )
}

/** The collection with another mask for a level, or without where it is empty; null where the mask can't be read. */
export function withMask(collection: Collection, level: Level, mask: string): Collection | null {
  const text = mask.trim()
  if (text !== '' && !readPattern(text).ok) return null
  const { [level]: _before, ...others } = collection.codeMasks ?? {}
  return { ...collection, codeMasks: text === '' ? others : { ...others, [level]: text } }
}

/** The collection with the masks of a tradition. */
export function withShippedMasks(collection: Collection, masks: ShippedMasks): Collection {
  return { ...collection, codeMasks: SHIPPED_MASKS[masks] }
}
