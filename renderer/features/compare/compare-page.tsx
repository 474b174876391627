import { X } from 'lucide-react'
import { useEffect, useReducer, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useSyncedPanes, type PaneName } from '../../viewer/use-synced-panes.ts'
import { CompareBar } from './compare-bar.tsx'
import styles from './compare.module.css'
import { ComparedPane, PaneHead } from './compared-pane.tsx'
import { compareKey, comparisonAfter, FIRST_COMPARISON, firstChoices, type CompareKey } from './comparison.ts'
import { PageChooser } from './page-chooser.tsx'
import { useComparedPage } from './use-compared-page.ts'

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
  const pressed = useRef<number | null>(null)
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
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || choosing) return
    const key = compareKey(event.code)
    if (event.key === 'Escape') close()
    else if (!key) return
    else if (!event.repeat) works[key]()
    if (key === 'blink' && !event.repeat) pressed.current = event.timeStamp
    event.preventDefault()
  }
  const onKeyUp = (event: KeyboardEvent): void => {
    if (compareKey(event.code) !== 'blink' || pressed.current === null) return
    if (event.timeStamp - pressed.current > HELD) act({ do: 'blink' })
    pressed.current = null
  }
  return (
    <section className={styles['compare']} aria-label={t('compare.title')} onKeyDown={onKeyDown} onKeyUp={onKeyUp}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{t('compare.title')}</h1>
        <CompareBar comparison={comparison} sync={sync} onAct={act} />
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
      <div className={styles['panes']} data-way={comparison.way} data-seen={comparison.seen}>
        {PANES.map((pane) => (
          <div
            key={pane}
            className={styles[pane]}
            style={pane === 'second' && comparison.way === 'overlay' ? { opacity: comparison.opacity } : undefined}
            onFocus={() => setActive(pane)}
          >
            <ComparedPane pane={pane} compared={compared[pane]} sync={sync} onChoose={() => setChoosing(pane)} />
          </div>
        ))}
      </div>
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
