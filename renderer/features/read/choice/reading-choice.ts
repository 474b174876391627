import { ANY_ENGINE } from '../../../../shared/domain/reading-engine.ts'
import { isPresetId, type PresetId } from '../../../../shared/domain/reading-preset.ts'
import type { ReadingWish } from '../../../ports/services.ts'
import { useKept } from '../../../ports/use-kept.ts'

/** How pages are to be read, but for their languages; remembered from one time to the next. */
export interface ReadingChoice {
  /** The name of an engine, or 'auto'. */
  readonly engine: string
  readonly preset: PresetId
  /** drawn: blocks that a person drew are followed. anew: they are left aside this time. */
  readonly layout: 'drawn' | 'anew'
}

const USUAL: ReadingChoice = { engine: ANY_ENGINE, preset: 'auto', layout: 'drawn' }

/** What was chosen last, and how to choose otherwise. */
export function useReadingChoice(): readonly [ReadingChoice, (choice: ReadingChoice) => void] {
  return useKept('read-again', USUAL, isChoice)
}

function isChoice(kept: unknown): kept is ReadingChoice {
  if (typeof kept !== 'object' || kept === null) return false
  const { engine, preset, layout } = kept as Readonly<Record<string, unknown>> // each part is checked here
  const isLayout = layout === 'drawn' || layout === 'anew'
  return typeof engine === 'string' && typeof preset === 'string' && isPresetId(preset) && isLayout
}

/** As it is asked for: what is usual is left open. */
export function wishOf({ engine, preset, layout }: ReadingChoice): ReadingWish {
  return {
    ...(engine === ANY_ENGINE ? {} : { engine }),
    ...(preset === 'auto' ? {} : { preset }),
    ...(layout === 'anew' ? { layout } : {}),
  }
}
