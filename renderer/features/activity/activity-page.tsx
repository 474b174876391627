import { History } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { TreeIndex } from '../../../shared/domain/unit-tree.ts'
import type { Activity } from '../../../shared/domain/activity.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTreeIndex } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import { wayTo } from '../../ports/way-to.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { filteredLines, logLines, type LogLine } from './activity-log.ts'
import styles from './activity.module.css'

/** Pixels. */
const ROW = 48
/** How many entries are read at first, and more each time that older ones are asked for. */
const PORTION = 500

/** What was done in the collection, latest first: who did what, with how many, when; and the way to the units. */
export function ActivityPage(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { activity } = useServices().repositories
  const [{ collectionId }, dispatch] = useDesk()
  const index = useUnitTreeIndex()
  const [count, setCount] = useState(PORTION)
  const log = useWatched(
    useMemo(() => (collectionId ? activity.watchLatest(collectionId, count) : null), [activity, collectionId, count]),
  )
  return (
    <Page
      fill
      title={t('command.activity')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      {log.status === 'error' ? <ErrorNote>{explain(log.error, speech)}</ErrorNote> : null}
      {log.status === 'ready' && log.value.length === 0 ? (
        <EmptyState icon={<History size={32} strokeWidth={1.25} />} title={t('activity.none.title')}>
          <p>{t('activity.none.text')}</p>
        </EmptyState>
      ) : null}
      {log.status === 'ready' && log.value.length > 0 ? (
        <Log
          log={log.value}
          index={index}
          onOlder={log.value.length < count ? null : () => setCount(count + PORTION)}
        />
      ) : null}
    </Page>
  )
}

function Log(props: {
  readonly log: readonly Activity[]
  readonly index: TreeIndex
  /** null where there is nothing older. */
  readonly onOlder: (() => void) | null
}): ReactNode {
  const { log, index, onOlder } = props
  const speech = useSpeech()
  const { t } = speech
  const [, dispatch] = useDesk()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const all = useMemo(() => logLines(log, index, speech), [log, index, speech])
  const lines = useMemo(() => filteredLines(all, typed), [all, typed])
  const active = Math.min(at, lines.length - 1)
  const go = ({ units }: LogLine): void => {
    if (units.length > 0) for (const action of wayTo(units, index)) dispatch(action)
  }
  const line = lines[active]
  return (
    <div className={styles['log']}>
      <div className={styles['tools']}>
        <TextField
          className={styles['filter']}
          label={t('activity.filter')}
          type="search"
          value={typed}
          onChange={(text) => {
            setTyped(text)
            setAt(0)
          }}
        />
        <Button disabled={!line || line.units.length === 0} onPress={() => line && go(line)}>
          {t('activity.show')}
        </Button>
        {onOlder ? <Button onPress={onOlder}>{t('activity.older')}</Button> : null}
      </div>
      <p role="status" className={styles['soft']}>
        {t('activity.lines', { count: lines.length })}
      </p>
      <VirtualList
        className={styles['list']}
        label={t('command.activity')}
        items={lines}
        rowHeight={ROW}
        keyOf={({ key }) => key}
        activeIndex={active}
        onMove={(_line, index) => setAt(index)}
        onOpen={go}
      >
        {(shown) => <Line line={shown} />}
      </VirtualList>
    </div>
  )
}

function Line({ line }: { readonly line: LogLine }): ReactNode {
  return (
    <div className={styles['line']}>
      <div className={styles['first']}>
        <span className={styles['what']}>{line.what}</span>
        <span className={styles['soft']}>{line.who}</span>
      </div>
      <span className={styles['second']}>{[line.counts, line.unitNames].filter(Boolean).join(' · ')}</span>
    </div>
  )
}
