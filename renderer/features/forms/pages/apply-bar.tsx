import { useMemo, useState, type ReactNode } from 'react'
import { isReadable } from '../../../../shared/domain/forms/edit-form.ts'
import type { Form } from '../../../../shared/domain/forms/form.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import { pagesOfItems, useScopedItems } from '../../../ports/chosen-pages.ts'
import { useServices } from '../../../ports/context.tsx'
import { explain } from '../../../ports/explain.ts'
import type { FormsStatus } from '../../../ports/forms.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { useWatched } from '../../../ports/watch.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { RunningWork } from '../../../ui/running-work.tsx'
import styles from '../forms.module.css'
import type { FormPagesHand } from '../use-form-pages.ts'

/** Asks for pages to be read: of what is chosen, of all the collection, or those of the form again. */
export function ApplyBar({ form, pages }: { readonly form: Form; readonly pages: FormPagesHand }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const services = useServices()
  const items = useScopedItems()
  const status = useWatched(useMemo(() => services.forms.status(), [services]))
  const [fault, setFault] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const ask = async (work: () => Promise<void>): Promise<void> => {
    setFault(null)
    setBusy(true)
    try {
      await work()
    } catch (error) {
      setFault(error)
    }
    setBusy(false)
  }
  const read = (units: readonly Unit[]): void =>
    void ask(async () => {
      const known = new Set(pages.all.filter(({ read: { state } }) => state !== 'failed').map(({ page }) => page.id))
      const all = await pagesOfItems(services.repositories.pages, units)
      await services.forms.request(
        form,
        all.filter(({ id }) => !known.has(id)),
      )
    })
  const state = status.status === 'ready' ? status.value : null
  const blocked = busy || !isReadable(form)
  return (
    <div className={styles['tools']}>
      {fault === null ? null : <ErrorNote>{explain(fault, speech)}</ErrorNote>}
      {state?.problem === undefined ? null : <ErrorNote>{explain(state.problem, speech)}</ErrorNote>}
      {items && items.chosen.length > 0 ? (
        <Button disabled={blocked} onPress={() => read(items.chosen)}>
          {t('forms.read.chosen', { count: items.chosen.length })}
        </Button>
      ) : null}
      <Button disabled={blocked || !items} onPress={() => items && read(items.collection)}>
        {t('forms.read.collection', { count: items?.collection.length ?? 0 })}
      </Button>
      {pages.all.length > 0 ? (
        <Button
          kind="quiet"
          disabled={blocked}
          onPress={() =>
            void ask(() =>
              services.forms.request(
                form,
                pages.all.map(({ page }) => page),
              ),
            )
          }
        >
          {t('forms.read.again')}
        </Button>
      ) : null}
      {state && state.state !== 'idle' ? (
        <AtWork status={state} onCancel={() => void ask(() => services.forms.cancel())} />
      ) : null}
    </div>
  )
}

/** How far the reading is, with what pauses it and what ends it. */
function AtWork({ status, onCancel }: { readonly status: FormsStatus; readonly onCancel: () => void }): ReactNode {
  const { t } = useSpeech()
  const { forms } = useServices()
  const { done, total } = status.progress
  const isHeld = status.state === 'paused' || status.problem !== undefined
  return (
    <>
      <RunningWork
        label={t(status.state === 'paused' ? 'jobs.paused' : 'forms.reading')}
        fraction={total === 0 ? 0 : done / total}
        caption={t('forms.read.progress', { done, total })}
        cancelLabel={t('common.cancel')}
        onCancel={onCancel}
      />
      <Button onPress={() => (isHeld ? forms.resume() : forms.pause())}>
        {t(isHeld ? 'jobs.resume' : 'jobs.pause')}
      </Button>
    </>
  )
}
