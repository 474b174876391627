import { useMemo, type ReactNode } from 'react'
import { codeGiver } from '../../../shared/arrangement/give-codes.ts'
import { firstText } from '../../../shared/domain/description.ts'
import { indexTree } from '../../../shared/domain/unit-tree.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { focusField } from '../../ports/focus-field.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useTemplates } from '../../ports/templates.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Button } from '../../ui/button.tsx'
import type { DescriptionEdit } from './description-edits.ts'

/** Offers the next free code of its place to a unit without one. */
export function NextCode(props: {
  readonly unit: Unit
  readonly save: (edit: DescriptionEdit) => Promise<boolean>
}): ReactNode {
  const { unit, save } = props
  const { t } = useSpeech()
  const tree = useUnitTree()
  const { masks } = useTemplates()
  const { id, level, parentId } = unit
  const isEmpty = firstText(unit.description, 'referenceCode').trim() === ''
  const code = useMemo(
    () =>
      isEmpty && tree.status === 'ready' ? codeGiver(indexTree(tree.value), masks)({ id, level, parentId }) : null,
    [isEmpty, tree, masks, id, level, parentId],
  )
  if (code === null) return null
  return (
    <div>
      <Button
        kind="quiet"
        onPress={() => {
          // The offer goes once it is taken; the keyboard stays in its field.
          focusField('referenceCode')
          void save({ kind: 'set', field: 'referenceCode', text: code, apart: true })
        }}
      >
        {t('codes.offer', { code })}
      </Button>
    </div>
  )
}
