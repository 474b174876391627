import type { UnitId } from '../domain/ids.ts'
import type { Release, WithheldReason } from './release.ts'

/** How much of an export is withheld; nothing counts twice. */
export interface Withheld {
  /** Units that are withheld as a whole. */
  readonly units: number
  /** Fields of the other units. */
  readonly fields: number
  /** Of the other units, those whose pictures, texts or places are withheld. */
  readonly pictures: number
  readonly texts: number
  readonly places: number
  /** Areas of pages that are blackened. */
  readonly areas: number
  /** How often each reason is given, the most frequent first. */
  readonly reasons: readonly { readonly reason: WithheldReason; readonly count: number }[]
}

/** Nothing is withheld. */
export const NOTHING_WITHHELD: Withheld = { units: 0, fields: 0, pictures: 0, texts: 0, places: 0, areas: 0, reasons: [] }

/** Whether there is anything to tell. */
export function isAnyWithheld({ reasons }: Withheld): boolean {
  return reasons.length > 0
}

/** Counts what is withheld of units; `areas` are the reasons of their pages' areas. */
export function withheldOf(
  release: Pick<Release, 'of'>,
  ids: readonly UnitId[],
  areas: readonly WithheldReason[],
): Withheld {
  const reasons = new Map<WithheldReason, number>()
  const count = (of: Iterable<WithheldReason>): number => {
    let counted = 0
    for (const reason of of) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
      counted += 1
    }
    return counted
  }
  const found = { units: 0, fields: 0, pictures: 0, texts: 0, places: 0 }
  for (const id of ids) {
    const { parts, fields } = release.of(id)
    const whole = parts.get('unit')
    if (whole) {
      found.units += count([whole])
      continue
    }
    found.fields += count(fields.values())
    for (const part of ['pictures', 'texts', 'places'] as const) found[part] += count([parts.get(part) ?? []].flat())
  }
  const blackened = count(areas)
  const sorted = [...reasons].sort(([, one], [, other]) => other - one)
  return { ...found, areas: blackened, reasons: sorted.map(([reason, times]) => ({ reason, count: times })) }
}
