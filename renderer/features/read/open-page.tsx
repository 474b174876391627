import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { PageId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Resizer } from '../../ui/resizer.tsx'
import type { PageViewerHandle } from '../../viewer/page-viewer.tsx'
import { PageStrip } from './page-strip.tsx'
import { PicturePane } from './picture-pane.tsx'
import { ReaderHead } from './reader-head.tsx'
import type { PageInUnit } from './reader-state.ts'
import styles from './reader.module.css'
import { TextPane } from './text-pane.tsx'
import { doubtsOf, firstHitLine, nextDoubt, overlayOf } from './text-marks.ts'
import type { TextSheetHandle } from './text-sheet.tsx'
import { usePageActions } from './use-page-actions.ts'
import { usePageText } from './use-page-text.ts'
import { TEXT_WIDTH, useTextWidth } from './use-text-width.ts'

export interface OpenPageProps {
  readonly name: string
  readonly pages: readonly Page[]
  readonly shown: PageInUnit
  readonly query: string
  readonly onGo: (page: Page) => void
  readonly onClose: () => void
}

/** One page: its picture, and its text beside it. */
export function OpenPage(props: OpenPageProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { shown, query } = props
  const { page } = shown
  const viewer = useRef<PageViewerHandle>(null)
  const sheet = useRef<TextSheetHandle>(null)
  const text = usePageText(page)
  const actions = usePageActions(page)
  const [width, setWidth] = useTextWidth()
  const [active, setActive] = useState<{ readonly pageId: PageId; readonly line: number } | null>(null)
  const activeLine = active?.pageId === page.id ? active.line : null
  const overlay = useMemo(() => overlayOf(text.lines, query), [text.lines, query])
  const doubts = useMemo(() => doubtsOf(text.lines), [text.lines])
  useShownHit(firstHitLine(text.lines, query), `${page.id} ${query}`, (line) => {
    viewer.current?.revealLine(line)
    sheet.current?.showLine(line)
  })
  useEffect(() => viewer.current?.focus(), [])

  // What is typed is kept before the page is left; where that fails one stays, and sees why.
  const leave = (then: () => void): void => void text.flush().then((kept) => kept && then())
  const go = (to: Page | null): void => {
    if (to && to.id !== page.id) leave(() => props.onGo(to))
  }
  const toDoubt = (): void => {
    const doubt = nextDoubt(doubts, sheet.current?.caret() ?? -1)
    if (!doubt) return
    sheet.current?.select(doubt.start, doubt.end)
    viewer.current?.revealLine(doubt.line)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keyAction(event, { close: () => leave(props.onClose), toDoubt, go, shown })
    if (!act || event.defaultPrevented) return
    event.preventDefault()
    act()
  }
  const onLine = (line: number): void => {
    if (line === activeLine) return
    setActive({ pageId: page.id, line })
    viewer.current?.revealLine(line)
  }

  return (
    <section className={styles['reader']} aria-label={t('reader.name')} onKeyDown={onKeyDown}>
      <ReaderHead name={props.name} shown={shown} onGo={go} onClose={() => leave(props.onClose)} />
      {actions.failed ? <ErrorNote>{explain(actions.failed.error, speech)}</ErrorNote> : null}
      <div className={styles['body']}>
        {shown.count > 1 ? <PageStrip pages={props.pages} index={shown.index} onGo={go} /> : null}
        <PicturePane
          viewer={viewer}
          page={page}
          next={shown.next}
          overlay={overlay}
          activeLine={activeLine}
          turn={actions.turn}
          onPickLine={(line) => sheet.current?.placeCaret(line)}
        />
        <Resizer
          label={t('reader.resize')}
          width={width}
          min={TEXT_WIDTH.min}
          max={TEXT_WIDTH.max}
          onResize={setWidth}
          panel="after"
        />
        <div className={styles['text']} style={{ width }}>
          <TextPane
            page={page}
            text={text}
            actions={actions}
            query={query}
            sheet={sheet}
            activeLine={activeLine}
            doubts={doubts.length}
            onLine={onLine}
            onNextDoubt={toDoubt}
          />
        </div>
      </div>
    </section>
  )
}

interface KeyWork {
  readonly close: () => void
  readonly toDoubt: () => void
  readonly go: (page: Page | null) => void
  readonly shown: PageInUnit
}

/** What a key does anywhere in the reader. Page keys alone leaf where nothing scrolls; in the text they need Alt. */
function keyAction(event: KeyboardEvent, work: KeyWork): (() => void) | null {
  const typing = event.target instanceof HTMLTextAreaElement
  if (event.key === 'Escape') return work.close
  if (event.key === 'F7') return work.toDoubt
  if (typing && !event.altKey) return null
  if (event.key === 'PageUp') return () => work.go(work.shown.previous)
  if (event.key === 'PageDown') return () => work.go(work.shown.next)
  return null
}

/** Shows the first hit once, when the text of the page is there. */
function useShownHit(line: number | null, key: string, show: (line: number) => void): void {
  const done = useRef('')
  useEffect(() => {
    if (line === null || done.current === key) return
    done.current = key
    show(line)
  })
}
