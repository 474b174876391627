import { SquareDashed } from 'lucide-react'
import { useMemo, type ReactNode, type Ref } from 'react'
import type { CollectionId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { regionTexts, type Region } from '../../../../shared/domain/region.ts'
import { useServices } from '../../../ports/context.tsx'
import { explain } from '../../../ports/explain.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { useWatched } from '../../../ports/watch.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { VirtualList } from '../../../ui/virtual-list.tsx'
import { AnnotationsImport } from './annotations-import.tsx'
import { RegionForm } from './region-form.tsx'
import styles from './regions.module.css'
import type { PageRegions } from './use-page-regions.ts'

const ROW = 28

export interface RegionsPaneProps {
  readonly page: Page
  readonly hand: PageRegions
  readonly note: Ref<HTMLTextAreaElement>
  readonly onDraw: () => void
  /** Enter or a double click on a region in the list: to its place on the page. */
  readonly onShow: (region: Region) => void
}

/** The regions of the page: a list, and what is said of the one chosen. */
export function RegionsPane(props: RegionsPaneProps): ReactNode {
  const speech = useSpeech()
  const { t, number } = speech
  const { hand } = props
  const { regions, selected } = hand
  const suggestions = useSuggestions(props.page.collectionId)
  return (
    <div className={styles['pane']}>
      {hand.failure === null ? null : <ErrorNote>{explain(hand.failure, speech)}</ErrorNote>}
      {regions.length === 0 ? (
        <EmptyState
          title={t('regions.none.title')}
          icon={<SquareDashed size={16} />}
          actions={<Button onPress={props.onDraw}>{t('regions.none.draw')}</Button>}
        >
          <p>{t('regions.none.text')}</p>
        </EmptyState>
      ) : (
        <div className={styles['list']} style={{ height: ROW * Math.min(8, regions.length) + 2 }}>
          <VirtualList
            label={t('regions.list')}
            items={regions}
            rowHeight={ROW}
            keyOf={(region) => region.id}
            activeIndex={selected ? regions.indexOf(selected) : -1}
            onMove={(region) => {
              hand.select(region.id)
              props.onShow(region)
            }}
            onOpen={props.onShow}
          >
            {(region, index) => (
              <span className={styles['row']}>
                <span className={styles['number']}>{number(index + 1)}</span>
                <span className={styles['said']}>{regionTexts(region).join(' · ') || t('regions.untold')}</span>
              </span>
            )}
          </VirtualList>
        </div>
      )}
      {selected ? (
        <RegionForm key={selected.id} region={selected} hand={hand} suggestions={suggestions} note={props.note} />
      ) : null}
      <AnnotationsImport page={props.page} />
    </div>
  )
}

/** Tags and persons used in the collection, in their order. */
function useSuggestions(collectionId: CollectionId) {
  const { language } = useSpeech()
  const { regions } = useServices().repositories
  const all = useWatched(useMemo(() => regions.watchCollection(collectionId), [regions, collectionId]))
  return useMemo(() => {
    const known = all.status === 'ready' ? all.value : []
    const { compare } = new Intl.Collator(language)
    const used = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort(compare)
    return { tags: used(known.flatMap(({ tags }) => tags)), persons: used(known.flatMap(({ persons }) => persons)) }
  }, [all, language])
}
