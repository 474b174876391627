import { Ellipsis } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import { bestReading, type Reading } from '../../../shared/domain/reading.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { NormalToggle } from './normal/normal-toggle.tsx'
import type { NormalText } from './normal/use-normal-text.ts'
import { ReadAgain } from './read-again.tsx'
import { ReviewButton } from './review/review-button.tsx'
import { readingsIn } from './text-bar.tsx'
import type { PageActions } from './use-page-actions.ts'
import type { PageText } from './use-page-text.ts'

export interface TextToolsProps {
  readonly page: Page
  readonly text: PageText
  readonly actions: PageActions
  readonly normal: NormalText
  /** The machine reads the page now, or is going to. */
  readonly busy: boolean
  readonly hinted: boolean
  readonly onHint: (on: boolean) => void
  /** Whether it is being chosen how the page is to be read again. */
  readonly choosing: boolean
  readonly onChoosing: (on: boolean) => void
}

/** What can be done about the text; what is done rarely is in a menu. */
export function TextTools(props: TextToolsProps): ReactNode {
  const { t } = useSpeech()
  const { page, text, actions, normal } = props
  const { state } = text
  const { readings } = readingsIn(state)
  const from = useRef<HTMLSpanElement>(null)
  const back = backTo(readings)
  const act = {
    read: () => props.onChoosing(true),
    hints: () => props.onHint(!props.hinted),
    rule: () => actions.attempt(text.choose(null)),
    back: () => actions.attempt(text.goBack()),
  }
  return (
    <>
      <ReviewButton
        page={page}
        disabled={state.status !== 'ready'}
        onReview={(said, by) => actions.attempt(text.flush().then((kept) => kept && actions.review(said, by)))}
        onClear={actions.unreview}
        onTruth={actions.markTruth}
      />
      <NormalToggle normal={normal} disabled={state.status !== 'ready'} />
      <span ref={from}>
        <MenuButton<keyof typeof act>
          label={t('reader.text-tools')}
          trigger={<IconButton name={t('reader.text-tools')} icon={<Ellipsis size={16} />} onPress={() => undefined} />}
          groups={[
            [{ key: 'read', text: t('reader.read-again'), disabled: props.busy }],
            [{ key: 'hints', text: t('spelling.on'), checked: props.hinted }],
            [
              ...(readings.some(({ chosen }) => chosen) ? [{ key: 'rule', text: t('reader.by-rule') } as const] : []),
              ...(back ? [{ key: 'back', text: t(back) } as const] : []),
            ],
          ]}
          onChoose={(key) => act[key]()}
        />
      </span>
      <ReadAgain
        key={page.id}
        page={page}
        languages={actions.languages}
        open={props.choosing}
        onOpen={props.onChoosing}
        from={from}
        onRead={actions.readAs}
      />
    </>
  )
}

/** What giving up a person's text leads to; null where there is none to give up. */
function backTo(readings: readonly Reading[]) {
  if (!readings.some((reading) => reading.kind === 'person')) return null
  const below = bestReading(readings.filter((reading) => reading.kind !== 'person'))
  if (!below) return 'reader.remove-typed'
  switch (below.kind) {
    case 'imported':
      return 'reader.back-to-imported'
    case 'embedded':
      return 'reader.back-to-embedded'
    default:
      return 'reader.back-to-machine'
  }
}
