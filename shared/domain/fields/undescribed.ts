import { firstText } from '../description.ts'
import type { UnitId } from '../ids.ts'
import type { Unit } from '../unit.ts'
import type { FieldBook } from './catalogue.ts'
import type { FieldName } from './field.ts'
import { inherited } from './inherit.ts'
import type { Template } from './template.ts'

/** By what units are described. */
export interface Describing {
  readonly byId: ReadonlyMap<UnitId, Unit>
  readonly book: Pick<FieldBook, 'rule'>
  readonly of: (unit: Unit) => Pick<Template, 'fields'>
}

/**
 * The fields that a unit still needs: those that its template requires and that neither it nor a unit above says, in the
 * order of the template; and the title where it is no more than the name of the file that it came from.
 */
export function missingFields(unit: Unit, { byId, book, of }: Describing): readonly FieldName[] {
  const required = of(unit).fields.flatMap(({ field, required }) => (required === true ? [field] : []))
  const asked = required.includes('title') ? required : ['title', ...required]
  return asked.filter((field) => {
    if (field === 'title' && hasFileNameAsTitle(unit)) return true
    return (unit.description[field] ?? []).length === 0 && inherited(byId, unit, book.rule(field)) === null
  })
}

/** The first unit after `from` that lacks something, around the whole list; null where none does. `from` itself is last. */
export function nextUndescribed(units: readonly Unit[], from: UnitId | null, describing: Describing): Unit | null {
  const at = units.findIndex(({ id }) => id === from)
  const inOrder = [...units.slice(at + 1), ...units.slice(0, at + 1)]
  return inOrder.find((unit) => missingFields(unit, describing).length > 0) ?? null
}

/**
 * Whether the title is no more than the name of the unit's file. The name of a folder was chosen by somebody; that of a
 * file mostly by a scanner.
 */
export function hasFileNameAsTitle({ description, source }: Unit): boolean {
  const name = source?.path.split('/').at(-1) ?? ''
  const stem = name.replace(/\.[^.]*$/, '')
  const title = firstText(description, 'title')
  const isByPerson = description.title?.[0]?.by.by === 'person'
  return title !== '' && !isByPerson && stem !== name && (title === name || title === stem)
}
