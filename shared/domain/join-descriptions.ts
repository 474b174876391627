import { withField, type DescribedValue, type Description } from './description.ts'
import { CORE_FIELDS } from './fields/catalogue.ts'
import type { FieldRule } from './fields/field.ts'
import type { Instant } from './ids.ts'
import type { Unit } from './unit.ts'

/** What stands between long texts that were put together. */
const BETWEEN = '\n\n'

/**
 * One description for units that become one. A field of many values takes all that differ; a long text is put
 * together, by a person; any other keeps the value of the first unit that has one.
 */
export function joinDescriptions(units: readonly Unit[], at: Instant): Description {
  return CORE_FIELDS.reduce<Description>(
    (joined, rule) => withField(joined, rule.name, joinedValues(rule, units, at)),
    units[0]?.description ?? {},
  )
}

function joinedValues(rule: FieldRule, units: readonly Unit[], at: Instant): readonly DescribedValue[] {
  const all = units.map((unit) => unit.description[rule.name] ?? []).filter((values) => values.length > 0)
  const different = distinct(all.flat())
  if (rule.repeatable) return different
  if (rule.kind === 'longText' && different.length > 1) {
    return [{ text: different.map(({ text }) => text).join(BETWEEN), by: { by: 'person', at } }]
  }
  return all[0] ?? []
}

function distinct(values: readonly DescribedValue[]): readonly DescribedValue[] {
  return values.filter(({ text }, index) => values.findIndex((value) => value.text === text) === index)
}
