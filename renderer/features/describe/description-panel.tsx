import { useMemo, useState, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './describe.module.css'
import { createDescriber } from './describer.ts'
import type { DescriptionEdit } from './description-edits.ts'
import { DescriptionForm } from './description-form.tsx'
import { KeptDraftsNote } from './kept-drafts-note.tsx'
import { describedIds, panelState } from './panel-state.ts'

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
        <div className={styles['panel']}>
          <PanelHead units={state.units} saving={saving} />
          <KeptDraftsNote shown={ids} />
          {saving.kind === 'failed' ? <ErrorNote>{explain(saving.error, speech)}</ErrorNote> : null}
          <DescriptionForm
            units={state.units}
            places={props.places}
            files={props.files}
            save={(edit) => save(state.units.map((unit) => unit.id), edit)} // prettier-ignore
          />
        </div>
      )
  }
}

function PanelHead({ units, saving }: { readonly units: readonly Unit[]; readonly saving: Saving }): ReactNode {
  const { t } = useSpeech()
  const [only] = units
  return (
    <header className={styles['head']}>
      <h2>{only && units.length === 1 ? nameOf(only) : t('describe.several', { count: units.length })}</h2>
      <span role="status" className={styles['saved']}>
        {saving.kind === 'saving' ? t('describe.saving') : saving.kind === 'saved' ? t('common.saved') : null}
      </span>
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
