import { ChevronLeft, ChevronRight, FileSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import { nameOfPage } from '../../ports/leaf-label.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useShownPage } from '../../ports/use-page-tiles.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { PagePane } from '../../viewer/page-pane.tsx'
import { TilesNote } from '../../viewer/tiles-note.tsx'
import type { LoupeHand } from '../../viewer/use-loupe.ts'
import type { PaneName, SyncedPanes } from '../../viewer/use-synced-panes.ts'
import styles from './compare.module.css'
import type { ComparedPage } from './use-compared-page.ts'

/** Which page it is, and the way to others. */
export function PaneHead(props: {
  readonly pane: PaneName
  readonly compared: ComparedPage | null
  readonly onGo: (page: Page | undefined) => void
  readonly onChoose: () => void
}): ReactNode {
  const { t } = useSpeech()
  const { compared, pane } = props
  const { pages = [], index = 0 } = compared ?? {}
  return (
    <div className={styles['paneHead']} role="group" aria-label={t(`compare.${pane}`)}>
      <span className={styles['paneName']}>{compared?.name ?? t('compare.nothing')}</span>
      <IconButton
        name={t('reader.previous')}
        icon={<ChevronLeft size={16} />}
        disabled={index <= 0}
        onPress={() => props.onGo(pages[index - 1])}
      />
      <span className={styles['paneAt']}>
        {compared ? t('reader.page-of', { page: index + 1, count: pages.length }) : ''}
      </span>
      <IconButton
        name={t('reader.next')}
        icon={<ChevronRight size={16} />}
        disabled={index >= pages.length - 1}
        onPress={() => props.onGo(pages[index + 1])}
      />
      <IconButton name={t('compare.choose')} keys="C" icon={<FileSearch size={16} />} onPress={props.onChoose} />
    </div>
  )
}

/** One of the two pages. */
export function ComparedPane(props: {
  readonly pane: PaneName
  readonly compared: ComparedPage | null
  readonly sync: SyncedPanes
  readonly loupe: LoupeHand
  readonly onChoose: () => void
}): ReactNode {
  const { t } = useSpeech()
  if (!props.compared) {
    return (
      <EmptyState
        title={t('compare.nothing')}
        actions={<Button onPress={props.onChoose}>{t('compare.choose')}</Button>}
      >
        <p>{t('compare.nothing-next')}</p>
      </EmptyState>
    )
  }
  return <PanePicture {...props} page={props.compared.page} />
}

function PanePicture(props: {
  readonly pane: PaneName
  readonly page: Page
  readonly sync: SyncedPanes
  readonly loupe: LoupeHand
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { page, pane, sync } = props
  const { picture, tiles, note } = useShownPage(page, null)
  const label = nameOfPage(page, speech)
  const lead = (): void => sync.lead(pane)
  return (
    <div className={styles['picture']} onPointerDown={lead} onWheel={lead} onFocus={lead} onKeyDownCapture={lead}>
      {picture.status === 'error' ? <ErrorNote>{t('reader.picture-failed', { page: label })}</ErrorNote> : null}
      <TilesNote note={note} />
      <PagePane
        handle={sync.panes[pane]}
        label={t('reader.picture', { page: label })}
        picture={picture.status === 'ready' ? picture.picture : null}
        tiles={tiles}
        colour={page.colour}
        size={page.size}
        rotation={page.rotation}
        onFailed={() => undefined}
        onFrame={() => sync.moved(pane)}
        loupe={{ hand: props.loupe, hint: (ratio) => (pane === 'first' ? t('reader.loupe-on', { ratio }) : null) }}
      />
    </div>
  )
}
