import type { Shape } from '../../shared/domain/shape.ts'

/** A shape that is being changed by hand, over the one that is stored. */
export interface Reshaped {
  readonly id: string
  /** As it is seen, on the turned page. */
  readonly shape: Shape
  /** Changed since it was last sent to the store. */
  readonly dirty: boolean
  /** What the store told last, written out. */
  readonly told: string
  /** What was sent to the store and not yet told back, oldest first. */
  readonly sent: readonly string[]
}

/** A shape written out, to be compared. */
export function written(shape: Shape): string {
  return JSON.stringify(shape)
}

/** The hand moved on. */
export function reshapedBy(
  before: Reshaped | null,
  region: { readonly id: string; readonly shape: Shape },
  shape: Shape,
): Reshaped {
  const sent = before?.id === region.id ? before.sent : []
  return { id: region.id, shape, dirty: true, told: written(region.shape), sent }
}

/** The hand rests, and the shape (on the unturned page) goes to the store. */
export function reshapedSent(reshaped: Reshaped, stored: Shape): Reshaped {
  return { ...reshaped, dirty: false, sent: [...reshaped.sent, written(stored)] }
}

/**
 * The store tells what it holds. Our own changes coming back leave the hand's shape alone until the last is there;
 * another's change, such as an undo, takes its place (null).
 */
export function reshapedTold(reshaped: Reshaped, stored: Shape): Reshaped | null {
  const told = written(stored)
  if (told === reshaped.told) return reshaped
  const own = reshaped.sent.indexOf(told)
  const sent = reshaped.sent.slice(own + 1)
  return own < 0 || (sent.length === 0 && !reshaped.dirty) ? null : { ...reshaped, told, sent }
}
