import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { chosenUnits } from '../../../shared/domain/unit-tree.ts'
import type { Desk } from '../../ports/desk.ts'
import type { ExportFormat } from '../../ports/services.ts'

export const EXPORT_FORMATS: readonly ExportFormat[] = ['csv', 'geojson', 'jsonld', 'annotations', 'text', 'xmp']

/** What is exported unless the user says otherwise: sidecars would lie among the scans of whoever did not ask for them. */
export const FIRST_FORMATS: readonly ExportFormat[] = EXPORT_FORMATS.filter((format) => format !== 'xmp')

/** What may be exported from here: each with its units, everything below them included. */
export interface ExportScope {
  readonly kind: 'selection' | 'unit' | 'collection'
  /** null for the whole collection, as the service takes it. */
  readonly unitIds: readonly UnitId[] | null
  readonly units: readonly Unit[]
}

/** The scopes there are, the narrowest first; the first is what is offered. */
export function exportScopes(desk: Pick<Desk, 'selection' | 'scope'>, tree: readonly Unit[]): readonly ExportScope[] {
  const scope = (kind: ExportScope['kind'], unitIds: readonly UnitId[] | null): ExportScope => ({
    kind,
    unitIds,
    units: chosenUnits(tree, unitIds),
  })
  return [
    ...(desk.selection.size > 0 ? [scope('selection', [...desk.selection])] : []),
    ...(desk.scope === null ? [] : [scope('unit', [desk.scope])]),
    scope('collection', null),
  ]
}

/** The same formats with one more or one less, in the order of the list. */
export function toggledFormat(formats: readonly ExportFormat[], format: ExportFormat): readonly ExportFormat[] {
  const wanted = (each: ExportFormat): boolean => (each === format) !== formats.includes(each)
  return EXPORT_FORMATS.filter(wanted)
}
