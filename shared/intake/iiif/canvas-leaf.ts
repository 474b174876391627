import { leafOfText } from '../../arrangement/plan-by-sheet.ts'
import type { Leaf } from '../../domain/leaf.ts'

/** 'f. 12v', 'fol. 3', 'folio 7r', 'л. 9 об.', 'лист 4', 'tờ 12 mặt sau', 'feuillet 2', 'leaf 5'. */
const LEAF = /^(?:ff?|fols?|folios?|fº|f°|лл?|лист|tờ|leaf|feuillet|bl|blatt)(?:\.\s*|\s+|(?=\d))(\d.*)$/iu
/** 'p. 5', 'page 12', 'стр. 8', 'trang 3', 'S. 4'. */
const PAGE = /^(?:pp?|pages?|с|стр|страница|trang|seite)(?:\.\s*|\s+)(\d{1,5})\.?$/iu
/** '12v', '3 recto': without a word before it only a number with a side is a leaf. */
const SIDED = /^\d{1,4}\s*(?:[rv]|recto|verso|об\.?|оборот)$/iu

/** The leaf or page that the label of a canvas tells; undefined for any other, as for a plain number. */
export function leafOfLabel(label: string): Leaf | undefined {
  const text = label.normalize('NFC').trim()
  const [, page] = PAGE.exec(text) ?? []
  if (page !== undefined) return { number: Number(page), counts: 'pages' }
  const [, leaf] = LEAF.exec(text) ?? []
  return leaf !== undefined || SIDED.test(text) ? leafOfText(leaf ?? text) : undefined
}
