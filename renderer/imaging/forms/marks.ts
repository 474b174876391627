import { fieldAreas, type Form, type FormMarks } from '../../../shared/domain/forms/form.ts'
import type { Box } from '../../../shared/domain/geometry.ts'
import { inkOf, shrunk, type Grey } from '../find/ink.ts'
import { linesAcross, thinIn, transposed, type IsLine } from '../find/ruled-lines.ts'

/** Pixels of the longer side on which a form is laid over a page: a ruled line is one or two of them thick. */
export const MARKS_SIDE = 900
/** Ink that runs on for so large a part of the longer side is a ruled line, not writing. */
const RULED = 0.03
/** A ruled line is less thick than this part of the longer side, which no stem of a letter is; and long from that part on. */
const [THICK, LONG] = [0.004, 0.12]

/** Ink at the size on which forms are laid, 1 for ink. */
export function inkForForms(seen: Grey): Grey {
  const small = shrunk(seen, MARKS_SIDE)
  return { width: small.width, height: small.height, data: inkOf(small) }
}

/** Ruled lines of a picture of ink, across and down, of which pieces have so many pixels at least. */
export function ruledOf(ink: Grey, least = Math.round(RULED * Math.max(ink.width, ink.height))): Uint8Array {
  const ruled = linesAcross(ink, least, ruledIn(ink))
  const turned = transposed(ink)
  const down = transposed({ ...turned, data: linesAcross(turned, least, ruledIn(turned)) }).data
  for (let at = 0; at < ruled.length; at += 1) if (down[at] === 1) ruled[at] = 1
  // Lines are found with a pixel around them: only ink is a mark.
  for (let at = 0; at < ruled.length; at += 1) if (ink.data[at] !== 1) ruled[at] = 0
  return ruled
}

/** Tells ruled lines from the feet of letters whose serifs run into each other. */
export function ruledIn(ink: Grey): IsLine {
  const side = Math.max(ink.width, ink.height)
  return thinIn(ink, { thick: Math.max(3, Math.round(THICK * side)), long: LONG * side })
}

/** What a sample shares with other pages: its ink, but of what lies in fields only the ruled lines. */
export function marksOf(seen: Grey, form: Pick<Form, 'kind' | 'fields' | 'band'>): Grey {
  const ink = inkForForms(seen)
  const ruled = ruledOf(ink)
  const data = ink.data.slice()
  for (const area of form.fields.flatMap((field) => fieldAreas(form, field))) {
    const { left, top, right, bottom } = pixels(area, ink)
    for (let y = top; y < bottom; y += 1)
      for (let at = y * ink.width + left; at < y * ink.width + right; at += 1) data[at] = ruled[at] ?? 0
  }
  return { ...ink, data }
}

function pixels({ x, y, w, h }: Box, { width, height }: Grey) {
  return {
    left: Math.max(0, Math.floor(x * width)),
    top: Math.max(0, Math.floor(y * height)),
    right: Math.min(width, Math.ceil((x + w) * width)),
    bottom: Math.min(height, Math.ceil((y + h) * height)),
  }
}

/** Marks as they are kept. */
export function packed({ width, height, data }: Grey, of = ''): FormMarks {
  const bytes = new Uint8Array(Math.ceil(data.length / 8))
  data.forEach((ink, at) => {
    if (ink === 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (128 >> (at & 7))
  })
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return { width, height, bits: btoa(text), of }
}

/** Kept marks as a picture of ink. */
export function unpacked({ width, height, bits }: FormMarks): Grey {
  const text = atob(bits)
  const data = new Uint8Array(width * height)
  for (let at = 0; at < data.length; at += 1) data[at] = (text.charCodeAt(at >> 3) >> (7 - (at & 7))) & 1
  return { width, height, data }
}
