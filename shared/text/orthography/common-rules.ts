import type { OrthographyRule } from '../../domain/orthography.ts'

/** Words parted at the ends of lines are one word. */
export const LINE_ENDS: OrthographyRule = { id: 'line-ends', kind: 'join', on: true }

/**
 * Letters that printers cast on one type, as the letters that they are: Unicode, "Alphabetic Presentation Forms", U+FB00
 * to U+FB06. æ and œ are letters of their own and stay.
 */
export const LIGATURES: OrthographyRule = {
  id: 'ligatures',
  kind: 'letters',
  on: true,
  exact: true,
  pairs: [
    ['\ufb00', 'ff'],
    ['\ufb01', 'fi'],
    ['\ufb02', 'fl'],
    ['\ufb03', 'ffi'],
    ['\ufb04', 'ffl'],
    ['\ufb05', 'st'],
    ['\ufb06', 'st'],
  ],
}
