import { useKept } from '../../../ports/use-kept.ts'
import { CELLS, type Cell } from './layer-cells.ts'

interface Kept {
  readonly hidden: readonly string[]
  readonly vertical: boolean
}

const FIRST: Kept = { hidden: [], vertical: false }

/** Which layers are shown, and how the original is set; remembered. */
export interface LayerView {
  readonly cells: readonly Cell[]
  readonly vertical: boolean
  readonly toggle: (part: Cell | 'vertical') => void
}

export function useLayerView(): LayerView {
  const [{ hidden, vertical }, keep] = useKept<Kept>('reader-layers', FIRST, isKept)
  return {
    // The text itself is always there: what stands beside it would stand beside nothing.
    cells: CELLS.filter((cell) => cell === 'text' || !hidden.includes(cell)),
    vertical,
    toggle(part) {
      if (part === 'vertical') return keep({ hidden, vertical: !vertical })
      keep({ vertical, hidden: hidden.includes(part) ? hidden.filter((one) => one !== part) : [...hidden, part] })
    },
  }
}

function isKept(kept: unknown): kept is Kept {
  if (typeof kept !== 'object' || kept === null) return false
  const { hidden, vertical } = kept as Readonly<Record<string, unknown>> // each part is checked here
  return Array.isArray(hidden) && hidden.every((one) => typeof one === 'string') && typeof vertical === 'boolean'
}
