import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { Desk } from '../../ports/desk.ts'
import type { WatchState } from '../../ports/watch.ts'

/** What the panel shows. */
export type PanelState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly units: readonly Unit[] }

/** The selection, else the unit chosen in the tree. */
export function describedIds(desk: Pick<Desk, 'selection' | 'scope'>): readonly UnitId[] {
  if (desk.selection.size > 0) return [...desk.selection]
  return desk.scope === null ? [] : [desk.scope]
}

/**
 * Those chosen before stay until the store has told about those chosen now, so that nothing flickers; what is typed
 * meanwhile goes to the units that are shown.
 */
export function panelState(ids: readonly UnitId[], watched: WatchState<readonly Unit[]>): PanelState {
  if (ids.length === 0) return { kind: 'empty' }
  switch (watched.status) {
    case 'loading':
      return { kind: 'loading' }
    case 'error':
      return { kind: 'error', error: watched.error }
    case 'ready':
      return watched.value.length === 0 ? { kind: 'empty' } : { kind: 'ready', units: watched.value }
  }
}

/** The same for the same units: short, however many they are (FNV-1a of their ids). */
export function selectionKey(ids: readonly UnitId[]): string {
  let hash = 0x811c9dc5
  for (const id of ids) {
    for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  }
  return `${ids.length} ${(hash >>> 0).toString(36)} ${ids[0] ?? ''}`
}
