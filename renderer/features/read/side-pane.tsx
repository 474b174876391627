import { useCallback, useImperativeHandle, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Page } from '../../../shared/domain/page.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { Side } from './reader-layout.ts'
import { BlocksPane } from './blocks/blocks-pane.tsx'
import { RegionsPane } from './regions/regions-pane.tsx'
import { TextPane } from './text-pane.tsx'
import type { ReaderHand } from './use-open-page.ts'

/** Beside the picture: its text, or its regions. */
export function SidePane(props: { readonly page: Page; readonly hand: ReaderHand }): ReactNode {
  const { t } = useSpeech()
  const { page, hand } = props
  const { regions, viewer } = hand
  const { side } = hand.layout
  const { note, toNote } = useNoteFocus()
  const turnTo = (next: Side): void => hand.arrange({ side: next })
  useImperativeHandle(hand.side, () => ({
    placeCaret(line) {
      flushSync(() => turnTo('text'))
      hand.editor()?.placeCaret(line)
    },
    toNote() {
      toNote()
    },
  }))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || (side !== 'regions' && side !== 'blocks')) return
    event.preventDefault()
    viewer.current?.focus()
  }
  const text = (
    <TextPane
      page={page}
      text={hand.text}
      actions={hand.actions}
      hits={hand.hits}
      sheet={hand.sheet}
      desk={hand.lines}
      layers={hand.layers}
      query={hand.query}
      way={hand.layout.way}
      activeLine={hand.activeLine}
      doubts={hand.doubts.length}
      onLine={hand.onLine}
      onNextDoubt={() => hand.toDoubt(1)}
      onBeside={() => hand.arrange({ way: 'beside' })}
      onDrawLine={hand.drawLine}
    />
  )
  const laidOut = (
    <BlocksPane
      hand={hand.blocks}
      busy={false}
      onDraw={() => viewer.current?.draw('rectangle')}
      onShow={(block) => viewer.current?.revealRegion(block.id)}
      onRead={hand.actions.read}
      attempt={hand.actions.attempt}
    />
  )
  const marked = (
    <RegionsPane
      page={page}
      hand={regions}
      note={note}
      onDraw={() => viewer.current?.draw('rectangle')}
      onShow={(region) => viewer.current?.revealRegion(region.id)}
    />
  )
  const count = regions.regions.length
  return (
    <div style={{ height: '100%' }} onKeyDown={onKeyDown}>
      <Tabs<Side>
        label={t('regions.side')}
        value={side}
        onChange={turnTo}
        tabs={[
          { key: 'text', text: t('regions.text'), content: text },
          { key: 'blocks', text: t('blocks.title'), content: laidOut },
          {
            key: 'regions',
            text: count === 0 ? t('regions.title') : t('regions.titled', { count }),
            content: marked,
          },
        ]}
      />
    </div>
  )
}

/** Brings the keyboard to the note: at once, or when the form of a region just drawn is there. */
function useNoteFocus() {
  const field = useRef<HTMLTextAreaElement | null>(null)
  const wanted = useRef(false)
  const note = useCallback((element: HTMLTextAreaElement | null): void => {
    field.current = element
    if (element && wanted.current) element.focus()
    if (element) wanted.current = false
  }, [])
  const toNote = (): void => {
    wanted.current = field.current === null
    field.current?.focus()
  }
  return { note, toNote }
}
