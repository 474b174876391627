import { referenceKey } from '../arrangement/meet-archive.ts'
import { sheetFiles } from '../arrangement/sheet-files.ts'
import { firstText } from '../domain/description.ts'
import { groupBy } from '../domain/group-by.ts'
import type { UnitId } from '../domain/ids.ts'
import type { Unit } from '../domain/unit.ts'
import type { KnownPage, TableMoment } from './table-request.ts'

/** What is in the archive, ready to be asked. */
export interface KnownArchive {
  readonly byId: ReadonlyMap<string, Unit>
  /** Units by their reference code, as `referenceKey` compares it. */
  readonly byCode: (code: string) => readonly Unit[]
  /** The pages of the files that a cell names, in its order, and what of it names none or several. */
  readonly pagesIn: (cell: string) => { readonly pages: readonly KnownPage[]; readonly missing: readonly string[] }
  readonly pagesOf: (unitId: UnitId) => readonly KnownPage[]
  readonly hasChildren: (unitId: UnitId) => boolean
  /** The place after the last child of a unit, or of the collection. */
  readonly nextOrder: (parentId: UnitId | null) => number
}

/** Indexes the archive; the index of files only where rows name files. */
export function knownArchive({ units, pages }: Pick<TableMoment, 'units' | 'pages'>): KnownArchive {
  const byCode = groupBy(units, (unit) => referenceKey(firstText(unit.description, 'referenceCode')))
  const byPath = groupBy(pages, ({ path }) => path)
  const byUnit = groupBy(pages, ({ unitId }) => unitId)
  for (const each of byUnit.values()) each.sort((one, other) => one.order - other.order)
  const next = new Map<UnitId | null, number>()
  for (const { parentId, order } of units) next.set(parentId, Math.max(next.get(parentId) ?? 0, order + 1))
  let files: ReturnType<typeof sheetFiles> | null = null
  return {
    byId: new Map(units.map((unit) => [unit.id, unit])),
    byCode: (code) => {
      const key = referenceKey(code)
      return key === '' ? [] : (byCode.get(key) ?? [])
    },
    pagesIn(cell) {
      files ??= sheetFiles([...byPath.keys()])
      const { paths, missing } = files.find(cell)
      return { pages: paths.flatMap((path) => byPath.get(path) ?? []), missing }
    },
    pagesOf: (unitId) => byUnit.get(unitId) ?? [],
    hasChildren: (unitId) => next.has(unitId),
    nextOrder: (parentId) => next.get(parentId) ?? 0,
  }
}
