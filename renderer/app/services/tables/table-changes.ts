import { puts, type Change } from '../../../../shared/domain/changes.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Provenance } from '../../../../shared/domain/provenance.ts'
import type { IntakeProblem } from '../../../../shared/intake/intake-report.ts'
import type { TablePlan } from '../../../../shared/intake/plan-table.ts'
import type { RowCells } from '../../../../shared/intake/row-cells.ts'
import type { PlaceWish } from '../../../../shared/intake/table-request.ts'
import type { WorkContext } from '../../../ports/services.ts'
import type { PlacePlan } from '../csv-import/place-plan.ts'
import { createStride } from '../export/stride.ts'

/** What stands in the way of a place, in the words of a spreadsheet that goes in whole. */
const PLACE_PROBLEMS: Readonly<Record<string, Pick<IntakeProblem, 'weight' | 'code'>>> = {
  'csv-unsure-place': { weight: 'doubt', code: 'intake-unsure-place' },
  'csv-coordinates': { weight: 'error', code: 'intake-coordinates' },
  'csv-coordinates-swapped': { weight: 'error', code: 'intake-coordinates-swapped' },
}

/** Finds the places that rows name, and tells of those that can't be told for sure. */
export async function findPlaces(
  { places }: Pick<TablePlan, 'places'>,
  { plan, by }: { readonly plan: PlacePlan; readonly by: { readonly at: string; readonly file: string } },
  context: WorkContext,
): Promise<readonly IntakeProblem[]> {
  if (places.length === 0) return []
  const step = createStride(places.length, context)
  const problems: IntakeProblem[] = []
  for (const wish of places) {
    const said: Provenance = { by: 'import', ...by, row: wish.line }
    const { failed } = await plan.apply(wish.unitId, cellsOf(wish), said)
    problems.push(...failed.map((failure) => problemOf(failure, wish.line)))
    await step()
  }
  return problems
}

function cellsOf({ line, place, latitude, longitude }: PlaceWish): RowCells {
  const cells: Readonly<Record<string, string>> = { place, latitude, longitude }
  return { line, other: (name) => cells[name] ?? '', field: () => [], quality: () => '' }
}

function problemOf(failure: { readonly code: string; readonly message: string }, row: number): IntakeProblem {
  const words = PLACE_PROBLEMS[failure.code] ?? { weight: 'error', code: failure.code }
  return { ...words, row, column: '', message: failure.message }
}

/** The changes of a plan: records that it names, units, the pages that go to them, and their places. */
export function changesOf(plan: TablePlan, pages: readonly Page[], places: PlacePlan): readonly Change[] {
  const moves = new Map(plan.moves.map(({ id, ...to }) => [id, to]))
  const moved = pages.flatMap((page) => {
    const to = moves.get(page.id)
    return to ? [{ ...page, ...to }] : []
  })
  return [
    ...puts('authorities', plan.records),
    ...puts('units', plan.units),
    ...puts('pages', moved),
    ...places.changes(),
  ]
}
