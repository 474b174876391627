import type { CollectionId } from '../../../shared/domain/ids.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { csvChunks } from '../../../shared/formats/csv/write-csv.ts'
import type { ExportedUnit } from '../../../shared/formats/exported-unit.ts'
import { geojsonChunks } from '../../../shared/formats/geojson/write-geojson.ts'
import { jsonldChunks } from '../../../shared/formats/jsonld/write-jsonld.ts'
import type { ExportFormat } from '../../ports/services.ts'

export type PreviewFormat = Exclude<ExportFormat, 'text' | 'annotations' | 'xmp'>

const WRITERS = { csv: csvChunks, geojson: geojsonChunks, jsonld: jsonldChunks } as const

/** How many units a preview tells of. */
export const PREVIEWED = 5

export interface PreviewRequest {
  readonly collectionId: CollectionId
  readonly units: readonly Unit[]
  readonly format: PreviewFormat
}

/** The first chosen table, else CSV: what is told of pages or originals has no table. */
export function previewFormat(formats: readonly ExportFormat[]): PreviewFormat {
  return formats.find((format): format is PreviewFormat => format in WRITERS) ?? 'csv'
}

/** The beginning of the file as it will be written, of the first units. */
export async function previewText(
  repositories: Pick<Repositories, 'places' | 'pages'>,
  { collectionId, units, format }: PreviewRequest,
): Promise<string> {
  const first = units.slice(0, PREVIEWED)
  const ids = first.map((unit) => unit.id)
  const places = new Map((await repositories.places.all(collectionId)).map((place) => [place.id, place]))
  const links = await repositories.places.linksOf(ids)
  const covers = await repositories.pages.covers(ids)
  const exported = first.map((unit): ExportedUnit => {
    const own = links.filter((link) => link.unitId === unit.id)
    return {
      unit,
      pageCount: covers.get(unit.id)?.count ?? 0,
      places: own.flatMap((link) => {
        const place = places.get(link.placeId)
        return place ? [{ asWritten: link.asWritten, place }] : []
      }),
    }
  })
  let text = ''
  for await (const chunk of WRITERS[format](each(exported))) text += chunk
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
}

// eslint-disable-next-line @typescript-eslint/require-await -- writers take streams
async function* each<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items
}
