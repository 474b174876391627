import { useMemo, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import type { OpenReader } from '../../ports/desk.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { OpenPage } from './open-page.tsx'
import { pageToShow } from './reader-state.ts'
import styles from './reader.module.css'

/** The pages of a unit with their text; shown while the desk has a reader open. */
export function Reader(): ReactNode {
  const [desk] = useDesk()
  // Another unit is another reader: nothing of the last one is kept.
  return desk.reader ? <UnitReader key={desk.reader.unitId} reader={desk.reader} /> : null
}

function UnitReader(props: { readonly reader: OpenReader }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [, dispatch] = useDesk()
  const { reader } = props
  const { pages } = useServices().repositories
  const watched = useWatched(useMemo(() => pages.watchUnit(reader.unitId), [pages, reader.unitId]))
  const unit = useUnit(reader.unitId)
  const close = (): void => dispatch({ type: 'close-reader' })

  if (watched.status === 'loading') return <div className={styles['reader']} aria-busy />
  if (watched.status === 'error') {
    return (
      <div className={styles['reader']}>
        <ErrorNote actions={<Button onPress={close}>{t('reader.back')}</Button>}>
          {explain(watched.error, speech)}
        </ErrorNote>
      </div>
    )
  }
  if (unit === 'gone') return <NothingToRead why="gone" onClose={close} />
  const shown = pageToShow(watched.value, reader.pageId)
  if (!shown) return <NothingToRead why="no-pages" onClose={close} />
  const go = (page: Page): void =>
    dispatch({ type: 'read', unitId: reader.unitId, pageId: page.id, query: reader.query })
  return (
    <OpenPage
      name={unit ? nameOf(unit) : ''}
      pages={watched.value}
      shown={shown}
      query={reader.query}
      regionId={reader.regionId ?? null}
      onGo={go}
      onClose={close}
    />
  )
}

/** Why there is no page: the unit has none, or it went to the trash meanwhile, as when its import is undone. */
function NothingToRead(props: { readonly why: 'no-pages' | 'gone'; readonly onClose: () => void }): ReactNode {
  const { t } = useSpeech()
  return (
    <section
      className={styles['reader']}
      aria-label={t('reader.name')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose()
      }}
    >
      <EmptyState
        title={t(`reader.${props.why}`)}
        actions={
          <Button onPress={props.onClose} autoFocus>
            {t('reader.back')}
          </Button>
        }
      >
        <p>{t(`reader.${props.why}-next`)}</p>
      </EmptyState>
    </section>
  )
}

/** The unit that is read; null until it is known. */
function useUnit(unitId: UnitId): Unit | 'gone' | null {
  const { units } = useServices().repositories
  const watched = useWatched(useMemo(() => units.watch([unitId]), [units, unitId]))
  return watched.status === 'ready' ? (watched.value[0] ?? 'gone') : null
}
