import type { OrthographyChoice, OrthographyId, OrthographyRule, RuleEdit } from '../../domain/orthography.ts'
import { checkedRules } from './check-rules.ts'
import { LIGATURES, LINE_ENDS } from './common-rules.ts'
import { LATIN_RULES } from './latin-rules.ts'
import { RUSSIAN_RULES } from './russian-rules.ts'
import { VIETNAMESE_RULES } from './vietnamese-rules.ts'

const SHIPPED: Readonly<Record<OrthographyId, readonly OrthographyRule[]>> = {
  'russian-1918': RUSSIAN_RULES,
  vietnamese: VIETNAMESE_RULES,
  latin: LATIN_RULES,
  modern: [LINE_ENDS, LIGATURES],
}

/** The rules that ship for an orthography, in the order in which they apply. */
export function shippedRules(orthography: OrthographyId): readonly OrthographyRule[] {
  return SHIPPED[orthography]
}

/**
 * The rules of a choice: the user's own, then those that ship, as the user edited them. Off ones are among them; own ones
 * that could not be applied (`checkedRules`) are left out, so that no text is lost over them.
 */
export function rulesOf({ orthography, edits = {}, own = [] }: OrthographyChoice): readonly OrthographyRule[] {
  return [...checkedRules(own).parsed, ...shippedRules(orthography).map((rule) => edited(rule, edits[rule.id]))]
}

function edited(rule: OrthographyRule, edit: RuleEdit | undefined): OrthographyRule {
  if (!edit) return rule
  const { on = rule.on, exceptions = rule.exceptions, pairs } = edit
  const changed = { ...rule, on, ...(exceptions && { exceptions }) }
  return changed.kind === 'letters' && pairs ? { ...changed, pairs } : changed
}

/** The key of the name of a rule that ships, in the message tables. */
export function ruleNameKey(rule: Pick<OrthographyRule, 'id'>): string {
  return `orthography.rule.${rule.id}`
}

/** The key of the name of an orthography, in the message tables. */
export function orthographyNameKey(id: OrthographyId): string {
  return `orthography.name.${id}`
}
