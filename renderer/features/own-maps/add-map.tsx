import { useRef, useState, type ReactNode } from 'react'
import type { MapLayerId } from '../../../shared/domain/ids.ts'
import type { MapLayer } from '../../../shared/domain/map-layer.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useMapGoTo } from '../../ports/map-goto.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { AddressDialog } from './address-dialog.tsx'
import styles from './own-maps.module.css'

const ENDINGS = '.pmtiles,.mbtiles,.tif,.tiff,.geojson,.json,.kml,.kmz'

interface Reading {
  readonly name: string
  readonly abort: AbortController
}

/** Adds maps of files, a folder of tiles, or an address. `onAdded`: one that is off until the user answers for its host. */
export function AddMap({ onAdded }: { readonly onAdded: (id: MapLayerId) => void }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { ownMaps, platform } = useServices()
  const [reading, setReading] = useState<Reading | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [isTyping, setTyping] = useState(false)
  const goTo = useMapGoTo()
  const group = useRef<HTMLDivElement>(null)
  const attempt = async (name: string, work: (signal: AbortSignal) => Promise<MapLayer>): Promise<void> => {
    const abort = new AbortController()
    setFailure(null)
    setReading({ name, abort })
    try {
      const { bounds } = await work(abort.signal)
      if (bounds) goTo(bounds)
    } catch (error) {
      if (!abort.signal.aborted) setFailure(error)
    } finally {
      setReading(null)
    }
  }
  const addFiles = async (files: readonly File[]): Promise<void> => {
    for (const file of files) await attempt(file.name, (signal) => ownMaps.addFile(file, file.name, signal))
  }
  const addFolder = async (): Promise<void> => {
    const folder = await platform.pickFolder()
    if (folder) await attempt(folder.label, (signal) => ownMaps.addFolder(folder, signal))
  }
  const cancel = (): void => {
    group.current?.focus()
    reading?.abort.abort()
  }
  return (
    <div ref={group} tabIndex={-1} role="group" aria-label={t('own-maps.add')} className={styles['add']}>
      <div className={styles['buttons']}>
        <FileButton
          accept={ENDINGS}
          multiple
          disabled={reading !== null}
          label={`${t('own-maps.add')}: ${t('own-maps.add.file')}`}
          onChosen={(files) => void addFiles(files)}
        >
          {t('own-maps.add.file')}
        </FileButton>
        <Button
          disabled={reading !== null}
          label={`${t('own-maps.add')}: ${t('own-maps.add.folder')}`}
          onPress={() => void addFolder().catch(setFailure)}
        >
          {t('own-maps.add.folder')}
        </Button>
        <Button label={`${t('own-maps.add')}: ${t('own-maps.add.address')}`} onPress={() => setTyping(true)}>
          {t('own-maps.add.address')}
        </Button>
      </div>
      {reading ? (
        <div className={styles['buttons']}>
          <ProgressBar
            className={styles['grow']}
            label={t('own-maps.reading', { name: reading.name })}
            fraction={null}
          />
          <Button onPress={cancel}>{t('common.cancel')}</Button>
        </div>
      ) : null}
      {failure === null ? null : <ErrorNote>{explain(failure, speech)}</ErrorNote>}
      {isTyping ? (
        <AddressDialog
          onClose={(id) => {
            setTyping(false)
            if (id) onAdded(id)
          }}
        />
      ) : null}
    </div>
  )
}
