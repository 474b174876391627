import { BadgeCheck, PencilLine } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Page } from '../../shared/domain/page.ts'
import { reviewState } from '../../shared/domain/review.ts'
import { useSpeech } from './messages.tsx'

/** A sign of how far a page's text is reviewed; nothing while nobody has. */
export function ReviewMark({ page }: { readonly page: Page }): ReactNode {
  const { t } = useSpeech()
  const state = reviewState(page)
  if (state === 'raw') return null
  const Icon = state === 'checked' ? BadgeCheck : PencilLine
  return <Icon size={12} role="img" aria-label={t(`review.${state}`)} />
}
