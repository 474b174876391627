import { faultsOf } from '../dates/check-described.ts'
import type { Description } from '../domain/description.ts'
import type { FieldName, FieldRule } from '../domain/fields/field.ts'
import { templateOf, type KnownTemplate, type TemplateChoice } from '../domain/fields/shipped-templates.ts'
import { OWN_FIELD } from '../domain/fields/template.ts'
import type { Unit } from '../domain/unit.ts'
import { tidy, type RowCells } from './row-cells.ts'
import { textsOfRow } from './row-values.ts'

/** What of a row goes in and is worth a look: `code` is a key of the error messages, `message` what it is about. */
export interface RowDoubt {
  readonly field: FieldName
  readonly code: string
  readonly message: string
}

/** The values of a row that fail the checks of their fields; of the description those alone that the row says. */
export function doubtfulValues(
  rules: readonly FieldRule[],
  cells: RowCells,
  description: Description,
): readonly RowDoubt[] {
  return rules.flatMap((rule) => {
    if (!rule.checks) return []
    const said = new Set(textsOfRow(rule, cells).map(tidy))
    const own = (description[rule.name] ?? []).filter(({ text }) => said.has(tidy(text)))
    return own.flatMap((value) =>
      faultsOf(rule, value).map(({ fault, limit }) => ({
        field: rule.name,
        code: `intake-check-${fault}`,
        message: `${value.text} → ${limit}`,
      })),
    )
  })
}

/** The fields of users' own that the template of a unit requires and the unit lacks. */
export function missingFields(
  unit: Unit,
  { choice, templates }: { readonly choice?: TemplateChoice; readonly templates: readonly KnownTemplate[] },
): readonly RowDoubt[] {
  return templateOf(unit, choice, templates).fields.flatMap(({ field, required }) => {
    if (!required || !field.startsWith(OWN_FIELD) || (unit.description[field] ?? []).length > 0) return []
    return [{ field, code: 'intake-check-required', message: field.slice(OWN_FIELD.length) }]
  })
}
