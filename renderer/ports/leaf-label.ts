import { leafNumber, type Leaf } from '../../shared/domain/leaf.ts'
import { pageLabel, type Page } from '../../shared/domain/page.ts'
import type { Speech } from './messages.tsx'

/** The leaf as the language cites it: 'л. 9об', 'tờ 9, mặt sau', 'f. 9v'. */
export function leafLabel(leaf: Leaf, { t }: Pick<Speech, 't'>): string {
  const words = leafNumber(leaf)
  if (leaf.counts) return t(`leaf.${leaf.counts}`, { leaf: words })
  if (leaf.page !== undefined) return t('leaf.page-of', { leaf: words, page: leaf.page })
  return t(`leaf.${leaf.side ?? 'leaf'}`, { leaf: words })
}

/** What a page is called: by its leaf where that is known, else by its file. */
export function nameOfPage(page: Page, framesInFile: number, speech: Pick<Speech, 't'>): string {
  if (!page.leaf) return pageLabel(page, framesInFile)
  const leaf = leafLabel(page.leaf, speech)
  return framesInFile > 1 ? `${leaf} · ${page.frame + 1}` : leaf
}
