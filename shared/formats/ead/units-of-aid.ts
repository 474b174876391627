import { dateSaid } from '../../dates/dated.ts'
import type { DescribedValue, Description } from '../../domain/description.ts'
import { SHIPPED_BOOK } from '../../domain/fields/catalogue.ts'
import type { AuthorityId, CollectionId, Instant, NewId, UnitId } from '../../domain/ids.ts'
import type { Provenance } from '../../domain/provenance.ts'
import type { Unit } from '../../domain/unit.ts'
import type { FoundUnit, FoundValue } from './read-ead.ts'
import type { FoundRecord } from './read-ead-beside.ts'

/** Where the units of a finding aid go, and who says so. */
export interface AidImport {
  readonly collectionId: CollectionId
  /** The unit that they become parts of; null for the top. */
  readonly parentId: UnitId | null
  /** Their place among its parts. */
  readonly order: number
  readonly file: string
  readonly at: Instant
  readonly newId: NewId
  /** The record of the collection that a name means. */
  readonly recordId: (record: FoundRecord) => AuthorityId
}

/** A unit of a finding aid, and what it became. */
export interface AidUnit {
  readonly unit: Unit
  readonly found: FoundUnit
}

/** The units of a finding aid as units of a collection, parents before children, siblings in order. */
export function unitsOfAid(found: readonly FoundUnit[], into: AidImport): readonly AidUnit[] {
  const by = { by: 'import', at: into.at, file: into.file } as const
  const made: AidUnit[] = []
  const make = (found: FoundUnit, parentId: UnitId | null, order: number): void => {
    const { level, values, children } = found
    const id = into.newId<UnitId>()
    const unit: Unit = {
      id,
      collectionId: into.collectionId,
      parentId,
      order,
      level,
      description: descriptionOf(values, by, into.recordId),
      createdAt: into.at,
      updatedAt: into.at,
    }
    made.push({ unit, found })
    children.forEach((child, index) => make(child, id, index))
  }
  found.forEach((unit, index) => make(unit, into.parentId, into.order + index))
  return made
}

function descriptionOf(values: FoundUnit['values'], by: Provenance, recordId: AidImport['recordId']): Description {
  return Object.fromEntries(
    [...values].map(([name, all]) => {
      const { repeatable, kind } = SHIPPED_BOOK.rule(name)
      const found = repeatable || all.length < 2 ? all : [joined(all)]
      return [
        name,
        found.map(({ record, unread, ...value }): DescribedValue => ({
          ...value,
          ...(kind === 'date' && value.edtf === undefined && !unread ? dateSaid(value.text, { dayFirst: true }) : {}),
          ...(record ? { authority: recordId(record) } : {}),
          by,
        })),
      ]
    }),
  )
}

/** What another maker said in several elements of a field that has one value: nothing of it is lost. */
function joined(all: readonly FoundValue[]): FoundValue {
  const { record: _one, ...first } = all[0] ?? { text: '' }
  return { ...first, text: all.map(({ text }) => text).join('\n') }
}
