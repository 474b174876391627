import type { Form } from '../../../../shared/domain/forms/form.ts'
import { ownMap, type FormFit, type FormPage, type FormRow } from '../../../../shared/domain/forms/form-page.ts'
import { rowsByHand } from '../../../../shared/domain/forms/rows-by-hand.ts'
import { after, inverted } from '../../../../shared/domain/homography.ts'
import type { FormRowId, NewId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { ReadContext } from '../../../../shared/domain/reader.ts'
import { CELLS } from '../../../../shared/domain/reading-preset.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { frameSourceOf, type Imaging } from '../../../imaging/index.ts'
import type { SeenForm } from '../../../imaging/forms/look-at-form.ts'
import type { Engines } from '../reading/engines.ts'
import { failureOf } from '../reading/read-request.ts'
import { cellGroups, rowsRead, rowsSeen } from './cells-to-read.ts'
import { laidPage } from './laid-page.ts'

/** What reads a page by a form. */
export interface ReadFormDeps {
  readonly repositories: Pick<Repositories, 'collections' | 'forms' | 'pages' | 'originals'>
  readonly imaging: Pick<Imaging, 'lookAtForm'>
  readonly engines: Pick<Engines, 'read'>
  readonly clock: { now(): string }
  readonly newId: NewId
}

/** A page on which less of a form is found is shown to a person before it is read (measured: BENCHMARKS.md). */
export const LEAST_CERTAIN = 0.5

/** A page has no such form, or not so that it can be laid. `code` has words in every language. */
export class FormError extends Error {
  readonly code: 'form-gone' | 'form-unmarked' | 'form-no-rows'
  constructor(code: FormError['code'], message: string) {
    super(message)
    this.name = 'FormError'
    this.code = code
  }
}

/**
 * Serves one wish to its end: records, a page to be looked at, or a failure with its reason. Throws only where the outcome
 * can't be stored; then the wish is still there.
 */
export async function readFormPage(deps: ReadFormDeps, wish: FormPage, context: ReadContext): Promise<void> {
  const { forms, pages } = deps.repositories
  const [form, page] = [await forms.get(wish.formId), await pages.get(wish.pageId)]
  if (!form || !page) return forms.complete({ ...wish, state: 'failed', failure: goneFailure(wish) })
  const outcome = await readOn(deps, { form, page, wish }, context).catch((error: unknown): FormPage => ({
    ...wish,
    state: 'failed',
    failure: failureOf(page, error),
  }))
  if (!context.signal.aborted) await forms.complete(outcome)
}

function goneFailure({ pageId }: FormPage) {
  return { file: pageId, code: 'form-gone', message: 'form-gone' }
}

interface Task {
  readonly form: Form
  readonly page: Page
  readonly wish: FormPage
}

async function readOn(deps: ReadFormDeps, task: Task, context: ReadContext): Promise<FormPage> {
  const { form, page, wish } = task
  if (!form.marks) throw new FormError('form-unmarked', form.name)
  const original = await deps.repositories.originals.read(page.original)
  const known = wish.fit?.by === 'person' ? wish.fit : null
  const toSeen = inverted(ownMap(page.rotation))
  const seen = await deps.imaging.lookAtForm(
    {
      source: frameSourceOf(page, original),
      turn: page.rotation,
      form,
      laid: known ? after(known.map, toSeen) : null,
      byHand: form.kind === 'register' ? rowsByHand(wish) : null,
    },
    { signal: context.signal },
  )
  context.onProgress(0.1)
  const fit = known ? withBend(known, seen) : seen && fitOf(seen, page)
  const isSure = known !== null || (fit?.certainty ?? 0) >= LEAST_CERTAIN
  if (!seen || !fit || !isSure)
    return { ...wish, fit: fit ?? { map: ownMap(page.rotation), certainty: 0, by: 'machine' }, state: 'unsure' }
  // How it lies is kept: a person may draw the first row there.
  if (seen.rows.length === 0)
    return { ...wish, fit, state: 'failed', failure: failureOf(page, new FormError('form-no-rows', form.name)) }
  const at = deps.clock.now()
  const rows = rowsSeen(form, seen.rows, { at, newId: () => deps.newId<FormRowId>() })
  const read = await readCells(deps, { ...task, rows, seen: seen.rows, original, fit }, context)
  return { ...wish, fit, state: 'read', rows: read }
}

function fitOf({ map, certainty, bend }: SeenForm, { rotation }: Page): FormFit {
  return { map: after(map, ownMap(rotation)), certainty, by: 'machine', ...(bend ? { bend } : {}) }
}

/** As a person laid it, bent as it was seen to be. */
function withBend({ bend: _before, ...laid }: FormFit, seen: SeenForm | null): FormFit {
  return seen?.bend ? { ...laid, bend: seen.bend } : laid
}

/** Rows to be read, and what was seen of them. */
interface CellsTask extends Task {
  readonly rows: readonly FormRow[]
  readonly seen: SeenForm['rows']
  readonly original: Blob
  readonly fit: FormFit
}

async function readCells(
  deps: ReadFormDeps,
  { form, page, rows, seen, original, fit }: CellsTask,
  context: ReadContext,
): Promise<readonly FormRow[]> {
  const laid = laidPage(page, fit.map)
  if (!laid) throw new FormError('form-no-rows', form.name)
  const languages = page.languages ?? (await deps.repositories.collections.get(page.collectionId))?.languages ?? []
  const groups = cellGroups(form, rows, { seen, languages, bend: fit.bend })
  let read = rows
  for (const [index, group] of groups.entries()) {
    const part = (fraction: number): void => context.onProgress(0.1 + (0.9 * (index + fraction)) / groups.length)
    const task = {
      page: laid,
      original,
      languages: group.languages,
      engine: group.engine,
      preset: CELLS,
      layout: { blocks: group.blocks },
    }
    const text = await deps.engines.read(task, { signal: context.signal, onProgress: part })
    read = rowsRead(form, read, { text, group, at: deps.clock.now() })
  }
  return read
}
