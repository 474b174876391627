import type { OfferedReadings } from '../../../../shared/text/han/readings.ts'

/** What a press of keys means among offered readings: another character, another reading of it, or the end. */
export type OfferKey = { readonly at: number } | { readonly reading: number } | 'take' | 'leave' | null

interface Place {
  readonly at: number
  readonly chosen: number
  readonly offered: readonly OfferedReadings[]
}

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** ← and → go along the characters, ↑ and ↓ or a number choose among the readings; Enter takes all, Esc none. */
export function offerKey(press: Press, { at, chosen, offered }: Place): OfferKey {
  if (press.ctrlKey || press.altKey || press.metaKey) return null
  const count = offered[at]?.readings.length ?? 0
  const read = (reading: number): OfferKey => (count === 0 ? null : { reading: (reading + count) % count })
  switch (press.key) {
    case 'ArrowRight':
      return { at: Math.min(at + 1, offered.length - 1) }
    case 'ArrowLeft':
      return { at: Math.max(at - 1, 0) }
    case 'Home':
      return { at: 0 }
    case 'End':
      return { at: offered.length - 1 }
    case 'ArrowDown':
      return read(chosen + 1)
    case 'ArrowUp':
      return read(chosen - 1)
    case 'Enter':
      return 'take'
    case 'Escape':
      return 'leave'
    default: {
      const number = /^[1-9]$/.test(press.key) ? Number(press.key) - 1 : -1
      return number >= 0 && number < count ? { reading: number } : null
    }
  }
}
