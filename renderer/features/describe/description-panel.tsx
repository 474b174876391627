import { useMemo, useState, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import type { FieldName } from '../../../shared/domain/fields/field.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { focusField, useWishedField } from '../../ports/focus-field.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './describe.module.css'
import { createDescriber } from './describer.ts'
import type { DescriptionEdit } from './description-edits.ts'
import { DescriptionForm } from './description-form.tsx'
import { KeptDraftsNote } from './kept-drafts-note.tsx'
import { describedIds, panelState } from './panel-state.ts'
import { useMissing } from './use-missing.ts'

type Saving = { readonly kind: 'none' | 'saving' | 'saved' } | { readonly kind: 'failed'; readonly error: unknown }

/** Describes what is selected, else the unit chosen in the tree. `places` and `files` are the parts of other features. */
export function DescriptionPanel(props: { readonly places: ReactNode; readonly files: ReactNode }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const services = useServices()
  const [desk] = useDesk()
  const { selection, scope } = desk
  const ids = useMemo(() => describedIds({ selection, scope }), [selection, scope])
  const watched = useMemo(
    () => (ids.length === 0 ? null : services.repositories.units.watch(ids)),
    [services.repositories, ids],
  )
  const state = panelState(ids, useWatched(watched))
  const [saving, save] = useSaving()
  switch (state.kind) {
    case 'empty':
      return (
        <>
          <KeptDraftsNote shown={ids} />
          <EmptyState title={t('describe.empty.title')}>
            <p>{t('describe.empty.text')}</p>
          </EmptyState>
        </>
      )
    case 'loading':
      return <div className={styles['panel']} aria-busy aria-label={t('common.loading')} />
    case 'error':
      return <ErrorNote>{explain(state.error, speech)}</ErrorNote>
    case 'ready':
      return (
        <Described
          {...props}
          units={state.units}
          saving={saving}
          save={(edit) => save(state.units.map((unit) => unit.id), edit)} // prettier-ignore
        >
          <KeptDraftsNote shown={ids} />
        </Described>
      )
  }
}

interface DescribedProps {
  readonly units: readonly Unit[]
  readonly saving: Saving
  readonly save: (edit: DescriptionEdit) => Promise<boolean>
  readonly places: ReactNode
  readonly files: ReactNode
  readonly children: ReactNode
}

function Described({ units, saving, save, places, files, children }: DescribedProps): ReactNode {
  const speech = useSpeech()
  const missing = useMissing(units)
  useWishedField(units)
  return (
    <div className={styles['panel']}>
      <PanelHead units={units} saving={saving} missing={missing} />
      {children}
      {saving.kind === 'failed' ? <ErrorNote>{explain(saving.error, speech)}</ErrorNote> : null}
      <DescriptionForm units={units} save={save} missing={missing} places={places} files={files} />
    </div>
  )
}

function PanelHead({
  units,
  saving,
  missing,
}: Pick<DescribedProps, 'units' | 'saving'> & { readonly missing: ReadonlySet<FieldName> }): ReactNode {
  const { t } = useSpeech()
  const [only] = units
  const [first] = missing
  return (
    <header className={styles['head']}>
      <h2>{only && units.length === 1 ? nameOf(only) : t('describe.several', { count: units.length })}</h2>
      <span role="status" className={styles['saved']}>
        {saving.kind === 'saving' ? t('describe.saving') : saving.kind === 'saved' ? t('common.saved') : null}
      </span>
      {first === undefined ? null : (
        <Button
          kind="quiet"
          className={styles['lacking']}
          label={t('describe.missing.go', { count: missing.size })}
          onPress={() => focusField(first)}
        >
          {t('describe.missing', { count: missing.size })}
        </Button>
      )}
    </header>
  )
}

type Save = (ids: readonly UnitId[], edit: DescriptionEdit) => Promise<boolean>

/** Saves, and tells how it went; an error stays until the next edit is saved. */
function useSaving(): readonly [Saving, Save] {
  const services = useServices()
  const describer = useMemo(() => createDescriber(services), [services])
  const [saving, setSaving] = useState<Saving>({ kind: 'none' })
  const save: Save = async (ids, edit) => {
    setSaving({ kind: 'saving' })
    try {
      await describer.save(ids, edit)
      setSaving({ kind: 'saved' })
      return true
    } catch (error) {
      setSaving({ kind: 'failed', error })
      return false
    }
  }
  return [saving, save]
}
