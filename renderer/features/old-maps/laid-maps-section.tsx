import { Focus, MapPinned } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { CollectionId, UnitId } from '../../../shared/domain/ids.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { puts } from '../../../shared/domain/changes.ts'
import type { Georeference } from '../../../shared/domain/georeference.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import type { LaidPage } from '../../ports/laid-maps.ts'
import { useMapGoTo } from '../../ports/map-goto.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTreeIndex } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Share } from '../../ui/share.tsx'
import styles from './old-maps.module.css'

/** The scanned maps of the collection that are laid: which are shown, how strongly, and how far drawn aside. */
export function LaidMapsSection(): ReactNode {
  const [{ collectionId }] = useDesk()
  return collectionId === null ? null : <Section key={collectionId} collectionId={collectionId} />
}

function Section({ collectionId }: { readonly collectionId: CollectionId }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { laidMaps } = useServices()
  const { byId: units } = useUnitTreeIndex()
  const state = useWatched(useMemo(() => laidMaps.watch(collectionId), [laidMaps, collectionId]))
  const [fault, setFault] = useState<unknown>(null)
  const maps = state.status === 'ready' ? state.value : []
  const error = fault ?? (state.status === 'error' ? state.error : null)
  return (
    <fieldset className={styles['section']}>
      <legend>{t('old-maps.section')}</legend>
      {error === null ? null : <ErrorNote>{explain(error, speech)}</ErrorNote>}
      {state.status === 'ready' && maps.length === 0 ? <p className={styles['soft']}>{t('old-maps.none')}</p> : null}
      <ul className={styles['maps']}>
        {maps.map((map) => (
          <LaidMapRow key={map.page.id} map={map} name={nameIn(units, map)} onError={setFault} />
        ))}
      </ul>
    </fieldset>
  )
}

function nameIn(units: ReadonlyMap<UnitId, Unit>, { page }: LaidPage): string {
  const unit = units.get(page.unitId)
  const file = page.path.split('/').at(-1) ?? page.path
  return unit ? nameOf(unit) : file
}

function LaidMapRow(props: {
  readonly map: LaidPage
  readonly name: string
  readonly onError: (error: unknown) => void
}): ReactNode {
  const { t } = useSpeech()
  const { laidMaps, undo } = useServices()
  const [, dispatch] = useDesk()
  const goTo = useMapGoTo()
  const { map, name } = props
  const { page, laid, bounds, swipe } = map
  const change = (part: Partial<Pick<Georeference, 'shown' | 'opacity'>>): void => {
    const changes = puts('georeferences', [{ ...laid, ...part }])
    undo.run({ label: 'old-maps.undo.look', changes, mergeKey: `old-maps.undo.look ${page.id}` }).catch(props.onError)
  }
  const open = (): void => {
    dispatch({ type: 'read', unitId: page.unitId, pageId: page.id })
    dispatch({ type: 'task', task: 'lay-map' })
  }
  return (
    <li className={styles['map']}>
      <span className={styles['mapHead']}>
        <Checkbox className={styles['mapName']} checked={laid.shown} onChange={(shown) => change({ shown })}>
          {name}
        </Checkbox>
        <IconButton
          name={t('old-maps.look', { name })}
          icon={<Focus size={16} />}
          disabled={!bounds}
          onPress={() => bounds && goTo(bounds)}
        />
        <IconButton name={t('old-maps.open', { name })} icon={<MapPinned size={16} />} onPress={open} />
      </span>
      {bounds ? null : <span className={styles['soft']}>{t('old-maps.unlaid')}</span>}
      {laid.shown && bounds ? (
        <span className={styles['mapLook']}>
          <Share label={t('old-maps.opacity')} value={laid.opacity} onChange={(opacity) => change({ opacity })} />
          <Share
            label={t('old-maps.swipe')}
            value={swipe ?? 1}
            onChange={(share) => laidMaps.swipe(page.id, share < 1 ? share : null)}
          />
        </span>
      ) : null}
    </li>
  )
}
