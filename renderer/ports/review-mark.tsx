import { BadgeCheck, PencilLine } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Page } from '../../shared/domain/page.ts'
import { reviewState, type ReviewState } from '../../shared/domain/review.ts'
import { useSpeech } from './messages.tsx'

/** A sign of how far a page's text is reviewed; nothing while nobody has. */
export function ReviewMark({ page }: { readonly page: Page }): ReactNode {
  return <ReviewSign state={reviewState(page)} size={12} />
}

/** The sign of a state; nothing for raw. */
export function ReviewSign({ state, size }: { readonly state: ReviewState; readonly size: number }): ReactNode {
  const { t } = useSpeech()
  if (state === 'raw') return null
  const Icon = state === 'checked' ? BadgeCheck : PencilLine
  return <Icon size={size} role="img" aria-label={t(`review.${state}`)} />
}
