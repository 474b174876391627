import { FileDown, X } from 'lucide-react'
import { useCallback, useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import type { SourceFile, SourceSet } from '../../../shared/platform/platform.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { offeredDescriptions } from '../../ports/offered-descriptions.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { descriptionsAlone } from './descriptions-among.ts'
import styles from './import.module.css'
import { lastName } from './journal-screen.ts'
import { offeredSources } from './offered-sources.ts'
import { useImportHere, type ImportHere } from './use-import.ts'

/**
 * Files may be dropped anywhere in the window, or named to it by the system: the import page shows them, and spreadsheets
 * and other descriptions by themselves the page that takes them in.
 */
export function DropZone(): ReactNode {
  const { platform } = useServices()
  const [, dispatch] = useDesk()
  const here = useImportHere()
  const bring = async (source: SourceSet, offer: (source: SourceSet) => void): Promise<void> => {
    const described = await descriptionsIn(source)
    if (described) offeredDescriptions.show(described)
    else offer(source)
    dispatch({ type: 'task', task: described ? 'intake' : 'import' })
  }
  const showAll = async (sources: readonly SourceSet[]): Promise<void> => {
    for (const source of sources) await bring(source, (each) => offeredSources.add([each]))
  }
  const { waiting, wait, forget } = useWaitingSources(here.collection ? showAll : null)
  const over = useFilesOver((transfer) => {
    // The transfer is empty after its event, so it is read within it.
    void platform.dropped(transfer).then((source) => {
      if (!source) return
      if (!here.collection) return wait(source)
      void bring(source, offeredSources.replace)
    })
  })
  if (over) return <Over here={here} />
  return here.collection === null && waiting.length > 0 ? <Waits sources={waiting} onForget={forget} /> : null
}

/** null where it has scans; or where it can't be looked into, which the import page tells. */
async function descriptionsIn(source: SourceSet): Promise<readonly SourceFile[] | null> {
  try {
    return await descriptionsAlone(source.files())
  } catch (error) {
    console.warn(`Not looked into: ${source.label}`, error)
    return null
  }
}

function Over({ here }: { readonly here: ImportHere }): ReactNode {
  const { t } = useSpeech()
  const target = here.targets[0]
  const name = target ? nameOf(target) : (here.collection?.name ?? '')
  return (
    <div className={styles['overlay']} role="status">
      <div className={styles['overlayText']}>
        <FileDown size={16} aria-hidden />
        {here.collection ? t('import.drop-into', { name }) : t('import.no-collection')}
      </div>
    </div>
  )
}

/** What was brought in before there was a collection for it. */
function Waits(props: { readonly sources: readonly SourceSet[]; readonly onForget: () => void }): ReactNode {
  const { t } = useSpeech()
  const names = props.sources.map(({ label }) => lastName(label)).join(', ')
  return (
    <div className={styles['waits']} role="status">
      <FileDown size={16} aria-hidden />
      <span>{t('import.waits', { names })}</span>
      <IconButton name={t('import.waits-no-more')} icon={<X size={16} />} onPress={props.onForget} />
    </div>
  )
}

/** Whether files are being dragged over the window. Units dragged within it are no files. */
function useFilesOver(drop: (transfer: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false)
  const onDrop = useEffectEvent(drop)
  useEffect(() => {
    // Each element entered and left tells so; only at depth 0 the window is left.
    let depth = 0
    const step = (by: number) => (event: DragEvent) => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      depth = Math.max(0, depth + by)
      setOver(depth > 0)
    }
    const onDropped = (event: DragEvent): void => {
      if (!bringsFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      depth = 0
      setOver(false)
      onDrop(event.dataTransfer)
    }
    const listeners = { dragenter: step(1), dragover: step(0), dragleave: step(-1), drop: onDropped } as const
    for (const [name, listen] of Object.entries(listeners)) window.addEventListener(name as 'drop', listen)
    return () => {
      for (const [name, listen] of Object.entries(listeners)) window.removeEventListener(name as 'drop', listen)
    }
  }, [])
  return over
}

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** Files named on the command line or dropped wait until a collection is open. */
function useWaitingSources(show: ((sources: readonly SourceSet[]) => Promise<void>) | null): {
  readonly waiting: readonly SourceSet[]
  readonly wait: (source: SourceSet) => void
  readonly forget: () => void
} {
  const { platform } = useServices()
  const [waiting, setWaiting] = useState<readonly SourceSet[]>([])
  const onShow = useEffectEvent((sources: readonly SourceSet[]) => void show?.(sources))
  const wait = useCallback((source: SourceSet) => setWaiting((before) => [...before, source]), [])
  useEffect(() => platform.onOpen(wait), [platform, wait])
  const ready = show !== null && waiting.length > 0
  useEffect(() => {
    if (!ready) return
    onShow(waiting)
    // Taken from the queue that the shell fills: nothing else knows that they were shown.
    // oxlint-disable-next-line react/set-state-in-effect
    setWaiting([])
  }, [ready, waiting])
  return { waiting, wait, forget: () => setWaiting([]) }
}
