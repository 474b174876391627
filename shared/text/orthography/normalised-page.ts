import type { OrthographyChoice, OrthographyId } from '../../domain/orthography.ts'
import { orthographyOf } from './detect.ts'
import { normaliser, type DiplomaticLine, type NormalisedText } from './normalise.ts'
import { rulesOf, shippedRules } from './shipped-rules.ts'

type Normaliser = (lines: readonly DiplomaticLine[]) => NormalisedText

const chosen = new WeakMap<OrthographyChoice, Normaliser>()
const shipped = new Map<OrthographyId, Normaliser>()

/**
 * The normalised form of a page: by the choice made for its collection, else by the rules that ship for the way of
 * spelling that the page itself shows.
 */
export function normalisedPage(lines: readonly DiplomaticLine[], choice?: OrthographyChoice): NormalisedText {
  if (choice) return kept(chosen, choice, () => normaliser(rulesOf(choice)))(lines)
  const orthography = orthographyOf(lines.map((line) => line.text).join('\n'))
  return kept(shipped, orthography, () => normaliser(shippedRules(orthography)))(lines)
}

interface Kept<K> {
  get(key: K): Normaliser | undefined
  set(key: K, value: Normaliser): unknown
}

/** Rules are made ready once, not for each page. */
function kept<K>(made: Kept<K>, key: K, make: () => Normaliser): Normaliser {
  const known = made.get(key)
  if (known) return known
  const fresh = make()
  made.set(key, fresh)
  return fresh
}
