import { puts } from '../domain/changes.ts'
import type { CollectionId, Instant, NewId } from '../domain/ids.ts'
import type { Unit } from '../domain/unit.ts'
import type { FoundAid } from '../formats/ead/read-ead.ts'
import { unitsOfAid } from '../formats/ead/units-of-aid.ts'
import { doubt, newTally, planOf, type IntakePlan } from './intake-plan.ts'

/** The collection that a finding aid goes into. */
export interface AidInto {
  readonly collectionId: CollectionId
  /** Its units, parents before children. */
  readonly units: readonly Unit[]
  readonly file: string
  readonly at: Instant
  readonly newId: NewId
}

/** What becomes of a finding aid: its units, beside what is there. Elements that no field takes are told. */
export function planAid(aid: FoundAid, into: AidInto): IntakePlan {
  const tally = newTally()
  const beside = into.units.filter(({ parentId }) => parentId === null)
  const order = Math.max(-1, ...beside.map((unit) => unit.order)) + 1
  const units = unitsOfAid(aid.units, { ...into, parentId: null, order })
  tally.added = units.length
  tally.changes.push(...puts('units', units))
  for (const [element, count] of aid.unread)
    tally.problems.push(doubt(null, 'ead-unread', { column: element, message: `<${element}> × ${count}` }))
  return planOf(tally, into.file, units.length)
}
