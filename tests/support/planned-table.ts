import { bookOf } from '../../shared/domain/fields/catalogue.ts'
import { idFrom } from '../../shared/domain/ids.ts'
import { fieldsTold, meaningOf, meaningsOf } from '../../shared/intake/meanings.ts'
import { planTable, type TablePlan } from '../../shared/intake/plan-table.ts'
import type { TableChoices, TableMoment } from '../../shared/intake/table-request.ts'
import { readTable } from '../../shared/intake/table.ts'
import { AT, COLLECTION } from './builders.ts'

/** What a spreadsheet would make of an archive; its columns by their headings. */
export async function plannedTable(
  source: string | Uint8Array,
  {
    units = [],
    pages = [],
    authorities = [],
    describing = { templates: [] },
  }: Partial<Pick<TableMoment, 'units' | 'pages' | 'authorities' | 'describing'>> = {},
  choices: Partial<TableChoices> = {},
): Promise<TablePlan> {
  const book = bookOf(describing.templates)
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const table = await readTable(bytes, (row) => row.filter((heading) => meaningOf(heading, book) !== null).length)
  const columns = choices.columns ?? meaningsOf(table.header, book)
  let made = 0
  return planTable(
    table,
    { tradition: 'ru', level: null, parentId: null, keepsDates: false, ...choices, columns },
    {
      collectionId: COLLECTION,
      units,
      pages,
      authorities,
      rules: [...fieldsTold(columns)].map((name) => book.rule(name)),
      describing,
      file: 'list.csv',
      at: AT,
      newId: () => idFrom(`new-${(made += 1)}`),
    },
  )
}

/** The units of a plan as 'level title' with those above them before it. */
export function pathsOf({ units }: TablePlan, known: TableMoment['units'] = []): readonly string[] {
  const all = new Map([...known, ...units].map((unit) => [unit.id, unit]))
  const pathOf = (unit: TableMoment['units'][number]): string => {
    const above = unit.parentId === null ? undefined : all.get(unit.parentId)
    const own = `${unit.level} ${unit.description.title?.[0]?.text ?? '—'}`
    return above ? `${pathOf(above)} > ${own}` : own
  }
  return units.map(pathOf)
}
