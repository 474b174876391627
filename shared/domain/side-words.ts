import type { Side } from './leaf.ts'

/** How the sides of a leaf are named. A bare a or b is none of these: it may as well be a leaf of its own. */
export const SIDE_WORDS: Readonly<Record<Side, readonly string[]>> = {
  verso: [
    'оборот',
    'об',
    'oborot',
    'ob',
    'verso',
    'vo',
    'v',
    'v°',
    'mặt sau',
    'sau',
    'ms',
    'back',
    'сырт жағы',
    'сырты',
  ],
  recto: ['лицо', 'лиц', 'recto', 'ro', 'r', 'r°', 'mặt trước', 'trước', 'mt', 'front'],
}
