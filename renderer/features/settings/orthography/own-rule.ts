import type { OrthographyChoice, OrthographyRule } from '../../../../shared/domain/orthography.ts'
import { ruleProblem, type RuleProblem } from '../../../../shared/text/orthography/check-rules.ts'

export const OWN_KINDS = ['letters', 'abbreviation', 'pattern'] as const
export type OwnKind = (typeof OWN_KINDS)[number]

export const PLACES = ['any', 'word', 'start', 'end'] as const

/** A rule of the user as it is being typed. */
export interface OwnRule {
  readonly kind: OwnKind
  readonly from: string
  readonly to: string
  readonly place: (typeof PLACES)[number]
  /** Words, with commas between them. */
  readonly exceptions: string
}

export const NEW_RULE: OwnRule = { kind: 'letters', from: '', to: '', place: 'any', exceptions: '' }

/** An id says which kind it was made as: an abbreviation is kept as letters. `part` tells it from all others. */
export function ownRuleId(kind: OwnKind, part: string): string {
  return `own-${kind}-${part}`
}

/** The rule as it is applied. An abbreviation stands for itself: where it ends in a stop, letters may follow that. */
export function ruleFrom({ kind, from, to, place, exceptions }: OwnRule, id: string, on = true): OrthographyRule {
  const words = exceptionsFrom(exceptions)
  const where = kind === 'abbreviation' ? (from.trim().endsWith('.') ? 'start' : 'word') : place
  const common = { id, on, ...(where !== 'any' && { place: where }), ...(words.length > 0 && { exceptions: words }) }
  if (kind === 'pattern') return { ...common, kind, from, to }
  const pair = kind === 'abbreviation' ? ([from.trim(), to.trim()] as const) : ([from, to] as const)
  return { ...common, kind: 'letters', pairs: [pair] }
}

/** Words that were typed with commas between them, in small letters. */
export function exceptionsFrom(typed: string): readonly string[] {
  return typed
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '')
}

/** A rule of the user, to be edited. */
export function ownRuleFrom(rule: OrthographyRule): OwnRule {
  const [from, to] =
    rule.kind === 'pattern' ? [rule.from, rule.to] : rule.kind === 'letters' ? (rule.pairs[0] ?? ['', '']) : ['', '']
  const kind =
    rule.kind === 'pattern' ? 'pattern' : rule.id.startsWith(ownRuleId('abbreviation', '')) ? 'abbreviation' : 'letters'
  const place = kind === 'abbreviation' ? 'any' : (rule.place ?? 'any')
  return { kind, from, to, place, exceptions: (rule.exceptions ?? []).join(', ') }
}

/** What is wrong with a rule beside the user's others; null where nothing is. */
export function ownProblem(typed: OwnRule, id: string, choice: OrthographyChoice): RuleProblem | null {
  const others = (choice.own ?? []).filter((rule) => rule.id !== id)
  return ruleProblem(ruleFrom(typed, id), others)
}

/** With a rule put in the place of the one of the id `replaced`, else added after the others. */
export function withOwn(choice: OrthographyChoice, rule: OrthographyRule, replaced: string | null): OrthographyChoice {
  const { own = [] } = choice
  const isThere = own.some(({ id }) => id === replaced)
  return { ...choice, own: isThere ? own.map((each) => (each.id === replaced ? rule : each)) : [...own, rule] }
}

export function withoutOwn(choice: OrthographyChoice, id: string): OrthographyChoice {
  const { own = [], ...kept } = choice
  const rest = own.filter((rule) => rule.id !== id)
  return rest.length === 0 ? kept : { ...kept, own: rest }
}
