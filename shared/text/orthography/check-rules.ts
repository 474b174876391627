import { isRecord } from '../../domain/json-record.ts'
import type { OrthographyRule } from '../../domain/orthography.ts'
import { patternProblem, type PatternProblem } from '../pattern-cost.ts'

/** Why a rule is not taken. */
export type RuleProblem = PatternProblem | 'not-a-rule' | 'no-id' | 'same-id' | 'empty-from' | 'line-break'

/** Rules that can be applied, and those that can't, by their place in what was given. */
export interface CheckedRules {
  readonly parsed: readonly OrthographyRule[]
  readonly failed: readonly { readonly index: number; readonly id: string; readonly problem: RuleProblem }[]
}

/** Checks rules of a user or of a file. Those that ship need no checking. */
export function checkedRules(given: readonly unknown[]): CheckedRules {
  const parsed: OrthographyRule[] = []
  const failed: { index: number; id: string; problem: RuleProblem }[] = []
  given.forEach((each, index) => {
    const rule = isRule(each) ? each : null
    const problem = rule ? ruleProblem(rule, parsed) : 'not-a-rule'
    if (rule && problem === null) parsed.push(rule)
    else failed.push({ index, id: rule?.id ?? '', problem: problem ?? 'not-a-rule' })
  })
  return { parsed, failed }
}

/** What is wrong with a rule beside others; null where nothing is. */
export function ruleProblem(rule: OrthographyRule, others: readonly OrthographyRule[] = []): RuleProblem | null {
  if (rule.id.trim() === '') return 'no-id'
  if (others.some((other) => other.id === rule.id)) return 'same-id'
  if (rule.kind === 'pattern') return breaksLines(rule.to) ? 'line-break' : patternProblem(rule.from)
  if (rule.kind !== 'letters') return null
  if (rule.pairs.some(([from]) => from === '')) return 'empty-from'
  return rule.pairs.some(([, to]) => breaksLines(to)) ? 'line-break' : null
}

/** A normalised text has as many lines as the diplomatic one. */
function breaksLines(text: string): boolean {
  return /[\r\n\u2028\u2029]/.test(text)
}

function isRule(given: unknown): given is OrthographyRule {
  if (!isRecord(given) || typeof given['id'] !== 'string' || typeof given['on'] !== 'boolean') return false
  const { name, place, exceptions, where, exact } = given
  const isCommon =
    (name === undefined || typeof name === 'string') &&
    (place === undefined || place === 'word' || place === 'start' || place === 'end') &&
    (exact === undefined || exact === true) &&
    (where === undefined || where === 'vietnamese') &&
    (exceptions === undefined || isTexts(exceptions))
  return isCommon && hasItsParts(given)
}

const CHANGES: readonly unknown[] = ['tone-old', 'tone-new', 'y-to-i', 'i-to-y']

function hasItsParts(given: Readonly<Record<string, unknown>>): boolean {
  const { kind, from, to, pairs, change, keep } = given
  if (kind === 'pattern') return typeof from === 'string' && typeof to === 'string'
  if (kind === 'letters') return Array.isArray(pairs) && pairs.every((pair) => isTexts(pair) && pair.length === 2)
  if (kind === 'syllable') return CHANGES.includes(change)
  return kind === 'join' && (keep === undefined || keep === true)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

/** The key of the words for a problem, in the message tables. */
export function ruleProblemKey(problem: RuleProblem): string {
  return `orthography.problem.${problem}`
}
