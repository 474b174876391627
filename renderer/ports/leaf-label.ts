import { leafNumber, type Leaf } from '../../shared/domain/leaf.ts'
import { pageLabel, type Page } from '../../shared/domain/page.ts'
import type { Speech } from './messages.tsx'

/** What a leaf is called takes: the texts, and whose words the open collection uses. */
type LeafSpeech = Pick<Speech, 't' | 'tradition'>

/**
 * The leaf as the tradition of the open collection cites it, else as the language of the interface does: 'л. 9об', 'tờ 9,
 * mặt sau', '9-парақ сырты', 'f. 9v'.
 */
export function leafLabel(leaf: Leaf, { t, tradition }: LeafSpeech): string {
  const words = leafNumber(leaf)
  if (leaf.counts) return t(`leaf.${leaf.counts}`, { leaf: words })
  const form = leaf.page === undefined ? (leaf.side ?? 'leaf') : 'page-of'
  const values = { leaf: words, ...(leaf.page === undefined ? {} : { page: leaf.page }) }
  // ISAD(G) has no word for leaves.
  return tradition === undefined || tradition === 'isad'
    ? t(`leaf.${form}`, values)
    : t(`leaf.${tradition}.${form}`, values)
}

/** What a page is called: by its leaf where that is known, else by its file. */
export function nameOfPage(page: Page, speech: LeafSpeech): string {
  if (!page.leaf) return pageLabel(page)
  const leaf = leafLabel(page.leaf, speech)
  return page.frame > 0 ? `${leaf} · ${page.frame + 1}` : leaf
}
