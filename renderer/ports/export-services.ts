import type { Template } from '../../shared/domain/fields/template.ts'
import type { CollectionId, PageId, UnitId } from '../../shared/domain/ids.ts'
import type { TextForm } from '../../shared/formats/readings/document-page.ts'
import type { Unreviewed } from '../../shared/domain/unreviewed.ts'
import type { Withheld } from '../../shared/release/withheld.ts'
import type { ReleasedStore } from './released-store.ts'
import type { WorkContext } from './work.ts'

/** Formats of texts: one file a page, or one a unit. */
export type TextFormat = 'text' | 'alto' | 'page' | 'hocr' | 'pdf' | 'tei' | 'docx' | 'mets'
/** Formats of what is on the map. */
export type MapFormat = 'geojson' | 'kml' | 'gpkg' | 'lpf' | 'lptsv'
/** Formats of scanned maps that are laid on the ground. */
export type LaidMapFormat = 'georeference' | 'geotiff' | 'world-file'
export type ExportFormat =
  LaidMapFormat | 'csv' | 'jsonld' | 'ead3' | 'annotations' | 'xmp' | 'originals' | MapFormat | TextFormat

/** How texts are exported. */
export interface TextChoice {
  /** Of plain text, TEI and DOCX. */
  readonly form: TextForm
  /** Dots an inch of the pictures of a PDF at most; null for as fine as they came. */
  readonly dpi: number | null
}

export interface ExportRequest {
  readonly collectionId: CollectionId
  /** null: the whole collection. Else these units with everything below them. */
  readonly unitIds: readonly UnitId[] | null
  readonly formats: readonly ExportFormat[]
  /** Absent: as written, with pictures as fine as they came. */
  readonly texts?: TextChoice
  /** The pattern by which files are called after the codes of their units; absent: they keep their names. */
  readonly names?: string
  /** The suggested name of the folder or download, without an ending. */
  readonly name: string
  /** With what is withheld: only where somebody asked for it. */
  readonly restricted?: boolean
}

/** What an export was. */
export interface ExportReport {
  /** The files that were written. */
  readonly paths: readonly string[]
  /** What was left out of it; where the request asked for all, nothing. */
  readonly withheld: Withheld
  /** What of it nobody has vouched for. */
  readonly unreviewed: Unreviewed
}

export interface ExportService {
  /** Null where the user chose no target. Leaves nothing behind when it throws. */
  run(request: ExportRequest, context: WorkContext): Promise<ExportReport | null>
  /** What an export would see: for a preview of it. `restricted` as in a request. */
  store(collectionId: CollectionId, restricted: boolean): Promise<ReleasedStore>
  /** What is withheld today of units with everything below them; null for the whole collection. */
  withheld(collectionId: CollectionId, unitIds: readonly UnitId[] | null): Promise<Withheld>
}

export interface TemplateFileService {
  /** Writes a template as a file where the user chooses; null where they chose nothing. `name`: what it is called. */
  save(template: Omit<Template, 'id'>, name: string): Promise<readonly string[] | null>
}

/** What became of annotations: new regions, regions changed, regions already so, and what can't go in and why. */
export interface AnnotationsReport {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** `row`: the annotation's place in the file, from 1. */
  readonly failed: readonly { readonly row: number; readonly code: string; readonly message: string }[]
}

export interface AnnotationsService {
  /**
   * Takes W3C Web Annotations in as regions, as one undoable step. `pageId` is the page meant by a file about one
   * picture that the collection does not know. Throws where the file is none of annotations.
   */
  apply(
    file: Blob,
    into: { readonly fileName: string; readonly collectionId: CollectionId; readonly pageId: PageId | null },
  ): Promise<AnnotationsReport>
}
