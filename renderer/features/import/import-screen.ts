import type { Collection, ReadingLanguage } from '../../../shared/domain/collection.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { readingLanguages } from '../../ports/reading-languages.ts'

/** What the user has chosen for the next import. */
export interface ImportChoices {
  readonly parentId: UnitId | null
  readonly read: boolean
  readonly languages: ReadonlySet<ReadingLanguage>
}

/** The units that scans can be put in from where the user is: the unit in view and those above it, nearest first. */
export function targetUnits(units: readonly Unit[], scope: UnitId | null): readonly Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const found: Unit[] = []
  for (
    let unit = scope ? byId.get(scope) : undefined;
    unit;
    unit = unit.parentId ? byId.get(unit.parentId) : undefined
  ) {
    // An item holds pages, not other units.
    if (unit.level !== 'item') found.push(unit)
  }
  return found
}

export function firstChoices(collection: Collection, targets: readonly Unit[]): ImportChoices {
  return { parentId: targets[0]?.id ?? null, read: true, languages: new Set(collection.languages) }
}

/** In the order in which languages are listed everywhere. */
export function inListedOrder(languages: ReadonlySet<ReadingLanguage>): readonly ReadingLanguage[] {
  const listed = readingLanguages([...languages].map((code) => ({ code })))
  return listed.filter((language) => languages.has(language))
}

/** True when an import can begin: something must say in which languages to read. */
export function canBegin(choices: ImportChoices): boolean {
  return !choices.read || choices.languages.size > 0
}
