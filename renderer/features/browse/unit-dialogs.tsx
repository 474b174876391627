import { useMemo, useState, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { firstText } from '../../../shared/domain/description.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { ancestors, itemsUnder, type TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTreeIndex } from '../../ports/unit-tree.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { rename } from './arrange.ts'
import styles from './browse.module.css'
import { DialogForm } from './dialog-form.tsx'
import { canMoveInto, moveInto } from './placing.ts'

interface DialogProps {
  readonly onClose: () => void
}

/** Changes the title of one unit. */
export function RenameDialog(props: DialogProps & { readonly unit: Unit }): ReactNode {
  const { t } = useSpeech()
  const { undo, clock } = useServices()
  const [title, setTitle] = useState(firstText(props.unit.description, 'title'))
  const save = (): void => {
    const changes = rename(props.unit, title, clock.now())
    if (changes.length > 0) void undo.run({ label: 'browse.undo.rename', changes })
    props.onClose()
  }
  return (
    <PlainDialog open title={t('browse.rename.title')} onClose={props.onClose}>
      <DialogForm onSubmit={save} submit={t('browse.rename.save')} onClose={props.onClose}>
        <TextField label={t('browse.rename.field')} value={title} onChange={setTitle} autoFocus />
      </DialogForm>
    </PlainDialog>
  )
}

/** Moves units into another one, by keyboard. */
export function MoveDialog(props: DialogProps & { readonly ids: readonly UnitId[] }): ReactNode {
  const { t } = useSpeech()
  const tree = useUnitTreeIndex()
  const { undo } = useServices()
  const [at, setAt] = useState(0)
  const targets = useMemo(() => targetsFor(tree, props.ids), [tree, props.ids])
  const move = (parentId: UnitId | null): void => {
    const changes = moveInto(tree, props.ids, parentId)
    if (changes.length > 0) void undo.run({ label: 'browse.undo.move', changes })
    props.onClose()
  }
  return (
    <PlainDialog open title={t('browse.move.title', { count: props.ids.length })} onClose={props.onClose}>
      <DialogForm onSubmit={() => move(targets[at]?.id ?? null)} submit={t('browse.move.move')} onClose={props.onClose}>
        <div className={styles['moveList']}>
          <VirtualList
            label={t('browse.move.list')}
            items={targets}
            rowHeight={28}
            keyOf={(target) => target.id ?? 'top'}
            activeIndex={at}
            onMove={(_, index) => setAt(index)}
            onOpen={(target) => move(target.id)}
          >
            {(target) => (
              <div className={styles['moveRow']} style={{ paddingLeft: 8 + target.depth * 16 }}>
                <span className={styles['name']}>{target.unit ? nameOf(target.unit) : t('browse.all')}</span>
              </div>
            )}
          </VirtualList>
        </div>
      </DialogForm>
    </PlainDialog>
  )
}

interface Target {
  readonly id: UnitId | null
  readonly unit: Unit | null
  readonly depth: number
}

/** Where the units may go: the top, and every container that is not among them or below them. */
function targetsFor(tree: TreeIndex, ids: readonly UnitId[]): readonly Target[] {
  const items = new Set(itemsUnder(tree, null).filter((unit) => unit.level === 'item'))
  const containers = tree.units.filter((unit) => !items.has(unit) && canMoveInto(tree, ids, unit.id))
  return [
    { id: null, unit: null, depth: 0 },
    ...containers.map((unit) => ({ id: unit.id, unit, depth: ancestors(tree, unit.id).length + 1 })),
  ]
}
