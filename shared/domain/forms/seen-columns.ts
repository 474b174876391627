import type { FormFieldId } from '../ids.ts'
import { withBand, withField } from './edit-form.ts'
import { NEW_BAND, type Form } from './form.ts'

/** A column between ruled lines, in fractions of the sample; `label`: what was read in its header, '' where nothing was. */
export interface SeenColumn {
  readonly left: number
  readonly right: number
  readonly label: string
}

/** What the ruled lines of a sample part, and where its rows are, in fractions of it. */
export interface SeenColumns {
  readonly columns: readonly SeenColumn[]
  readonly top: number
  readonly bottom: number
}

/** What a new column needs. */
export interface NewColumns {
  readonly newId: () => FormFieldId
  /** What one is called whose header was not read, or says what another one does, by its number from 1. */
  readonly numbered: (number: number) => string
}

/** A column is there already where this part of the narrower one lies over another. */
const OVER = 0.5

/**
 * The register with the columns that were seen on its sample, but where it has some already. Its rows are where they were
 * seen, unless somebody has said where they are.
 */
export function withSeenColumns(form: Form, { columns, top, bottom }: SeenColumns, made: NewColumns): Form {
  const isNew = form.band.top === NEW_BAND.top && form.band.bottom === NEW_BAND.bottom
  const banded = isNew && bottom > top ? withBand(form, { ...form.band, top, bottom }) : form
  const { band } = banded
  return columns.reduce((now, { left, right, label }, at) => {
    if (form.fields.some(({ box }) => isOver([left, right], [box.x, box.x + box.w]))) return now
    const isTaken = label === '' || now.fields.some((field) => field.label === label)
    const box = { x: left, y: band.top, w: right - left, h: band.bottom - band.top }
    return withField(now, { id: made.newId(), label: isTaken ? made.numbered(at + 1) : label, box, type: 'text' })
  }, banded)
}

function isOver(one: readonly [number, number], other: readonly [number, number]): boolean {
  const both = Math.min(one[1], other[1]) - Math.max(one[0], other[0])
  return both > OVER * Math.min(one[1] - one[0], other[1] - other[0])
}
