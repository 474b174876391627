import { bookOf } from '../../../shared/domain/fields/catalogue.ts'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { describedColumns } from '../../../shared/formats/csv/columns.ts'
import { csvChunks } from '../../../shared/formats/csv/write-csv.ts'
import type { ExportedUnit } from '../../../shared/formats/exported-unit.ts'
import { geojsonChunks } from '../../../shared/formats/geojson/write-geojson.ts'
import { jsonldChunks } from '../../../shared/formats/jsonld/write-jsonld.ts'
import { kmlChunks } from '../../../shared/formats/kml/write-kml.ts'
import { linkedPlacesChunks } from '../../../shared/formats/linked-places/write-linked-places.ts'
import { lpTsvChunks } from '../../../shared/formats/linked-places/write-lp-tsv.ts'
import type { ReleasedStore } from '../../ports/released-store.ts'
import type { ExportFormat, TextChoice } from '../../ports/services.ts'
import { previewOfText, SHOWN_TEXTS, type ShownText } from './preview-of-text.ts'

export type PreviewFormat = keyof typeof WRITERS | ShownText

const WRITERS = {
  csv: csvChunks,
  geojson: geojsonChunks,
  jsonld: jsonldChunks,
  kml: kmlChunks,
  lpf: linkedPlacesChunks,
  lptsv: lpTsvChunks,
} as const

/** How many units a preview tells of. */
export const PREVIEWED = 5

export interface PreviewRequest {
  readonly collectionId: CollectionId
  readonly units: readonly Unit[]
  readonly format: PreviewFormat
  readonly texts: TextChoice
}

/** What of the chosen formats can be shown, in their order. */
export function previewFormats(formats: readonly ExportFormat[]): readonly PreviewFormat[] {
  return formats.filter((format) => isTable(format) || isShownText(format))
}

function isTable(format: ExportFormat): format is keyof typeof WRITERS {
  return Object.hasOwn(WRITERS, format)
}

function isShownText(format: ExportFormat): format is ShownText {
  return SHOWN_TEXTS.some((shown) => shown === format)
}

/** The beginning of the file as it will be written, of the first units that may be seen. */
export async function previewText(
  repositories: ReleasedStore,
  { collectionId, units: chosen, format, texts }: PreviewRequest,
): Promise<string> {
  const ids = new Set(chosen.map(({ id }) => id))
  const units = (await repositories.units.tree(collectionId)).filter(({ id }) => ids.has(id))
  if (!isTable(format)) return previewOfText(repositories, { units, format, texts })
  const first = units.slice(0, PREVIEWED)
  const firstIds = first.map((unit) => unit.id)
  const places = new Map((await repositories.places.all(collectionId)).map((place) => [place.id, place]))
  const links = await repositories.places.linksOf(firstIds)
  const covers = await repositories.pages.covers(firstIds)
  const records = await repositories.authorities.all(collectionId)
  const authorities = new Map(records.map((record) => [record.id, record]))
  const exported = first.map((unit): ExportedUnit => {
    const own = links.filter((link) => link.unitId === unit.id)
    return {
      unit,
      pageCount: covers.get(unit.id)?.count ?? 0,
      authorities,
      places: own.flatMap((link) => {
        const place = places.get(link.placeId)
        return place ? [{ asWritten: link.asWritten, place, ...(link.role ? { role: link.role } : {}) }] : []
      }),
    }
  })
  let text = ''
  const columns = format === 'csv' ? describedColumns(units, bookOf(await repositories.templates.all())) : []
  for await (const chunk of WRITERS[format](each(exported), columns)) text += chunk
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
}

// oxlint-disable-next-line typescript/require-await -- writers take streams
async function* each<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items
}
