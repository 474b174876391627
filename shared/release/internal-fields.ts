import type { FieldName } from '../domain/fields/field.ts'
import { templateOf, type KnownTemplate, type TemplateChoice } from '../domain/fields/shipped-templates.ts'
import type { Unit } from '../domain/unit.ts'

/**
 * Tells whether a field of a unit is for the archive's own use: its template says so, or the template does not have the
 * field and another of the archive says so.
 */
export function fieldKeptInside(
  choice: TemplateChoice | undefined,
  templates: readonly KnownTemplate[],
): (unit: Unit, field: FieldName) => boolean {
  const marked = templates.flatMap(({ fields }) => fields.filter(({ internal }) => internal === true))
  const anywhere = new Set(marked.map(({ field }) => field))
  if (anywhere.size === 0) return () => false
  return (unit, name) => {
    if (!anywhere.has(name)) return false
    const asked = templateOf(unit, choice, templates).fields.find(({ field }) => field === name)
    return asked ? asked.internal === true : true
  }
}
