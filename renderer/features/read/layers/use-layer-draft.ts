import { useMemo } from 'react'
import { identified, type IdentifiedLine } from '../../../../shared/domain/identified-lines.ts'
import type { LineId } from '../../../../shared/domain/ids.ts'
import type { LayerLanguages } from '../../../../shared/domain/layer.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { changesToNameLanguages } from '../../../../shared/domain/person-text.ts'
import { bestReading } from '../../../../shared/domain/reading.ts'
import { layerLanguagesOf } from '../../../../shared/text/han/layer-languages.ts'
import { useServices } from '../../../ports/context.tsx'
import type { PageText } from '../use-page-text.ts'
import { joinedAt, joinedWhole, shownWith, typedWith, type Cell } from './layer-cells.ts'
import { useKeptCells } from './use-kept-cells.ts'

/** What is typed into the lines of a page and beside them, and how it is kept. Every act can be undone. */
export interface LayerDraft {
  readonly lines: readonly IdentifiedLine[]
  /** Only the text that counts can be changed, not one that is looked at beside it. */
  readonly readOnly: boolean
  readonly languages: LayerLanguages
  readonly saving: PageText['saving']
  readonly type: (id: LineId, cells: Readonly<Partial<Record<Cell, string>>>) => void
  /** The keyboard came into a cell, or left all of them. */
  readonly onFocus: (id: LineId | null) => void
  /** One translation with the line before, or not. */
  readonly join: (id: LineId, on: boolean) => Promise<void>
  readonly joinAll: () => Promise<void>
  /** Says what the text is in; null: nobody says. */
  readonly nameLanguage: (tag: string | null) => Promise<void>
  readonly undo: (again: boolean) => Promise<void>
  /** Keeps what is typed, now. False when that failed. */
  readonly flush: () => Promise<boolean>
}

export function useLayerDraft(page: Page, text: PageText): LayerDraft {
  const services = useServices()
  const { state } = text
  const shown = state.status === 'ready' ? state.shown : null
  const stored = useMemo(() => identified(text.lines), [text.lines])
  const { typed, focus, dropAll, note, failed, waits, flush, keep } = useKeptCells(page, text, shown?.at ?? null)
  const lines = useMemo(() => shownWith(stored, typed), [stored, typed])
  const languages = useMemo(() => layerLanguagesOf({ lines: stored, ...(shown ?? {}) }), [stored, shown])
  const readOnly =
    state.status !== 'ready' || state.readOnly || (shown !== null && shown.id !== bestReading(state.readings)?.id)
  return {
    ...{ lines, readOnly, languages, flush },
    saving: failed ?? (waits ? 'typing' : text.saving),
    type: (id, cells) => note(typedWith(typed, id, cells)),
    onFocus: focus,
    join: (id, on) => keep('layers.undo.type', (now) => joinedAt(now, id, on)),
    joinAll: () => keep('layers.undo.page', joinedWhole),
    async nameLanguage(tag) {
      if (!(await flush())) return
      const readings = await services.repositories.readings.ofPage(page.id)
      const { text: _before, ...rest } = bestReading(readings)?.layerLanguages ?? {}
      const making = { now: services.clock.now(), newId: services.newId }
      const changes = changesToNameLanguages(tag === null ? rest : { ...rest, text: tag }, { page, readings }, making)
      if (changes.length > 0) await services.undo.run({ label: 'layers.undo.language', changes })
    },
    async undo(again) {
      if (!(await flush())) return
      dropAll()
      await text.undo(again)
    },
  }
}
