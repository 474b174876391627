import {
  ORTHOGRAPHIES,
  type OrthographyChoice,
  type OrthographyRule,
  type RuleEdit,
} from '../../../../shared/domain/orthography.ts'
import { rulesOf, shippedRules } from '../../../../shared/text/orthography/shipped-rules.ts'

/** How the texts of a collection are normalised, as one chooses it: by what each page shows, not at all, or one way. */
export const WAYS = ['itself', 'none', ...ORTHOGRAPHIES] as const
export type Way = (typeof WAYS)[number]

/** Where tone marks of Vietnamese stand. */
export const TONES = ['tone-old', 'tone-new', 'written'] as const
export type Tone = (typeof TONES)[number]

/** Rules of which one at most makes sense. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['tone-old', 'tone-new'],
  ['y-to-i', 'i-to-y'],
]

/** Nothing is normalised: of the fewest rules, none is on. */
const NONE: OrthographyChoice = {
  orthography: 'modern',
  edits: Object.fromEntries(shippedRules('modern').map(({ id }) => [id, { on: false }])),
}

export function wayOf(choice: OrthographyChoice | undefined): Way {
  if (!choice) return 'itself'
  return choice.orthography === 'modern' && rulesOf(choice).every((rule) => !rule.on) ? 'none' : choice.orthography
}

/** Another way; the user's own rules stay where there are rules at all. */
export function choiceOf(way: Way, before: OrthographyChoice | undefined): OrthographyChoice | undefined {
  if (way === 'itself') return undefined
  if (way === 'none') return NONE
  return { orthography: way, ...(before?.own && { own: before.own }) }
}

/** The rules that are switched one by one: where tone marks stand is chosen by itself. */
export function listedRules(choice: OrthographyChoice): readonly OrthographyRule[] {
  return rulesOf(choice).filter(({ id }) => !TONES.some((tone) => tone === id))
}

/** A rule of the user or one that ships, on or off. What it contradicts goes off. */
export function switched(choice: OrthographyChoice, id: string, on: boolean): OrthographyChoice {
  const { own = [] } = choice
  if (own.some((rule) => rule.id === id)) {
    return { ...choice, own: own.map((rule) => (rule.id === id ? { ...rule, on } : rule)) }
  }
  const other = OPPOSITES.find((pair) => pair.includes(id))?.find((each) => each !== id)
  const next = withEdit(choice, id, { on })
  return on && other !== undefined ? withEdit(next, other, { on: false }) : next
}

/** A rule that ships with something changed. What is as it ships is no edit. */
export function withEdit(choice: OrthographyChoice, id: string, change: RuleEdit): OrthographyChoice {
  const shipped = shippedRules(choice.orthography).find((rule) => rule.id === id)
  if (!shipped) return choice
  const { [id]: before, ...others } = choice.edits ?? {}
  const edit = editOf(shipped, { ...before, ...change })
  const edits = Object.keys(edit).length === 0 ? others : { ...others, [id]: edit }
  const { edits: _old, ...kept } = choice
  return Object.keys(edits).length === 0 ? kept : { ...kept, edits }
}

function editOf(shipped: OrthographyRule, { on, exceptions, pairs }: RuleEdit): RuleEdit {
  const own = shipped.kind === 'letters' ? shipped.pairs : []
  return {
    ...(on !== undefined && on !== shipped.on && { on }),
    ...(exceptions && !isSame(exceptions, shipped.exceptions ?? []) && { exceptions }),
    ...(pairs && !isSame(pairs.flat(), own.flat()) && { pairs }),
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}

/** Where the tone marks stand by a choice; null for what is not Vietnamese. */
export function toneOf(choice: OrthographyChoice | undefined): Tone | null {
  if (choice?.orthography !== 'vietnamese') return null
  const rule = rulesOf(choice).find(({ id, on }) => on && TONES.some((tone) => tone === id))
  return TONES.find((tone) => tone === rule?.id) ?? 'written'
}

export function withTone(choice: OrthographyChoice, tone: Tone): OrthographyChoice {
  if (tone !== 'written') return switched(choice, tone, true)
  return switched(switched(choice, 'tone-old', false), 'tone-new', false)
}
