import { useMemo, useState, type ReactNode } from 'react'
import { codeMask } from '../../../shared/arrangement/code-masks.ts'
import { codeGiver } from '../../../shared/arrangement/give-codes.ts'
import { withPresets } from '../../../shared/dates/presets.ts'
import { puts } from '../../../shared/domain/changes.ts'
import type { CodeMasks } from '../../../shared/domain/collection.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { nameOf, type Level } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { wishField } from '../../ports/focus-field.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTreeIndex } from '../../ports/unit-tree.tsx'
import { useLevelNames, useTemplates } from '../../ports/templates.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { newUnit } from './arrange.ts'
import { DialogForm } from './dialog-form.tsx'
import { firstToSay, lastMade, placesForNew, rememberMade, type NewPlace, type Where } from './new-unit.ts'

/** Makes a unit inside the chosen one, or beside it, and brings the keyboard to the first field that it leaves open. */
export function NewUnitDialog(props: { readonly onClose: () => void }): ReactNode {
  const { t } = useSpeech()
  const levelName = useLevelNames()
  const { of, book, masks } = useTemplates()
  const tree = useUnitTreeIndex()
  const [desk, dispatch] = useDesk()
  const { undo, clock, newId } = useServices()
  const places = placesForNew(tree, desk.scope, lastMade())
  const [chosen, choose] = useState<Where | null>(null)
  const place: NewPlace = places.find(({ where }) => where === chosen) ?? places[0]
  const [title, setTitle] = useState('')
  const [asked, setLevel] = useState<Level | null>(null)
  const level = asked !== null && place.levels.includes(asked) ? asked : place.level
  const parentId = place.parent?.id ?? null
  const offered = useOfferedCode(tree, { masks, level, parentId })
  const [typed, setTyped] = useState<string | null>(null)
  const code = typed ?? offered ?? ''
  const save = (): void => {
    if (!desk.collectionId || title.trim() === '') return
    const id = newId<UnitId>()
    const made = { id, collectionId: desk.collectionId, parentId, level, title, code }
    const unit = newUnit(tree, made, { now: clock.now(), begin: (plain) => withPresets(plain, of(plain), book) })
    const field = firstToSay(unit, of(unit))
    if (field !== undefined) wishField({ unitId: id, field })
    rememberMade({ id, where: place.where, parentId, level })
    void undo.run({ label: 'browse.undo.create', changes: puts('units', [unit]) }).then(() => {
      // Items are shown in the centre, what holds others is entered.
      dispatch({ type: 'scope', unitId: level === 'item' ? parentId : id })
      if (level === 'item') dispatch({ type: 'select', unitIds: [id] })
    })
    props.onClose()
  }
  return (
    <PlainDialog open title={t('browse.new.title')} onClose={props.onClose}>
      <DialogForm
        onSubmit={save}
        submit={t('browse.new.create')}
        disabled={title.trim() === ''}
        onClose={props.onClose}
      >
        <TextField label={t('browse.rename.field')} value={title} onChange={setTitle} autoFocus />
        <TextField label={t('describe.field.referenceCode')} value={code} onChange={setTyped} />
        <Select
          label={t('browse.new.level')}
          value={level}
          onChange={setLevel}
          options={place.levels.map((key) => ({ key, text: levelName(key) }))}
        />
        <Select
          label={t('browse.new.where')}
          value={place.where}
          onChange={choose}
          options={places.map(({ where, at }) => ({
            key: where,
            text: t(`browse.new.${where}`, { name: at ? nameOf(at) : t('browse.all') }),
          }))}
        />
      </DialogForm>
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
