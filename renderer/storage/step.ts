import type { Change } from '../../shared/domain/changes.ts'

/** A change made, with what stood there before it. */
export interface Step {
  readonly change: Change
  readonly inverse: Change
}
