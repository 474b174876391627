import { cellBox, WHOLE_PAGE, type Form } from '../../../../shared/domain/forms/form.ts'
import { cellOnPage, type FormPage } from '../../../../shared/domain/forms/form-page.ts'
import type { Box } from '../../../../shared/domain/geometry.ts'
import {
  after,
  isConvex,
  mapped,
  squareToQuad,
  type Homography,
  type Quad,
} from '../../../../shared/domain/homography.ts'
import { cornersOf, type Shape } from '../../../../shared/domain/shape.ts'
import type { MarkedRegion } from '../../../viewer/regions.ts'

/** The id of the frame around all fields, by which a form is laid by hand. */
export const FRAME = 'frame'

/** The box around all fields, in fractions of the sample. */
export function frameOf(form: Form): Box {
  const boxes = form.fields.map((field) => cellBox(form, field, form.kind === 'form' ? WHOLE_PAGE : form.band))
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.w))
  const bottom = Math.max(...boxes.map((box) => box.y + box.h))
  return { x, y, w: right - x, h: bottom - y }
}

/** The frame and the cells of a form as they lie on a page, before its turns. */
export function laidMarks(form: Form, read: FormPage, words: { readonly frame: string }): readonly MarkedRegion[] {
  const { fit } = read
  if (!fit || form.fields.length === 0) return []
  const corners = cornersOf({ kind: 'rectangle', box: frameOf(form) })
  const frame = { kind: 'polygon', points: corners.map((corner) => mapped(fit.map, corner)) } as const
  const rows = form.kind === 'form' ? [{ ...WHOLE_PAGE, id: 'all', cells: {} }] : read.rows
  const cells = rows.flatMap((row, index) =>
    form.fields.map((field): MarkedRegion => ({
      id: `${row.id}/${field.id}`,
      shape: { kind: 'polygon', points: cellOnPage(form, field, { row, ...fit }) },
      name: `${index + 1} · ${field.label}`,
      look: 'line',
    })),
  )
  return [{ id: FRAME, shape: frame, name: words.frame, look: 'body' }, ...cells]
}

/** The map by which the frame comes to lie so; null where it is no frame any more. */
export function mapOfFrame(form: Form, shape: Shape): Homography | null {
  const corners = cornersOf(shape)
  if (corners.length !== 4) return null
  const quad = corners as unknown as Quad // four, as was just asked
  if (!isConvex(quad)) return null
  const { x, y, w, h } = frameOf(form)
  return after([1 / w, 0, -x / w, 0, 1 / h, -y / h, 0, 0, 1], squareToQuad(quad))
}
