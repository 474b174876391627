import type { ReadingLanguage } from '../../../../shared/domain/collection.ts'
import type { Sha256 } from '../../../../shared/domain/ids.ts'
import { importedPages, type ImportMoment } from '../../../../shared/domain/imported-pages.ts'
import type { Leaf } from '../../../../shared/domain/leaf.ts'
import type { Failure, ImportRecord } from '../../../../shared/domain/job.ts'
import type { CanvasName, Page } from '../../../../shared/domain/page.ts'
import type { CopyRole } from '../../../../shared/domain/page-copy.ts'
import type { ImportedPortion } from '../../../../shared/domain/repositories.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import type { UnitId } from '../../../../shared/domain/ids.ts'
import { textOfFrame } from '../../../../shared/formats/readings/text-of-frame.ts'
import type { Beside, ReadingBeside } from './beside.ts'
import { withNotes } from './kept-record.ts'
import { regionsOfPage } from './said-by-manifest.ts'
import type { ToldByFile } from './told-by-file.ts'
import type { Frame, Inspection } from '../../../imaging/index.ts'

/** A portion of a file's frames with everything that decides what becomes of them. */
export interface FilePortion {
  readonly moment: ImportMoment
  readonly path: string
  readonly leaf?: Leaf
  readonly canvas?: CanvasName
  readonly role?: CopyRole
  readonly sha256: Sha256
  /** The file itself, with its first portion; null with the others. */
  readonly bytes: Blob | null
  readonly inspection: Inspection
  readonly unitId: UnitId
  /** Units that must be stored for the pages to have a place: folders, outermost first, then the item. */
  readonly units: readonly Unit[]
  readonly place: { readonly order: number; readonly makeRoom?: NonNullable<ImportedPortion['makeRoom']> }
  readonly reading: {
    /** null: no page is to be read. */
    readonly readIn: readonly ReadingLanguage[] | null
    /** Given where they differ from the collection's. */
    readonly pageLanguages?: readonly ReadingLanguage[]
  }
  /** What the file and those beside it tell of its pages. */
  readonly beside: Pick<Beside, 'reading' | 'said'>
  readonly told: Pick<ToldByFile, 'dpi' | 'turned'> | null
}

/** The rows that a portion becomes, all but the records. */
export function composePortion(portion: FilePortion): Omit<ImportedPortion, 'records'> {
  const { sha256, bytes, inspection, path, unitId, place } = portion
  const { mediaType } = inspection
  const frames = withTexts(portion)
  const made = importedPages(portion.moment, {
    unitId,
    order: place.order,
    original: sha256,
    mediaType,
    path,
    ...(portion.leaf ? { leaf: portion.leaf } : {}),
    ...(portion.canvas ? { canvas: portion.canvas } : {}),
    ...(portion.role ? { role: portion.role } : {}),
    frames,
    ...portion.reading,
    ...(portion.told?.dpi === undefined ? {} : { dpi: portion.told.dpi }),
  })
  const thumbnails = new Map(frames.map(({ frame, seen }) => [frame, seen.thumbnail]))
  return {
    // A file of the disk becomes bytes of the store, under the type that its content has.
    original: bytes && { sha256, bytes: bytes.slice(0, bytes.size, mediaType), mediaType },
    units: portion.units,
    pages: made.pages.flatMap((page) => {
      const thumbnail = thumbnails.get(page.frame)
      return thumbnail ? [{ page, thumbnail }] : []
    }),
    ...(place.makeRoom ? { makeRoom: place.makeRoom } : {}),
    readings: made.readings,
    ...regionsSaid(portion, made.pages),
    // As the file itself, with its first portion.
    ...(bytes && portion.beside.reading ? { sources: [storedSource(portion.beside.reading)] } : {}),
    requests: made.requests,
  }
}

/** What a manifest says of parts of the picture is on the first page of its file. */
function regionsSaid(
  { beside: { said }, moment }: FilePortion,
  pages: readonly Page[],
): Pick<ImportedPortion, 'regions'> {
  const first = pages.find((page) => page.frame === 0)
  return first && said && said.notes.length > 0 ? { regions: regionsOfPage(said, first, moment) } : {}
}

/** The frames with the texts that a file beside the picture has for them, else a manifest for the first. */
function withTexts({ inspection, beside: { reading, said }, told }: FilePortion) {
  const frames = seenFrames(inspection)
  const text = said?.text
  if (!reading)
    return text
      ? frames.map(({ frame, seen }) => ({ frame, seen: frame === 0 ? { ...seen, imported: text } : seen }))
      : frames
  const of = { frames: inspection.total, turned: told?.turned ?? 0 }
  return frames.map(({ frame, seen }) => {
    const imported = textOfFrame(reading.file, reading.path, { ...of, frame, size: seen.size })
    if (!imported) return { frame, seen }
    const source = { ...imported.source, sha256: reading.source.sha256 }
    return { frame, seen: { ...seen, imported: { ...imported, source } } }
  })
}

/** A file of the disk becomes bytes of the store. */
function storedSource({ source: { sha256, bytes } }: ReadingBeside) {
  return { sha256, bytes: bytes.slice(0, bytes.size, 'text/xml') }
}

/** The frames of a portion that could be decoded, each with its place in the file. */
export function seenFrames({ from, frames }: Inspection): readonly { readonly frame: number; readonly seen: Frame }[] {
  return frames.flatMap((outcome, index) => ('seen' in outcome ? [{ frame: from + index, seen: outcome.seen }] : []))
}

/** The frames that could not, as lines of the journal. A file of one page has no page to name. */
export function pageFailures(path: string, { from, frames, total }: Inspection): readonly Failure[] {
  return frames.flatMap((outcome, index) =>
    'failure' in outcome ? [{ file: path, ...(total > 1 ? { page: from + index + 1 } : {}), ...outcome.failure }] : [],
  )
}

/** What should be known of frames that go in, as lines of the journal. */
export function pageNotes(path: string, inspection: Inspection): readonly Failure[] {
  const { total } = inspection
  return seenFrames(inspection).flatMap(({ frame, seen: { note } }) =>
    note ? [{ file: path, ...(total > 1 ? { page: frame + 1 } : {}), ...note }] : [],
  )
}

/** The record with the pages of a portion in. */
export function withPages(
  record: ImportRecord,
  portion: { readonly pages: number; readonly failures: readonly Failure[]; readonly notes: readonly Failure[] },
): ImportRecord {
  return {
    ...record,
    pagesAdded: record.pagesAdded + portion.pages,
    failures: [...record.failures, ...portion.failures],
    ...withNotes(record, portion.notes),
  }
}
