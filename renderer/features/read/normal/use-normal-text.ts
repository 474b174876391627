import { useMemo } from 'react'
import type { LineId } from '../../../../shared/domain/ids.ts'
import type { OrthographyChoice } from '../../../../shared/domain/orthography.ts'
import { overruledNormal } from '../../../../shared/domain/overrule-normal.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { changesToKeep } from '../../../../shared/domain/person-text.ts'
import { bestReading } from '../../../../shared/domain/reading.ts'
import { useServices } from '../../../ports/context.tsx'
import { useKept } from '../../../ports/use-kept.ts'
import type { PageText } from '../use-page-text.ts'
import { normalLines, type NormalLine } from './normal-lines.ts'

/** The text of the page in view as the rules of its collection normalise it. */
export interface NormalText {
  /** Whether it is shown in the place of the text as it is written; remembered. */
  readonly isShown: boolean
  readonly show: (shown: boolean) => void
  readonly lines: readonly NormalLine[]
  /** Only the text that counts can be overruled, not one that is looked at beside it. */
  readonly readOnly: boolean
  /** Puts a person's form in the place of that of the rules; null gives the line back to them. */
  readonly overrule: (id: LineId, normal: string | null) => Promise<void>
}

const NONE: readonly NormalLine[] = []

export function useNormalText(page: Page, text: PageText, choice: OrthographyChoice | undefined): NormalText {
  const services = useServices()
  const [kept, show] = useKept<boolean>('reader-normal', false, (value) => typeof value === 'boolean')
  const { state, lines: written } = text
  const isShown = kept && state.status === 'ready'
  const lines = useMemo(() => (isShown ? normalLines(written, choice) : NONE), [isShown, written, choice])
  return {
    ...{ isShown, show, lines },
    readOnly: state.status !== 'ready' || state.readOnly || state.shown?.id !== bestReading(state.readings)?.id,
    async overrule(id, normal) {
      if (!(await text.flush())) return
      const readings = await services.repositories.readings.ofPage(page.id)
      const next = overruledNormal(bestReading(readings)?.lines ?? [], id, normal)
      if (!next) return
      const making = { now: services.clock.now(), newId: services.newId }
      await services.undo.run({
        label: normal === null ? 'normal.undo.back' : 'normal.undo.overrule',
        changes: changesToKeep(next, { page, readings }, making),
      })
      text.replaced(next)
    },
  }
}
