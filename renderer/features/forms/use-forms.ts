import { useMemo, useState } from 'react'
import { puts } from '../../../shared/domain/changes.ts'
import { copiedForm } from '../../../shared/domain/forms/edit-form.ts'
import { NEW_BAND, type Form, type FormKind } from '../../../shared/domain/forms/form.ts'
import { turnSize } from '../../../shared/domain/geometry-turn.ts'
import type { CollectionId, FormFieldId, FormId } from '../../../shared/domain/ids.ts'
import { lookKey, type Page } from '../../../shared/domain/page.ts'
import type { FormFileFault } from '../../../shared/formats/form/read-form.ts'
import type { MessageKey } from '../../../shared/messages/index.ts'
import { useServices } from '../../ports/context.tsx'
import { useWatched } from '../../ports/watch.ts'

/** A file that is no form, with what is wrong with it. */
export interface RefusedForm {
  readonly file: string
  readonly faults: readonly FormFileFault[]
}

/** The forms of a collection, and what is done to them. */
export interface FormsHand {
  /** null until they are there. */
  readonly forms: readonly Form[] | null
  readonly chosen: Form | null
  readonly refused: RefusedForm | null
  readonly fault: unknown
  readonly choose: (id: FormId) => void
  /** Changes a form as it is in the store by then; while one types or pulls, one step. */
  readonly change: (id: FormId, changed: (form: Form) => Form, label?: MessageKey) => Promise<void>
  readonly create: (page: Page, kind: FormKind, name: string) => Promise<void>
  readonly copy: (form: Form, name: string) => Promise<void>
  readonly remove: (form: Form) => Promise<void>
  readonly open: (file: File) => Promise<void>
  readonly save: (form: Form) => Promise<void>
}

/** Steps of these follow each other while one types or pulls. */
const MERGED: ReadonlySet<MessageKey> = new Set(['forms.undo.change', 'forms.undo.field-moved'])

export function useForms(collectionId: CollectionId): FormsHand {
  const services = useServices()
  const { repositories, undo, clock, newId, forms } = services
  const state = useWatched(
    useMemo(() => repositories.forms.watchCollection(collectionId), [repositories, collectionId]),
  )
  const [chosenId, setChosen] = useState<FormId | null>(null)
  const [refused, setRefused] = useState<RefusedForm | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const known = state.status === 'ready' ? state.value.toSorted((a, b) => a.name.localeCompare(b.name)) : null
  const chosen = known?.find(({ id }) => id === chosenId) ?? known?.[0] ?? null

  const told = async (work: () => Promise<unknown>): Promise<void> => {
    setFault(null)
    setRefused(null)
    try {
      await work()
    } catch (error) {
      setFault(error)
    }
  }
  const add = async (form: Form): Promise<void> => {
    await undo.run({ label: 'forms.undo.new', changes: puts('forms', [form]) })
    setChosen(form.id)
  }
  return {
    forms: known,
    chosen,
    refused,
    fault: fault ?? (state.status === 'error' ? state.error : null),
    choose: setChosen,
    change: (id, changed, label = 'forms.undo.change') =>
      told(() =>
        undo.run(async () => {
          const form = await repositories.forms.get(id)
          if (!form) return null
          const changes = puts('forms', [{ ...changed(form), updatedAt: clock.now() }])
          return MERGED.has(label) ? { label, changes, mergeKey: `${label} ${id}` } : { label, changes }
        }),
      ),
    create: (page, kind, name) => told(() => add(newForm(page, { id: newId<FormId>(), kind, name, at: clock.now() }))),
    copy: (form, name) => told(() => add(copiedForm(form, { id: newId<FormId>(), name, at: clock.now() }))),
    remove: (form) =>
      told(async () => {
        const read = await repositories.forms.pagesOf(form.id)
        const pages = read.map(({ id }) => ({ table: 'formPages', id, to: null }) as const)
        await undo.run({ label: 'forms.undo.remove', changes: [{ table: 'forms', id: form.id, to: null }, ...pages] })
      }),
    open: (file) =>
      told(async () => {
        const read = await forms.open(file)
        if (!read.ok) return setRefused({ file: file.name, faults: read.faults })
        const at = clock.now()
        const fields = read.form.fields.map((field) => ({ ...field, id: newId<FormFieldId>() }))
        await add({ ...read.form, fields, id: newId<FormId>(), collectionId, createdAt: at, updatedAt: at })
      }),
    save: (form) => told(() => forms.save(form)),
  }
}

function newForm(
  page: Page,
  { id, kind, name, at }: { readonly id: FormId; readonly kind: FormKind; readonly name: string; readonly at: string },
): Form {
  const size = turnSize(page.size, page.rotation)
  const sample = { pageId: page.id, path: page.path, size, look: lookKey(page) }
  const { collectionId } = page
  return { id, collectionId, name, kind, fields: [], band: NEW_BAND, sample, marks: null, createdAt: at, updatedAt: at }
}
