import { Trash2, X } from 'lucide-react'
import { useMemo, type ReactNode, type Ref } from 'react'
import type { Place } from '../../../../shared/domain/place.ts'
import type { Region, RegionPlace } from '../../../../shared/domain/region.ts'
import { fromCandidate } from '../../../../shared/places/name-place.ts'
import { placeNameIn } from '../../../../shared/places/place-name.ts'
import { useServices } from '../../../ports/context.tsx'
import { useSpeech } from '../../../ports/messages.tsx'
import { usePlaceSearch } from '../../../ports/place-search.tsx'
import { suggestedTexts } from '../../../ports/suggest.ts'
import { useDraft } from '../../../ports/use-draft.ts'
import { useWatched } from '../../../ports/watch.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { ListField, ListRow } from '../../../ui/list-field.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import type { RegionList } from './region-edits.ts'
import styles from './regions.module.css'
import { WithholdRegion } from './withhold-region.tsx'
import type { PageRegions } from './use-page-regions.ts'

export interface RegionFormProps {
  readonly region: Region
  readonly hand: PageRegions
  /** Tags and persons of other regions, to choose from. */
  readonly suggestions: Readonly<Record<RegionList, readonly string[]>>
  readonly note: Ref<HTMLTextAreaElement>
}

/** What is said of one region. Give it a React key of the region. */
export function RegionForm(props: RegionFormProps): ReactNode {
  const { t, date } = useSpeech()
  const { region, hand } = props
  const note = useDraft(region.note, (text) => hand.edit(region.id, { kind: 'note', text }))
  return (
    <div className={styles['form']}>
      <TextArea
        label={t('regions.note')}
        value={note.text}
        onChange={note.onChange}
        onCommit={note.onCommit}
        areaRef={props.note}
      />
      <Values {...props} list="tags" />
      <Values {...props} list="persons" />
      <RegionPlaces region={region} hand={hand} />
      <WithholdRegion region={region} hand={hand} />
      {region.by.by === 'import' ? (
        <p className={styles['by']}>{t('regions.imported', { file: region.by.file, date: date(region.by.at) })}</p>
      ) : null}
      <div>
        <Button icon={<Trash2 size={16} />} onPress={() => void hand.remove(region.id)}>
          {t('regions.remove')}
        </Button>
      </div>
    </div>
  )
}

function Values({ region, hand, list, suggestions }: RegionFormProps & { readonly list: RegionList }): ReactNode {
  const { t } = useSpeech()
  return (
    <ListField
      label={t(`regions.${list}`)}
      addLabel={t(`regions.${list}.add`)}
      suggest={(typed) => suggestedTexts(suggestions[list], typed)}
      onAdd={(text) => hand.edit(region.id, { kind: 'add', list, text })}
    >
      {region[list].map((text) => (
        <ListRow key={text} text={text}>
          <IconButton
            name={t('regions.take-off', { value: text })}
            icon={<X size={16} />}
            onPress={() => void hand.edit(region.id, { kind: 'remove', list, text })}
          />
        </ListRow>
      ))}
    </ListField>
  )
}

function RegionPlaces({ region, hand }: Pick<RegionFormProps, 'region' | 'hand'>): ReactNode {
  const { t, language } = useSpeech()
  const { places } = useServices().repositories
  const placeSearch = usePlaceSearch()
  const known = useWatched(useMemo(() => places.watchAll(region.collectionId), [places, region.collectionId]))
  const byId = new Map<string, Place>(known.status === 'ready' ? known.value.map((place) => [place.id, place]) : [])
  const nameOf = ({ placeId, asWritten }: RegionPlace): string => {
    const place = byId.get(placeId)
    return place ? placeNameIn(place, language) : asWritten
  }
  return (
    <div className={styles['places']} role="group" aria-label={t('regions.places')}>
      <span className={styles['label']} aria-hidden>
        {t('regions.places')}
      </span>
      <ul className={styles['placeRows']}>
        {region.places.map((place) => (
          <ListRow key={place.placeId} text={nameOf(place)}>
            <IconButton
              name={t('regions.take-off', { value: nameOf(place) })}
              icon={<X size={16} />}
              onPress={() => void hand.removePlace(region.id, place.placeId)}
            />
          </ListRow>
        ))}
      </ul>
      {placeSearch((candidate) => void hand.addPlace(region.id, fromCandidate(candidate, language)))}
    </div>
  )
}
