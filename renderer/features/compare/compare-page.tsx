import { X } from 'lucide-react'
import { useEffect, useReducer, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useLoupe, type LoupeHand } from '../../viewer/use-loupe.ts'
import { useSyncedPanes, type PaneName, type SyncedPanes } from '../../viewer/use-synced-panes.ts'
import { CompareBar } from './compare-bar.tsx'
import styles from './compare.module.css'
import { ComparedPane, PaneHead } from './compared-pane.tsx'
import {
  compareKey,
  comparisonAfter,
  FIRST_COMPARISON,
  firstChoices,
  type CompareKey,
  type Comparison,
} from './comparison.ts'
import { PageChooser } from './page-chooser.tsx'
import { useComparedPage, type ComparedPage } from './use-compared-page.ts'

const PANES = ['first', 'second'] as const
/** A key held longer than so many milliseconds is let go to see the page before again. */
const HELD = 350

/** Two pages, zoomed and moved together: beside each other, in turns, or one through the other. */
export function ComparePage(): ReactNode {
  const { t } = useSpeech()
  const [desk, dispatch] = useDesk()
  const [choices, setChoices] = useState(() => firstChoices(desk))
  const [comparison, act] = useReducer(comparisonAfter, FIRST_COMPARISON)
  const [choosing, setChoosing] = useState<PaneName | null>(null)
  const [active, setActive] = useState<PaneName>('first')
  const sync = useSyncedPanes()
  const loupe = useLoupe()
  const compared = { first: useComparedPage(choices.first), second: useComparedPage(choices.second) }
  const close = (): void => dispatch({ type: 'task', task: null })
  const go = (pane: PaneName, page: Page | undefined): void => {
    if (page) setChoices({ ...choices, [pane]: { unitId: page.unitId, pageId: page.id, after: 0 } })
  }
  const leaf = (step: number): void => {
    const shown = compared[active]
    go(active, shown?.pages[shown.index + step])
  }
  const first = sync.panes.first
  useEffect(() => first.current?.focus(), [first])

  // A page that blinks away takes the keyboard with it.
  const blinking = comparison.way === 'blink' ? sync.panes[comparison.seen] : null
  useEffect(() => blinking?.current?.focus(), [blinking])

  const works: Readonly<Record<CompareKey, () => void>> = {
    side: () => act({ do: 'way', way: 'side' }),
    overlay: () => act({ do: 'way', way: 'overlay' }),
    blink: () => act({ do: 'blink' }),
    lock: () => sync.lock(!sync.locked),
    align: sync.align,
    choose: () => setChoosing(active),
    more: () => act({ do: 'opacity', opacity: comparison.opacity + 0.1 }),
    less: () => act({ do: 'opacity', opacity: comparison.opacity - 0.1 }),
    next: () => leaf(1),
    previous: () => leaf(-1),
  }
  const keys = useKeys(works, { close, isOff: choosing !== null })
  return (
    <section className={styles['compare']} aria-label={t('compare.title')} {...keys}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{t('compare.title')}</h1>
        <CompareBar
          comparison={comparison}
          sync={sync}
          onAct={act}
          loupe={loupe.ratio !== null}
          onLoupe={() => {
            loupe.next()
            sync.panes[active].current?.focus()
          }}
        />
        <IconButton name={t('common.close')} keys="Esc" icon={<X size={16} />} onPress={close} />
      </header>
      <div className={styles['heads']}>
        {PANES.map((pane) => (
          <PaneHead
            key={pane}
            pane={pane}
            compared={compared[pane]}
            onGo={(page) => go(pane, page)}
            onChoose={() => setChoosing(pane)}
          />
        ))}
      </div>
      <Panes
        comparison={comparison}
        compared={compared}
        sync={sync}
        loupe={loupe}
        onActive={setActive}
        onChoose={setChoosing}
      />
      {choosing ? (
        <PageChooser
          onClose={() => setChoosing(null)}
          onChoose={(choice) => {
            setChoices({ ...choices, [choosing]: choice })
            setChoosing(null)
          }}
        />
      ) : null}
    </section>
  )
}

/** Keys do their work once however long they are held; a page that blinked in while a key was held goes with it. */
function useKeys(
  works: Readonly<Record<CompareKey, () => void>>,
  { close, isOff }: { readonly close: () => void; readonly isOff: boolean },
) {
  const pressed = useRef<number | null>(null)
  return {
    onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isOff) return
      const key = compareKey(event.code)
      if (event.key === 'Escape') close()
      else if (!key) return
      else if (!event.repeat) works[key]()
      if (key === 'blink' && !event.repeat) pressed.current = event.timeStamp
      event.preventDefault()
    },
    onKeyUp(event: KeyboardEvent): void {
      if (compareKey(event.code) !== 'blink' || pressed.current === null) return
      if (event.timeStamp - pressed.current > HELD) works.blink()
      pressed.current = null
    },
  }
}

/** Both pages, beside each other or over each other. */
function Panes(props: {
  readonly comparison: Comparison
  readonly compared: Readonly<Record<PaneName, ComparedPage | null>>
  readonly sync: SyncedPanes
  readonly loupe: LoupeHand
  readonly onActive: (pane: PaneName) => void
  readonly onChoose: (pane: PaneName) => void
}): ReactNode {
  const { comparison, compared, sync, loupe } = props
  return (
    <div className={styles['panes']} data-way={comparison.way} data-seen={comparison.seen}>
      {PANES.map((pane) => (
        <div
          key={pane}
          className={styles[pane]}
          style={pane === 'second' && comparison.way === 'overlay' ? { opacity: comparison.opacity } : undefined}
          onFocus={() => props.onActive(pane)}
        >
          <ComparedPane
            pane={pane}
            compared={compared[pane]}
            sync={sync}
            loupe={loupe}
            onChoose={() => props.onChoose(pane)}
          />
        </div>
      ))}
    </div>
  )
}
