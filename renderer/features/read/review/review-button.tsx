import { BadgeCheck, PencilLine, ScanText } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Page } from '../../../../shared/domain/page.ts'
import { mayCheck, reviewState, type Review, type ReviewState } from '../../../../shared/domain/review.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { usePerson } from '../../../ports/use-person.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import text from '../text.module.css'

const ICONS: Readonly<Record<ReviewState, ReactNode>> = {
  raw: <ScanText size={16} aria-hidden />,
  corrected: <PencilLine size={16} aria-hidden />,
  checked: <BadgeCheck size={16} aria-hidden />,
}

export interface ReviewButtonProps {
  readonly page: Page
  /** There is no text to vouch for. */
  readonly disabled: boolean
  readonly onReview: (state: 'corrected' | 'checked', by: string) => void
  readonly onClear: () => void
  /** Marks the page as one by which engines are measured, or no longer. */
  readonly onTruth: (truth: boolean) => void
}

/** How far the page's text is reviewed, and one's own word on it. */
export function ReviewButton(props: ReviewButtonProps): ReactNode {
  const { t } = useSpeech()
  const state = reviewState(props.page)
  return (
    <DialogTrigger>
      <Button kind="quiet" icon={ICONS[state]} disabled={props.disabled}>
        {t(`review.${state}`)}
      </Button>
      <Popover className={text['popover'] ?? ''} placement="bottom end" offset={2}>
        <Dialog className={text['popoverBody'] ?? ''} aria-label={t('review.title')}>
          {({ close }) => <ReviewForm {...props} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function ReviewForm(props: ReviewButtonProps & { readonly onDone: () => void }): ReactNode {
  const { t } = useSpeech()
  const { page } = props
  const [kept, keep] = usePerson()
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? kept
  const say = (state: 'corrected' | 'checked') => () => {
    keep(name).catch((error: unknown) => console.warn('The name was not kept', error))
    props.onReview(state, name.trim())
    props.onDone()
  }
  const state = reviewState(page)
  const unnamed = name.trim() === ''
  return (
    <>
      {page.review ? <Said reviews={page.review} /> : null}
      <TextField label={t('review.name')} value={name} onChange={setTyped} hint={t('review.hint')} />
      <Button kind={state === 'raw' ? 'primary' : 'plain'} disabled={unnamed} onPress={say('corrected')}>
        {t('review.say.corrected')}
      </Button>
      <Button disabled={!mayCheck(page, name)} onPress={say('checked')}>
        {t('review.say.checked')}
      </Button>
      {state === 'corrected' && !mayCheck(page, name) ? <p className={text['soft']}>{t('review.other')}</p> : null}
      {state === 'raw' ? null : (
        <Checkbox checked={page.truth !== undefined} onChange={props.onTruth}>
          {t('measure.truth')}
        </Checkbox>
      )}
      {state === 'raw' ? null : (
        <Button
          kind="quiet"
          onPress={() => {
            props.onClear()
            props.onDone()
          }}
        >
          {t('review.clear')}
        </Button>
      )}
    </>
  )
}

function Said({ reviews }: { readonly reviews: readonly Review[] }): ReactNode {
  const { t, date } = useSpeech()
  return (
    <ul>
      {reviews.map((review, index) => (
        <li key={index}>{t(`review.said.${review.state}`, { name: review.by, date: date(review.at) })}</li>
      ))}
    </ul>
  )
}
