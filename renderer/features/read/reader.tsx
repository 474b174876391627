import { useMemo, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
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
  const { t } = useSpeech()
  const speech = useSpeech()
  const [, dispatch] = useDesk()
  const { reader } = props
  const { pages } = useServices().repositories
  const watched = useWatched(useMemo(() => pages.watchUnit(reader.unitId), [pages, reader.unitId]))
  const name = useUnitName(reader.unitId)
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
  const shown = pageToShow(watched.value, reader.pageId)
  if (!shown) {
    return (
      <div className={styles['reader']}>
        <EmptyState
          title={t('reader.no-pages')}
          actions={
            <Button onPress={close} autoFocus>
              {t('reader.back')}
            </Button>
          }
        >
          <p>{t('reader.no-pages-next')}</p>
        </EmptyState>
      </div>
    )
  }
  const go = (page: Page): void =>
    dispatch({ type: 'read', unitId: reader.unitId, pageId: page.id, query: reader.query })
  return (
    <OpenPage
      name={name}
      pages={watched.value}
      shown={shown}
      query={reader.query}
      regionId={reader.regionId ?? null}
      onGo={go}
      onClose={close}
    />
  )
}

function useUnitName(unitId: UnitId): string {
  const { units } = useServices().repositories
  const watched = useWatched(useMemo(() => units.watch([unitId]), [units, unitId]))
  const unit = watched.status === 'ready' ? watched.value[0] : undefined
  return unit ? nameOf(unit) : ''
}
