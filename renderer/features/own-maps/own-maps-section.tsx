import { useState, type ReactNode } from 'react'
import type { MapLayerId } from '../../../shared/domain/ids.ts'
import type { MapLayer } from '../../../shared/domain/map-layer.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { AddMap } from './add-map.tsx'
import styles from './own-maps.module.css'
import { OwnMapRow } from './own-map-row.tsx'

/** Maps of the user's own over the base map: which there are, which are on, and how they are drawn. */
export function OwnMapsSection(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { ownMaps } = useServices()
  const watched = useWatched(useState(() => ownMaps.watch())[0])
  const [asking, setAsking] = useState<MapLayerId | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const maps = watched.status === 'ready' ? watched.value : []
  const asked = maps.find(({ layer }) => layer.id === asking)
  const attempt = (work: Promise<void>): void => {
    setFailure(null)
    work.catch(setFailure)
  }
  const change = (layer: MapLayer): void => attempt(ownMaps.change(layer))
  const turn = (layer: MapLayer, shown: boolean): void => {
    // Nothing is asked of a host before the user was told of it.
    if (shown && layer.source.from === 'url') setAsking(layer.id)
    else change({ ...layer, shown })
  }
  return (
    <section className={styles['section']} aria-label={t('own-maps.title')}>
      <div className={styles['head']}>
        <h3>{t('own-maps.title')}</h3>
        {maps.some(({ layer }) => layer.shown) ? (
          <Button kind="quiet" onPress={() => attempt(ownMaps.hideAll())}>
            {t('own-maps.hide-all')}
          </Button>
        ) : null}
      </div>
      {maps.length > 0 ? (
        <ul className={styles['list']} aria-label={t('own-maps.list')}>
          {maps.map((map, index) => (
            <OwnMapRow
              key={map.layer.id}
              map={map}
              isFirst={index === 0}
              isLast={index === maps.length - 1}
              onTurn={(shown) => turn(map.layer, shown)}
              onChange={change}
              onMove={(way) => attempt(ownMaps.move(map.layer.id, way))}
              onRemove={() => attempt(ownMaps.remove(map.layer.id))}
            />
          ))}
        </ul>
      ) : (
        <p className={styles['none']}>{t('own-maps.none')}</p>
      )}
      <AddMap onAdded={setAsking} />
      {failure === null ? null : <ErrorNote>{explain(failure, speech)}</ErrorNote>}
      {watched.status === 'error' ? <ErrorNote>{explain(watched.error, speech)}</ErrorNote> : null}
      {asked ? (
        <Question
          hosts={asked.hosts}
          onAnswer={(isWanted) => {
            setAsking(null)
            if (isWanted) change({ ...asked.layer, shown: true })
          }}
        />
      ) : null}
    </section>
  )
}

interface QuestionProps {
  readonly hosts: readonly string[]
  readonly onAnswer: (isWanted: boolean) => void
}

function Question({ hosts, onAnswer }: QuestionProps): ReactNode {
  const { t } = useSpeech()
  const host = hosts.join(', ')
  return (
    <ConfirmDialog
      open
      title={t('own-maps.question', { host })}
      confirmLabel={t('own-maps.question.confirm')}
      cancelLabel={t('own-maps.question.off')}
      onCancel={() => onAnswer(false)}
      onConfirm={() => onAnswer(true)}
    >
      <p className={styles['address']}>{t('own-maps.question.text', { host })}</p>
    </ConfirmDialog>
  )
}
