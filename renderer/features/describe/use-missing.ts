import { useMemo } from 'react'
import type { FieldName } from '../../../shared/domain/fields/field.ts'
import { missingFields } from '../../../shared/domain/fields/undescribed.ts'
import { indexTree } from '../../../shared/domain/unit-tree.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useTemplates } from '../../ports/templates.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'

/** The fields that a template requires and that at least one of the units lacks. */
export function useMissing(units: readonly Unit[]): ReadonlySet<FieldName> {
  const tree = useUnitTree()
  const { book, of } = useTemplates()
  return useMemo(() => {
    if (tree.status !== 'ready') return new Set()
    const { byId } = indexTree(tree.value)
    return new Set(units.flatMap((unit) => missingFields(unit, { byId, book, of })))
  }, [tree, units, book, of])
}
