import { reviewState, type Review } from './review.ts'
import type { Unit } from './unit.ts'
import { machineValues } from './vouch.ts'

/** How many of all. */
export interface Share {
  readonly unreviewed: number
  readonly all: number
}

/** What of an export nobody has vouched for: texts of pages that no person has reviewed, values that a machine made. */
export interface Unreviewed {
  readonly texts: Share
  readonly values: Share
}

/** Counts it: `read` are the pages that have a text. */
export function unreviewedOf(
  units: readonly Unit[],
  read: readonly { readonly review?: readonly Review[] }[],
): Unreviewed {
  const values = units.flatMap(({ description }) => Object.values(description))
  return {
    texts: { unreviewed: read.filter((page) => reviewState(page) === 'raw').length, all: read.length },
    values: {
      unreviewed: machineValues(units).length,
      all: values.reduce((sum, of) => sum + of.length, 0),
    },
  }
}
