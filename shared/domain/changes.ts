import type { Authority } from './authority.ts'
import type { Collection } from './collection.ts'
import type { Template } from './fields/template.ts'
import type { Job } from './job.ts'
import type { PageLayout } from './layout.ts'
import type { Georeference } from './georeference.ts'
import type { Form } from './forms/form.ts'
import type { FormPage } from './forms/form-page.ts'
import type { MapLayer } from './map-layer.ts'
import type { Mention } from './mention.ts'
import type { Page } from './page.ts'
import type { Place, PlaceLink } from './place.ts'
import type { Reading } from './reading.ts'
import type { Region } from './region.ts'
import type { Unit } from './unit.ts'
import type { WatchedFolder } from './watched-folder.ts'
import type { WordList } from './word-list.ts'

/**
 * What a user may change, by table. Rows that only the program writes (originals, thumbnails) are not among them; jobs
 * are, since undoing an import marks its record and drops its wishes to be read in the same step.
 */
export interface ChangeableRows {
  readonly collections: Collection
  readonly units: Unit
  readonly pages: Page
  readonly readings: Reading
  readonly places: Place
  readonly links: PlaceLink
  readonly mentions: Mention
  readonly mapLayers: MapLayer
  readonly georeferences: Georeference
  readonly regions: Region
  readonly layouts: PageLayout
  readonly forms: Form
  readonly formPages: FormPage
  readonly templates: Template
  readonly authorities: Authority
  readonly wordLists: WordList
  readonly jobs: Job
  readonly watches: WatchedFolder
}

/** The name of a table that a user may change. */
export type ChangeableTable = keyof ChangeableRows

/** Puts a row, or removes it where `to` is null. */
export type Change = {
  readonly [T in ChangeableTable]: {
    readonly table: T
    readonly id: ChangeableRows[T]['id']
    readonly to: ChangeableRows[T] | null
  }
}[ChangeableTable]

/** Puts each row into its table. */
export function puts<T extends ChangeableTable>(table: T, rows: readonly ChangeableRows[T][]): readonly Change[] {
  return rows.map((row) => ({ table, id: row.id, to: row }) as unknown as Change)
}
