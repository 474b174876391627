import { useMemo, useState, type ReactNode } from 'react'
import { codeMask } from '../../../shared/arrangement/code-masks.ts'
import { codeGiver } from '../../../shared/arrangement/give-codes.ts'
import { withPresets } from '../../../shared/dates/presets.ts'
import type { CodeMasks } from '../../../shared/domain/collection.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { firstText } from '../../../shared/domain/description.ts'
import { nameOf, type Level, type Unit } from '../../../shared/domain/unit.ts'
import { ancestors, indexTree, itemsUnder, type TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useLevelNames, useTemplates } from '../../ports/templates.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Button } from '../../ui/button.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { createUnit, levelsBelow, rename } from './arrange.ts'
import styles from './browse.module.css'
import { canMoveInto, moveInto } from './placing.ts'

interface DialogProps {
  readonly onClose: () => void
}

function useTreeIndex(): TreeIndex {
  const tree = useUnitTree()
  return useMemo(() => indexTree(tree.status === 'ready' ? tree.value : []), [tree])
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
      <Form onSubmit={save} submit={t('browse.rename.save')} onClose={props.onClose}>
        <TextField label={t('browse.rename.field')} value={title} onChange={setTitle} autoFocus />
      </Form>
    </PlainDialog>
  )
}

/** Makes a unit inside the chosen one. */
export function NewUnitDialog(props: DialogProps): ReactNode {
  const { t } = useSpeech()
  const levelName = useLevelNames()
  const { of, book, masks } = useTemplates()
  const tree = useTreeIndex()
  const [desk, dispatch] = useDesk()
  const { undo, clock, newId } = useServices()
  const parent = holder(tree, desk.scope)
  const levels = levelsBelow(parent?.level ?? null)
  const [title, setTitle] = useState('')
  const [level, setLevel] = useState<Level>(parent === null ? 'fonds' : (levels[0] ?? 'file'))
  const offered = useOfferedCode(tree, { masks, level, parentId: parent?.id ?? null })
  const [typed, setTyped] = useState<string | null>(null)
  const code = typed ?? offered ?? ''
  const save = (): void => {
    if (!desk.collectionId || title.trim() === '') return
    const id = newId<UnitId>()
    const made = { id, collectionId: desk.collectionId, parentId: parent?.id ?? null, level, title, code }
    const begin = (unit: Unit): Unit => withPresets(unit, of(unit), book)
    void undo
      .run({ label: 'browse.undo.create', changes: createUnit(tree, made, { now: clock.now(), begin }) })
      .then(() => dispatch({ type: 'scope', unitId: id }))
    props.onClose()
  }
  return (
    <PlainDialog open title={t('browse.new.title')} onClose={props.onClose}>
      <Form onSubmit={save} submit={t('browse.new.create')} disabled={title.trim() === ''} onClose={props.onClose}>
        <p>{t('browse.new.inside', { name: parent ? nameOf(parent) : t('browse.all') })}</p>
        <TextField label={t('browse.rename.field')} value={title} onChange={setTitle} autoFocus />
        <TextField label={t('describe.field.referenceCode')} value={code} onChange={setTyped} />
        <Select
          label={t('browse.new.level')}
          value={level}
          onChange={setLevel}
          options={levels.map((key) => ({ key, text: levelName(key) }))}
        />
      </Form>
    </PlainDialog>
  )
}

/** The next free code of a new unit there, by the mask of its level; null where that has none. */
function useOfferedCode(
  tree: TreeIndex,
  { masks, level, parentId }: { readonly masks: CodeMasks; readonly level: Level; readonly parentId: UnitId | null },
): string | null {
  return useMemo(
    () => (codeMask(masks[level] ?? '') ? codeGiver(tree, masks)({ level, parentId }) : null),
    [tree, masks, level, parentId],
  )
}

/** The nearest unit that can hold others: an item's parent, else the unit itself. */
function holder(tree: TreeIndex, id: UnitId | null): Unit | null {
  const unit = id === null ? undefined : tree.byId.get(id)
  return unit?.level === 'item' ? holder(tree, unit.parentId) : (unit ?? null)
}

/** Moves units into another one, by keyboard. */
export function MoveDialog(props: DialogProps & { readonly ids: readonly UnitId[] }): ReactNode {
  const { t } = useSpeech()
  const tree = useTreeIndex()
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
      <Form onSubmit={() => move(targets[at]?.id ?? null)} submit={t('browse.move.move')} onClose={props.onClose}>
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
      </Form>
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

function Form(props: {
  readonly children: ReactNode
  readonly submit: string
  readonly disabled?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useSpeech()
  return (
    <form
      style={{ display: 'contents' }}
      onSubmit={(event) => {
        event.preventDefault()
        props.onSubmit()
      }}
    >
      {props.children}
      <div className={styles['formActions']}>
        <Button onPress={props.onClose}>{t('common.cancel')}</Button>
        <Button kind="primary" type="submit" disabled={props.disabled ?? false}>
          {props.submit}
        </Button>
      </div>
    </form>
  )
}
