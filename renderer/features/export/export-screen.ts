import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { chosenUnits } from '../../../shared/domain/unit-tree.ts'
import type { Desk } from '../../ports/desk.ts'
import type { ExportFormat, TextChoice } from '../../ports/services.ts'

/** Formats of descriptions. */
export const TABLE_FORMATS = [
  'csv',
  'geojson',
  'jsonld',
  'kml',
  'gpkg',
  'lpf',
  'lptsv',
  'ead3',
  'annotations',
  'xmp',
  'originals',
  'georeference',
  'geotiff',
  'world-file',
] as const satisfies readonly ExportFormat[]

/** Formats of texts. */
export const TEXT_FORMATS = [
  'text',
  'alto',
  'page',
  'hocr',
  'pdf',
  'tei',
  'docx',
  'mets',
] as const satisfies readonly ExportFormat[]

const EXPORT_FORMATS: readonly ExportFormat[] = [...TABLE_FORMATS, ...TEXT_FORMATS]

/** What is exported unless the user says otherwise: sidecars would lie among the scans of whoever did not ask for them. */
export const FIRST_FORMATS: readonly ExportFormat[] = ['csv', 'geojson', 'jsonld', 'annotations', 'text']

/** How texts are exported unless the user says otherwise: as they stand on the page, with the pictures as they came. */
export const FIRST_TEXTS: TextChoice = { form: 'diplomatic', dpi: null }

/** Dots an inch that the pictures of a PDF may have at most; null for as they came. */
export const PDF_DOTS = [null, 300, 200, 150] as const

/** Whether a chosen format has files that are called after the files of the pages. */
export function hasNames(formats: readonly ExportFormat[]): boolean {
  return (['originals', 'xmp', 'text', 'alto', 'page', 'hocr', 'mets'] as const).some((each) => formats.includes(each))
}

/** Whether a chosen format has both texts to choose from. */
export function hasForms(formats: readonly ExportFormat[]): boolean {
  return ['text', 'tei', 'docx'].some((format) => formats.some((chosen) => chosen === format))
}

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
