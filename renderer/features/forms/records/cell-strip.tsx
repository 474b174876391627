import { useMemo, type ReactNode } from 'react'
import { cellOnPage } from '../../../../shared/domain/forms/form-page.ts'
import type { Form } from '../../../../shared/domain/forms/form.ts'
import { turnSize } from '../../../../shared/domain/geometry-turn.ts'
import { boundsOf } from '../../../../shared/domain/shape.ts'
import type { TableRow } from '../../../../shared/forms/form-table.ts'
import { explain } from '../../../ports/explain.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { usePagePart } from '../../../ports/page-part.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { markOn, stripOf } from '../../../viewer/strip-place.ts'
import styles from '../forms.module.css'

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
    const points = cellOnPage(form, field, { row: row.row, map: read.fit.map })
    const cell = boundsOf({ kind: 'polygon', points })
    return { cell, strip: stripOf(cell) }
  }, [form, column, read.fit, row.row])
  const { url, failure } = usePagePart(useMemo(() => part && { page, box: part.strip }, [page, part]))
  if (failure) return <ErrorNote>{explain(failure.error, speech)}</ErrorNote>
  if (!part) return null
  const { cell, strip } = part
  const { width, height } = turnSize(
    { width: strip.w * page.size.width, height: strip.h * page.size.height },
    page.rotation,
  )
  const mark = markOn(strip, cell, page.rotation)
  const percent = (fraction: number): string => `${fraction * 100}%`
  return (
    <figure
      className={styles['strip']}
      style={{
        aspectRatio: width / height,
        width: `min(100%, ${Math.round((TALLEST * width) / height)}px)`,
        background: page.colour,
      }}
    >
      {url === null ? null : <img src={url} alt={speech.t('forms.strip')} />}
      <span
        className={styles['mark']}
        style={{ left: percent(mark.x), top: percent(mark.y), width: percent(mark.w), height: percent(mark.h) }}
      />
    </figure>
  )
}
