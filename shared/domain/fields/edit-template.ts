import type { FieldChecks, FieldName, FieldRule } from './field.ts'
import { OWN_FIELD, type Template, type TemplateField } from './template.ts'

// What the editor does to a template. Pure; the same template where there is nothing to do.

/** The field at that place so many places up (negative) or down. */
export function movedField(template: Template, at: number, by: number): Template {
  const fields = [...template.fields]
  const [moved] = fields.splice(at, 1)
  const to = at + by
  if (!moved || to < 0 || to >= template.fields.length) return template
  fields.splice(to, 0, moved)
  return { ...template, fields }
}

/** The template with a field at its end; one of users comes with its rule. */
export function withFieldAdded(template: Template, field: TemplateField, rule?: FieldRule): Template {
  if (template.fields.some((each) => each.field === field.field)) return template
  const own = rule && !template.own.some(({ name }) => name === rule.name) ? [...template.own, rule] : template.own
  return { ...template, fields: [...template.fields, field], own }
}

/** A part of how a field is asked for; undefined takes it away. */
export type FieldPart = { readonly [K in keyof Omit<TemplateField, 'field'>]?: TemplateField[K] | undefined }

/** The template with the field asked for in another way. */
export function withFieldChanged(
  template: Template,
  field: FieldName,
  change: (before: TemplateField) => FieldPart,
): Template {
  const fields = template.fields.map((each) => {
    if (each.field !== field) return each
    const entries = Object.entries({ ...each, ...change(each) }).filter(([, value]) => value !== undefined)
    return Object.fromEntries(entries) as unknown as TemplateField // only what may be absent is taken away
  })
  return { ...template, fields }
}

/** The template without the field; of one that it brings itself the rule goes too. */
export function withoutField(template: Template, field: FieldName): Template {
  return {
    ...template,
    fields: template.fields.filter((each) => each.field !== field),
    own: template.own.filter(({ name }) => name !== field),
  }
}

/** The templates that bring the field, with its rule changed: a field means the same wherever it is asked for. */
export function withRuleChanged(
  templates: readonly Template[],
  name: FieldName,
  change: (before: FieldRule) => FieldRule,
): readonly Template[] {
  return templates
    .filter(({ own }) => own.some((rule) => rule.name === name))
    .map((template) => ({ ...template, own: template.own.map((each) => (each.name === name ? change(each) : each)) }))
}

/** A part of what values are checked by; undefined takes it away. */
export type ChecksPart = { readonly [K in keyof FieldChecks]?: FieldChecks[K] | undefined }

/** The rule with values checked in another way; without any checks it has none. */
export function withChecks({ checks: before, ...rule }: FieldRule, part: ChecksPart): FieldRule {
  const said = Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined)
  return said.length === 0 ? rule : { ...rule, checks: Object.fromEntries(said) }
}

/** A name for a field of a user's own that nobody has yet, from what it is called: 'own:giáo-xứ'. */
export function ownFieldName(called: string, taken: ReadonlySet<FieldName>): FieldName {
  const words = called
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['x']
  const name = OWN_FIELD + words.join('-')
  let free = name
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`
  return free
}

/**
 * The template, as one that comes from elsewhere, with other names for those of its fields that mean something else here.
 * `here`: the rules that users have made here.
 */
export function withOwnNames<T extends Omit<Template, 'id'>>(template: T, here: readonly FieldRule[]): T {
  const known = new Map(here.map((rule) => [rule.name, rule]))
  const taken = new Set([...known.keys(), ...template.own.map(({ name }) => name)])
  const names = new Map<FieldName, FieldName>()
  for (const rule of template.own) {
    const same = known.get(rule.name)
    if (!same || isSameRule(same, rule)) continue
    const name = ownFieldName(rule.name.slice(OWN_FIELD.length), taken)
    taken.add(name)
    names.set(rule.name, name)
  }
  const nameOf = (name: FieldName): FieldName => names.get(name) ?? name
  return {
    ...template,
    fields: template.fields.map((field) => ({ ...field, field: nameOf(field.field) })),
    own: template.own.map((rule) => ({ ...rule, name: nameOf(rule.name), column: nameOf(rule.name) })),
  }
}

function isSameRule(one: FieldRule, other: FieldRule): boolean {
  const said = ({
    kind,
    repeatable,
    languageTagged = false,
    inherits = false,
    terms = [],
    crosswalk,
    checks = {},
  }: FieldRule) =>
    JSON.stringify([
      ...[kind, repeatable, languageTagged, inherits, terms],
      ...[crosswalk, checks].map((part) => Object.entries(part).sort()),
    ])
  return said(one) === said(other)
}
