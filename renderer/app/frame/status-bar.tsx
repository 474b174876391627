import { Check } from 'lucide-react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { LateWork } from '../../../shared/domain/repositories.ts'
import { indexTree, itemsUnder } from '../../../shared/domain/unit-tree.ts'
import { machineValueCount } from '../../../shared/domain/vouch.ts'
import { onlyNarrowed } from '../../features/browse/index.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useLateWork } from '../../ports/late-work.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import type { ReadingStatus } from '../../ports/services.ts'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import styles from './frame.module.css'
import { itemsText } from './items-text.ts'
import { useReadingStatus } from './use-reading-status.ts'

/** How long 'saved' stands, in milliseconds. */
const SAVED_STANDS = 2500

/** One quiet line: how much there is, how much is chosen, what goes on. */
export function StatusBar(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [desk] = useDesk()
  const tree = useUnitTree()
  const count = useMemo(
    () =>
      tree.status === 'ready'
        ? itemsText(onlyNarrowed(itemsUnder(indexTree(tree.value), desk.scope), desk.narrowed), speech)
        : null,
    [tree, desk.scope, desk.narrowed, speech],
  )
  const [countWaiting] = useState(machineValueCount)
  const waiting = useMemo(() => (tree.status === 'ready' ? countWaiting(tree.value) : 0), [tree, countWaiting])
  const saved = useSaved()
  const pages = usePageCount()
  const used = useUsed({ tree, saved, pages })
  const reading = readingText(useReadingStatus(), speech)
  const late = lateText(useLateWork(), speech)
  const parts = desk.collectionId
    ? [
        count,
        desk.selection.size > 0 ? t('common.selected', { count: desk.selection.size }) : null,
        pages === null ? null : t('common.pages', { count: pages }),
        reading,
        late,
        waiting > 0 ? t('vouch.status', { count: waiting }) : null,
        used === null ? null : speech.bytes(used),
      ].filter((part) => part !== null)
    : []
  return (
    <footer className={styles['status']} aria-label={t('frame.status')}>
      {parts.map((part, index) => (
        <span key={index}>{part}</span>
      ))}
      <span role="status" className={styles['saved']}>
        {saved ? (
          <>
            <Check size={14} aria-hidden /> {t('common.saved')}
          </>
        ) : null}
      </span>
    </footer>
  )
}

/** 'reading 34/120, 6 min left'; null when nothing is read. */
export function readingText(status: ReadingStatus, { t }: Pick<Speech, 't'>): string | null {
  const { done, total, left } = status.progress
  if (status.state === 'idle' || total === 0 || done >= total) return null
  if (status.state === 'paused') return t('frame.paused', { done, total })
  const text = t('frame.reading', { done, total })
  return left === undefined ? text : `${text}, ${t('frame.left', { minutes: Math.max(1, Math.ceil(left / 60)) })}`
}

/** How far what a long step left is; of what stops it the jobs tell. */
function lateText(late: LateWork | null, { t }: Pick<Speech, 't'>): string | null {
  return late === null || late.problem !== undefined ? null : t('frame.late', { done: late.done, total: late.total })
}

/** Pages of the collection; null while they are counted. */
function usePageCount(): number | null {
  const { repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const count = useWatched(
    useMemo(() => (collectionId ? repositories.pages.watchCount(collectionId) : null), [repositories, collectionId]),
  )
  return count.status === 'ready' ? count.value : null
}

/** Bytes used, asked again when one of these has changed. */
function useUsed({
  tree,
  saved,
  pages,
}: {
  readonly tree: unknown
  readonly saved: boolean
  readonly pages: number | null
}): number | null {
  const { storage } = useServices()
  const [used, setUsed] = useState<number | null>(null)
  useEffect(() => {
    let stale = false
    const look = async (): Promise<void> => {
      const estimate = await storage.estimate()
      if (!stale) setUsed(estimate.used)
    }
    const timer = setTimeout(() => void look(), 200)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [storage, tree, saved, pages])
  return used
}

/** True for a while after each change that was stored. */
function useSaved(): boolean {
  const { undo } = useServices()
  const [saved, setSaved] = useState(false)
  useEffect(() => {
    let first = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = undo.state().subscribe(
      () => {
        if (first) {
          first = false
          return
        }
        setSaved(true)
        clearTimeout(timer)
        timer = setTimeout(() => setSaved(false), SAVED_STANDS)
      },
      () => undefined, // what could not be saved has its own notice
    )
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [undo])
  return saved
}
