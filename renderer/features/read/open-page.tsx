import type { KeyboardEvent, ReactNode } from 'react'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Resizer } from '../../ui/resizer.tsx'
import { PageStrip } from './page-strip.tsx'
import { PicturePane } from './picture-pane.tsx'
import { ReaderHead } from './reader-head.tsx'
import { keyAction } from './reader-keys.ts'
import type { OpenPageProps } from './reader-props.ts'
import styles from './reader.module.css'
import { SidePane } from './side-pane.tsx'
import { useOpenPage } from './use-open-page.ts'
import { TEXT_WIDTH, useTextWidth } from './use-text-width.ts'

/** One page: its picture, and its text and regions beside it. */
export function OpenPage(props: OpenPageProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { shown } = props
  const { page } = shown
  const hand = useOpenPage(props)
  const [width, setWidth] = useTextWidth(hand.layout.way)
  const close = (): void => hand.leave(props.onClose)
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keyAction(event, {
      close,
      toDoubt: hand.toDoubt,
      go: hand.go,
      shown,
      undo: hand.undo,
      toggle: hand.toggle,
      toText: hand.toText,
      show: hand.show,
      mark: hand.mark,
    })
    if (!act || event.defaultPrevented) return
    event.preventDefault()
    act()
  }
  return (
    <section className={styles['reader']} aria-label={t('reader.name')} onKeyDown={onKeyDown}>
      <ReaderHead name={props.name} shown={shown} onGo={hand.go} onClose={close} />
      {hand.actions.failed ? <ErrorNote>{explain(hand.actions.failed.error, speech)}</ErrorNote> : null}
      <div className={styles['body']}>
        {shown.count > 1 ? <PageStrip pages={props.pages} index={shown.index} onGo={hand.go} /> : null}
        <PicturePane pages={props.pages} index={shown.index} page={page} next={shown.next} hand={hand} />
        {hand.layout.sideOpen ? (
          <>
            <Resizer
              label={t('reader.resize')}
              width={width}
              min={TEXT_WIDTH.min}
              max={TEXT_WIDTH.max}
              onResize={setWidth}
              panel="after"
            />
            <div className={styles['text']} data-way={hand.layout.way} style={{ width }}>
              <SidePane page={page} hand={hand} />
            </div>
          </>
        ) : null}
      </div>
    </section>
  )
}
