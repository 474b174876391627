import { useMemo, useState } from 'react'
import { puts } from '../../../shared/domain/changes.ts'
import type { Form } from '../../../shared/domain/forms/form.ts'
import type { FormPage } from '../../../shared/domain/forms/form-page.ts'
import type { FormPageId } from '../../../shared/domain/ids.ts'
import { tablePages, tableRows, type TablePage, type TableRow } from '../../../shared/forms/form-table.ts'
import type { MessageKey } from '../../../shared/messages/index.ts'
import { useServices } from '../../ports/context.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'

/** The pages of a form that are there, in the order of the tree, and their records. */
export interface FormPagesHand {
  readonly all: readonly TablePage[]
  readonly rows: readonly TableRow[]
  readonly isReady: boolean
  readonly change: (page: FormPage, label: MessageKey) => Promise<void>
  readonly remove: (page: FormPage) => Promise<void>
}

export function useFormPages(form: Form): FormPagesHand {
  const { repositories, undo } = useServices()
  const tree = useUnitTree()
  const read = useWatched(useMemo(() => repositories.forms.watchPagesOf(form.id), [repositories, form.id]))
  const [ahead, setAhead] = useState<ReadonlyMap<FormPageId, Ahead>>(NONE_AHEAD)
  const stored = read.status === 'ready' ? read.value : null
  // What was changed here is seen at once: the store tells of thousands of rows only now and then.
  const known = useMemo(() => stored && withAhead(stored, ahead), [stored, ahead])
  const waiting = stored ? stillAhead(stored, ahead) : ahead
  if (waiting.size !== ahead.size) setAhead(waiting)
  const ids = useMemo(() => known?.map(({ pageId }) => pageId) ?? [], [known])
  const key = ids.join()
  // The same pages are not asked for again each time one of them was read.
  const pages = useWatched(useMemo(() => repositories.pages.watchMany(ids), [repositories, key]))
  const places = useMemo(
    () => new Map(tree.status === 'ready' ? tree.value.map((unit, index) => [unit.id, index]) : []),
    [tree],
  )
  const all = useMemo(
    () => tablePages(known ?? [], pages.status === 'ready' ? pages.value : [], places),
    [known, pages, places],
  )
  const rows = useMemo(() => tableRows(form, all), [form, all])
  return {
    all,
    rows,
    isReady: known !== null && pages.status === 'ready',
    async change(page, label) {
      const before = stored?.find(({ id }) => id === page.id)
      const entry = { page, told: JSON.stringify(before) }
      setAhead((all) => new Map(all).set(page.id, entry))
      try {
        await undo.run({ label, changes: puts('formPages', [page]) })
      } catch (error) {
        setAhead((all) => without(all, entry))
        throw error
      }
      // By then the store has told of it, or it was undone before that.
      setTimeout(() => setAhead((all) => without(all, entry)), TOLD_WITHIN)
    },
    remove: (page) => undo.run({ label: 'forms.undo.page', changes: [{ table: 'formPages', id: page.id, to: null }] }),
  }
}

/** A page as it was changed here, and what the store told of it then. */
interface Ahead {
  readonly page: FormPage
  readonly told: string
}

const NONE_AHEAD: ReadonlyMap<FormPageId, Ahead> = new Map()

/** Milliseconds in which the store tells what was changed. */
const TOLD_WITHIN = 1500

function without(all: ReadonlyMap<FormPageId, Ahead>, entry: Ahead): ReadonlyMap<FormPageId, Ahead> {
  return all.get(entry.page.id) === entry ? new Map([...all].filter(([, each]) => each !== entry)) : all
}

/** Those of which the store has told nothing new. */
function stillAhead(
  stored: readonly FormPage[],
  ahead: ReadonlyMap<FormPageId, Ahead>,
): ReadonlyMap<FormPageId, Ahead> {
  if (ahead.size === 0) return ahead
  return new Map([...ahead].filter(([id, { told }]) => JSON.stringify(stored.find((page) => page.id === id)) === told))
}

function withAhead(stored: readonly FormPage[], ahead: ReadonlyMap<FormPageId, Ahead>): readonly FormPage[] {
  if (ahead.size === 0) return stored
  return stored.map((page) => {
    const changed = ahead.get(page.id)
    // Once the store tells anything else of the page, that is what holds.
    return changed && JSON.stringify(page) === changed.told ? changed.page : page
  })
}
