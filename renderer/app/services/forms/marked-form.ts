import { puts } from '../../../../shared/domain/changes.ts'
import { marksKey, type Form } from '../../../../shared/domain/forms/form.ts'
import { lookKey } from '../../../../shared/domain/page.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { frameSourceOf, type Imaging } from '../../../imaging/index.ts'

/** What works out the marks of a form. */
export interface MarkDeps {
  readonly repositories: Pick<Repositories, 'forms' | 'pages' | 'originals' | 'writer'>
  readonly imaging: Pick<Imaging, 'formMarks'>
}

/**
 * The form with the marks of what it is now: worked out anew where its fields were moved since. Where its sample is gone
 * or was adjusted, those that it has stay: they are of the page as it was drawn on.
 */
export async function markedForm({ repositories, imaging }: MarkDeps, form: Form): Promise<Form> {
  const key = marksKey(form)
  if (form.marks?.of === key) return form
  const page = await repositories.pages.get(form.sample.pageId)
  if (!page || lookKey(page) !== form.sample.look) return form
  const source = frameSourceOf(page, await repositories.originals.read(page.original))
  const marks = { ...(await imaging.formMarks({ source, turn: page.rotation, form })), of: key }
  const now = await repositories.forms.get(form.id)
  // It may have been changed meanwhile; then they are worked out again the next time.
  if (now && marksKey(now) === key) await repositories.writer.apply(puts('forms', [{ ...now, marks }]))
  return { ...form, marks }
}
