import { useEffect, useState, type ReactNode, type RefObject } from 'react'
import type { IdentifiedLine } from '../../../shared/domain/identified-lines.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { readingText } from '../../../shared/domain/reading.ts'
import { useKept } from '../../ports/use-kept.ts'
import { LayerDesk } from './layers/layer-desk.tsx'
import type { LayerDraft } from './layers/use-layer-draft.ts'
import { NoLines } from './lines/no-lines.tsx'
import { LineStrips } from './lines/line-strips.tsx'
import { LineHistory } from './lines/line-history.tsx'
import type { LineDesk } from './lines/use-line-desk.ts'
import { NormalSheet } from './normal/normal-sheet.tsx'
import { useNormalText, type NormalText } from './normal/use-normal-text.ts'
import { RescueNote } from './rescue-note.tsx'
import { SpellingHints } from './spelling/spell-hints.tsx'
import { useUnknownWords } from './spelling/use-unknown-words.ts'
import { TextBar } from './text-bar.tsx'
import { TextFoot } from './text-foot.tsx'
import { TextPanel } from './text-panel.tsx'
import { offsetOfLine, type PageHits } from './text-marks.ts'
import { TextTools } from './text-tools.tsx'
import { TextSheet, type TextSheetHandle } from './text-sheet.tsx'
import styles from './text.module.css'
import { useMachine } from './use-machine.ts'
import { isByLine, type Way } from './reader-layout.ts'
import type { PageActions } from './use-page-actions.ts'
import type { PageText } from './use-page-text.ts'

export interface TextPaneProps {
  readonly page: Page
  readonly text: PageText
  readonly actions: PageActions
  readonly hits: PageHits
  /** The lines, edited one by one under strips of the picture where that is the way. */
  readonly desk: LineDesk
  /** The lines with what stands beside them, where that is the way. */
  readonly layers: LayerDraft
  readonly query: string
  readonly way: Way
  readonly sheet: RefObject<TextSheetHandle | null>
  readonly activeLine: number | null
  readonly doubts: number
  readonly onLine: (line: number) => void
  readonly onNextDoubt: () => void
  /** Shows the whole text beside the picture. */
  readonly onBeside: () => void
  /** Draws a line where it stands on the picture. */
  readonly onDrawLine: () => void
}

/** The text of the page, and what makes it. */
export function TextPane(props: TextPaneProps): ReactNode {
  const { page, text, actions } = props
  const machine = useMachine(page)
  const [hinted, hint] = useKept('spell-hints', true, (kept) => typeof kept === 'boolean')
  const words = useUnknownWords(page, text.lines, {
    on: hinted && text.state.status === 'ready',
    languages: actions.languages,
    ...(actions.orthography ? { orthography: actions.orthography } : {}),
  })
  const normal = inWay(useNormalText(page, text, actions.orthography), props)
  const inHand = useLineInHand(props)
  const [choosing, setChoosing] = useState(false)
  const busy = machine.at === 'work' || machine.at === 'waiting'
  return (
    <div className={styles['pane']}>
      <TextBar state={text.state} onChoose={(reading) => actions.attempt(text.choose(reading))}>
        <TextTools
          {...{ page, text, actions, normal, busy, hinted, choosing }}
          onHint={hint}
          onChoosing={setChoosing}
        />
      </TextBar>
      <TextPanel
        state={text.state}
        machine={machine}
        onRead={actions.read}
        onResume={actions.resume}
        onType={text.beginTyping}
        onReadAgain={() => setChoosing(true)}
        onDrawLine={props.onDrawLine}
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
          <Lines {...props} inHand={inHand} />
        </SpellingHints>
      </TextPanel>
      <RescueNote text={text} />
      {text.state.status === 'ready' ? (
        <TextFoot
          text={props.way === 'layers' ? { ...text, saving: props.layers.saving, flush: props.layers.flush } : text}
          doubts={props.doubts}
          onNextDoubt={props.onNextDoubt}
          history={inHand ? <LineHistory pageId={page.id} line={inHand} desk={props.desk} /> : null}
        />
      ) : null}
    </div>
  )
}

/** The text to be written in, in the way that was chosen. */
function Lines(props: TextPaneProps & { readonly inHand: IdentifiedLine | null }): ReactNode {
  const { page, text, actions, way, inHand } = props
  if (isByLine(way) && text.lines.length === 0) return <NoLines onDrawLine={props.onDrawLine} onType={props.onBeside} />
  if (way === 'layers') {
    return (
      <LayerDesk
        key={page.id}
        page={page}
        draft={props.layers}
        desk={props.desk}
        query={props.query}
        hits={props.hits}
        activeLine={props.activeLine}
        onLine={props.onLine}
        attempt={actions.attempt}
      />
    )
  }
  if (way === 'strips') {
    return (
      <LineStrips
        key={page.id}
        page={page}
        desk={props.desk}
        hits={props.hits}
        activeLine={props.activeLine}
        onLine={props.onLine}
        onRest={() => void text.flush()}
      />
    )
  }
  return (
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
      onHistory={() => props.desk.showHistory(inHand?.id ?? null)}
    />
  )
}

/** Lines that are edited one by one are not normalised: whoever asks for that sees the whole text again. */
function inWay(normal: NormalText, { way, onBeside }: Pick<TextPaneProps, 'way' | 'onBeside'>): NormalText {
  if (!isByLine(way)) return normal
  const show = (shown: boolean): void => {
    normal.show(shown)
    if (shown) onBeside()
  }
  return { ...normal, isShown: false, show }
}

/** The line with the caret, while the whole text is what is edited; where the desk wants the keyboard, the sheet takes it. */
function useLineInHand({ desk, way, text, activeLine, sheet }: TextPaneProps): IdentifiedLine | null {
  const isWhole = way === 'beside'
  useEffect(() => {
    const { target } = desk
    if (!isWhole || !target) return
    const line = desk.lines.findIndex(({ id }) => id === target.id)
    const from = offsetOfLine(readingText(desk), line)
    if (line >= 0) sheet.current?.select(from + target.start, from + target.end)
    desk.reached()
    // Once there it is no longer wanted.
  })
  const typable = text.state.status === 'ready' && !text.state.readOnly
  return isWhole && typable && activeLine !== null ? (desk.lines[activeLine] ?? null) : null
}
