import type { UnitId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import type { RowFailure } from '../../../../shared/intake/row-values.ts'

type Found =
  { readonly unitId: UnitId; readonly failure?: never } | { readonly unitId: null; readonly failure: RowFailure }

export type FindUnit = (id: string, file: string) => Found

/**
 * Finds the unit of a row: by its id, else by its file. A path is compared whole, then by its end (a file name alone
 * will do where it is the only one of that name); letters' case and composition make no difference unless they must.
 */
export function unitFinder(units: readonly Unit[], pages: readonly Page[]): FindUnit {
  const ids = new Set<string>(units.map((unit) => unit.id))
  const exact = new Map<string, Set<UnitId>>()
  const folded = new Map<string, Set<UnitId>>()
  const ends = new Map<string, Set<UnitId>>()
  const add = (path: string, unitId: UnitId): void => {
    put(exact, plainPath(path), unitId)
    put(folded, foldedPath(path), unitId)
    for (const end of [foldedPath(path), ...endsOf(foldedPath(path))]) put(ends, end, unitId)
  }
  // Folders have a source too; only what holds pages is a file.
  for (const page of pages) if (ids.has(page.unitId)) add(page.path, page.unitId)
  for (const unit of units) if (unit.source) put(exact, plainPath(unit.source.path), unit.id)

  return (id, file) => {
    // The set has it, so it is the id of a unit.
    if (ids.has(id)) return { unitId: id as UnitId }
    if (file === '') return failure(id === '' ? 'csv-no-unit' : 'csv-unknown-id', id)
    const path = foldedPath(file)
    const matches = [exact.get(plainPath(file)), folded.get(path), ends.get(path), longestEnd(ends, path)]
    const best = matches.find((match) => match !== undefined)
    const [only, another] = best ?? []
    if (only === undefined) return failure('csv-unknown-file', file)
    return another === undefined ? { unitId: only } : failure('csv-ambiguous-file', file)
  }
}

function failure(code: string, message: string): Found {
  return { unitId: null, failure: { code, message } }
}

function put(index: Map<string, Set<UnitId>>, path: string, unitId: UnitId): void {
  const known = index.get(path)
  if (known) known.add(unitId)
  else index.set(path, new Set([unitId]))
}

function plainPath(path: string): string {
  return path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
}

function foldedPath(path: string): string {
  return plainPath(path).toLocaleLowerCase('und')
}

/** 'a/b/c.jpg', 'b/c.jpg', 'c.jpg' without the first. */
function endsOf(path: string): readonly string[] {
  const names = path.split('/')
  return names.slice(1).map((_, index) => names.slice(index + 1).join('/'))
}

/** A row may name folders above the import's root: the longest end of its path that is a file of the collection. */
function longestEnd(ends: ReadonlyMap<string, Set<UnitId>>, path: string): Set<UnitId> | undefined {
  return endsOf(path)
    .map((end) => ends.get(end))
    .find((match) => match !== undefined)
}
