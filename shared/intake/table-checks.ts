import { faultsOf } from '../dates/check-described.ts'
import type { Description } from '../domain/description.ts'
import { templateOf } from '../domain/fields/shipped-templates.ts'
import { OWN_FIELD } from '../domain/fields/template.ts'
import type { Unit } from '../domain/unit.ts'
import type { Problems } from './problems.ts'
import { tidy } from './row-cells.ts'
import { textsOfRow } from './row-values.ts'
import type { TableMoment } from './table-request.ts'
import type { TableNode } from './table-tree.ts'

type Row = NonNullable<TableNode['row']>

/** Tells of the values of a row that fail the checks of their fields. */
export function checkValues(
  { cells, line }: Row,
  description: Description,
  { moment, problems }: { readonly moment: Pick<TableMoment, 'rules'>; readonly problems: Problems },
): void {
  for (const rule of moment.rules) {
    if (!rule.checks) continue
    const said = new Set(textsOfRow(rule, cells).map(tidy))
    for (const value of description[rule.name] ?? []) {
      if (!said.has(tidy(value.text))) continue
      for (const { fault, limit } of faultsOf(rule, value))
        problems.doubt([line, `field:${rule.name}`], `intake-check-${fault}`, `${value.text} → ${limit}`)
    }
  }
}

/** Tells of the fields of users' own that the template of a row's unit requires and the unit lacks. */
export function checkRequired(
  line: number,
  unit: Unit,
  { moment, problems }: { readonly moment: Pick<TableMoment, 'describing'>; readonly problems: Problems },
): void {
  if (!moment.describing) return
  const { choice, templates } = moment.describing
  for (const { field, required } of templateOf(unit, choice, templates).fields) {
    if (!required || !field.startsWith(OWN_FIELD) || (unit.description[field] ?? []).length > 0) continue
    problems.doubt([line, `field:${field}`], 'intake-check-required', field.slice(OWN_FIELD.length))
  }
}
