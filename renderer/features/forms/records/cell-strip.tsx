import { useMemo, type ReactNode } from 'react'
import { cellOnPage } from '../../../../shared/domain/forms/form-page.ts'
import type { Form } from '../../../../shared/domain/forms/form.ts'
import { boundsOf } from '../../../../shared/domain/shape.ts'
import type { TableRow } from '../../../../shared/forms/form-table.ts'
import { explain } from '../../../ports/explain.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { usePagePart } from '../../../ports/page-part.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { MarkedStrip } from '../../../viewer/marked-strip.tsx'
import { stripOf } from '../../../viewer/strip-place.ts'

/** The tallest a strip is shown, in pixels. */
const TALLEST = 120

/** The cell in the picture of its page, with a little around it. */
export function CellStrip(props: { readonly form: Form; readonly row: TableRow; readonly column: number }): ReactNode {
  const speech = useSpeech()
  const { form, row, column } = props
  const { page, read } = row
  const part = useMemo(() => {
    const field = form.fields[column]
    if (!field || !read.fit) return null
    const points = cellOnPage(form, field, { row: row.row, ...read.fit })
    const cell = boundsOf({ kind: 'polygon', points })
    return { cell, strip: stripOf(cell) }
  }, [form, column, read.fit, row.row])
  const { url, failure } = usePagePart(useMemo(() => part && { page, box: part.strip }, [page, part]))
  if (failure) return <ErrorNote>{explain(failure.error, speech)}</ErrorNote>
  if (!part) return null
  const alt = speech.t('forms.strip')
  return <MarkedStrip {...{ page, url, alt }} strip={part.strip} marked={part.cell} tallest={TALLEST} says="this" />
}
