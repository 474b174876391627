import type { CoreField } from './fields/catalogue.ts'
import type { ManifestRule } from './manifest-rule.ts'

/** How codes and titles of units are worded: 'Ф. 223. Оп. 1. Д. 25', 'phông 5, mục lục 1, hồ sơ 10', '5/1/10'. */
export type Tradition = 'ru' | 'vi' | 'plain'

/** By which rule the files of an import become units and pages. */
export type Arrangement =
  /** Each folder a unit, each file an item. */
  | { readonly kind: 'folders' }
  /** By their names. */
  | {
      readonly kind: 'pattern'
      /** As `shared/arrangement` reads it. */
      readonly pattern: string
      readonly tradition: Tradition
      /** Whether files that do not fit go in too, each an item in the unit of its folder. */
      readonly others: boolean
    }

  /** By the rows of a spreadsheet. */
  | { readonly kind: 'sheet'; readonly sheet: Sheet; readonly tradition: Tradition; readonly others: boolean }

  /** By IIIF manifests. */
  | { readonly kind: 'manifest'; readonly manifest: ManifestRule }

/** What a column of a spreadsheet holds: the file, a part of the code, the leaf, or a field of the description. */
export type SheetColumn = 'path' | 'archive' | 'fonds' | 'series' | 'file' | 'item' | 'leaf' | CoreField

/** A spreadsheet as read. */
export interface Sheet {
  /** Of its file. */
  readonly name: string
  readonly header: readonly string[]
  /** What each column holds; null where it is left aside. */
  readonly columns: readonly (SheetColumn | null)[]
  /** `line` as spreadsheets number rows: the header is 1. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** The rule where none was chosen. */
export const BY_FOLDERS: Arrangement = { kind: 'folders' }
