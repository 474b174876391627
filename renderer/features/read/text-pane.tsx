import { SpellCheck2 } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useKept } from '../../ports/use-kept.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { LineStrips } from './lines/line-strips.tsx'
import type { LineDesk } from './lines/use-line-desk.ts'
import { NormalSheet } from './normal/normal-sheet.tsx'
import { NormalToggle } from './normal/normal-toggle.tsx'
import { useNormalText } from './normal/use-normal-text.ts'
import { ReadAgain } from './read-again.tsx'
import { ReviewButton } from './review/review-button.tsx'
import { SpellingHints } from './spelling/spell-hints.tsx'
import { useUnknownWords } from './spelling/use-unknown-words.ts'
import { TextBar } from './text-bar.tsx'
import { TextFoot } from './text-foot.tsx'
import { TextPanel } from './text-panel.tsx'
import type { PageHits } from './text-marks.ts'
import { TextSheet, type TextSheetHandle } from './text-sheet.tsx'
import styles from './text.module.css'
import { useMachine } from './use-machine.ts'
import type { PageActions } from './use-page-actions.ts'
import type { PageText } from './use-page-text.ts'

export interface TextPaneProps {
  readonly page: Page
  readonly text: PageText
  readonly actions: PageActions
  readonly hits: PageHits
  /** The lines, where they are edited one by one under strips of the picture. */
  readonly lines: LineDesk | null
  readonly sheet: Ref<TextSheetHandle>
  readonly activeLine: number | null
  readonly doubts: number
  readonly onLine: (line: number) => void
  readonly onNextDoubt: () => void
}

/** The text of the page, and what makes it. */
export function TextPane(props: TextPaneProps): ReactNode {
  const { t } = useSpeech()
  const { page, text, actions } = props
  const machine = useMachine(page)
  const [hinted, hint] = useKept('spell-hints', true, (kept) => typeof kept === 'boolean')
  const words = useUnknownWords(page, text.lines, {
    on: hinted && text.state.status === 'ready',
    languages: actions.languages,
    ...(actions.orthography ? { orthography: actions.orthography } : {}),
  })
  const normal = useNormalText(page, text, actions.orthography)
  const busy = machine.at === 'work' || machine.at === 'waiting'
  return (
    <div className={styles['pane']}>
      <TextBar
        state={text.state}
        onChoose={(reading) => actions.attempt(text.choose(reading))}
        onBack={() => actions.attempt(text.goBack())}
      >
        <ReviewButton
          page={page}
          disabled={text.state.status !== 'ready'}
          onReview={(state, by) => actions.attempt(text.flush().then((kept) => kept && actions.review(state, by)))}
          onClear={actions.unreview}
          onTruth={actions.markTruth}
        />
        <NormalToggle normal={normal} disabled={text.state.status !== 'ready'} />
        <ReadAgain key={page.id} page={page} languages={actions.languages} busy={busy} onRead={actions.readAs} />
        <IconButton
          name={t('spelling.on')}
          icon={<SpellCheck2 size={16} />}
          pressed={hinted}
          onPress={() => hint(!hinted)}
        />
      </TextBar>
      <TextPanel
        state={text.state}
        machine={machine}
        onRead={actions.read}
        onResume={actions.resume}
        onType={text.beginTyping}
        instead={
          normal.isShown ? (
            <NormalSheet
              key={page.id}
              handle={props.sheet}
              lines={normal.lines}
              activeLine={props.activeLine}
              readOnly={normal.readOnly}
              onLine={props.onLine}
              onOverrule={(id, form) => actions.attempt(normal.overrule(id, form))}
            />
          ) : null
        }
      >
        <SpellingHints words={words} attempt={actions.attempt}>
          {props.lines ? (
            <LineStrips
              key={page.id}
              page={page}
              desk={props.lines}
              hits={props.hits}
              activeLine={props.activeLine}
              onLine={props.onLine}
              onRest={() => void text.flush()}
            />
          ) : (
            <TextSheet
              key={page.id}
              handle={props.sheet}
              lines={text.lines}
              hits={props.hits}
              activeLine={props.activeLine}
              readOnly={text.state.status === 'ready' && text.state.readOnly}
              onType={text.type}
              onLine={props.onLine}
              onRest={() => void text.flush()}
              onUndo={(again) => actions.attempt(text.undo(again))}
            />
          )}
        </SpellingHints>
      </TextPanel>
      {text.state.status === 'ready' ? (
        <TextFoot text={text} doubts={props.doubts} onNextDoubt={props.onNextDoubt} />
      ) : null}
    </div>
  )
}
