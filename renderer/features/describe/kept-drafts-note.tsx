import type { ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { indexTree } from '../../../shared/domain/unit-tree.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { windowDrafts } from './kept-drafts.ts'
import { selectionKey } from './panel-state.ts'

/** Tells of dates that wait to be corrected on units that are not shown now, and leads back to them. */
export function KeptDraftsNote({ shown }: { readonly shown: readonly UnitId[] }): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const tree = useUnitTree()
  const drafts = useWatched(windowDrafts.state)
  if (drafts.status !== 'ready' || tree.status !== 'ready') return null
  const { byId } = indexTree(tree.value)
  const others = drafts.value.filter(
    ({ unitIds }) => selectionKey(unitIds) !== selectionKey(shown) && unitIds.every((id) => byId.has(id)),
  )
  return others.map(({ unitIds, field, name, text }) => (
    <ErrorNote
      key={`${field} ${selectionKey(unitIds)}`}
      kind="doubt"
      actions={<Button onPress={() => dispatch({ type: 'select', unitIds })}>{t('describe.edtf.kept.back')}</Button>}
    >
      {t('describe.edtf.kept', { text, name })}
    </ErrorNote>
  ))
}
