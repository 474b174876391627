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

/** The rule where none was chosen. */
export const BY_FOLDERS: Arrangement = { kind: 'folders' }
