import type { ReactNode } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import { nameOfPage } from '../../ports/leaf-label.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useShownPage } from '../../ports/use-page-tiles.ts'
import { PagePane } from '../../viewer/page-pane.tsx'
import type { SyncedPanes } from '../../viewer/use-synced-panes.ts'
import styles from './reader.module.css'

/** The page that lies beside the open one; a click or Enter opens it. */
export function BesidePane(props: {
  readonly page: Page
  readonly sync: SyncedPanes
  readonly onGo: (page: Page) => void
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { page, sync } = props
  const { picture, tiles } = useShownPage(page, null)
  const lead = (): void => sync.lead('second')
  return (
    <div className={styles['beside']} onPointerDown={lead} onWheel={lead} onKeyDownCapture={lead}>
      <PagePane
        handle={sync.panes.second}
        label={t('reader.beside', { page: nameOfPage(page, speech) })}
        picture={picture.status === 'ready' ? picture.picture : null}
        tiles={tiles}
        colour={page.colour}
        size={page.size}
        rotation={page.rotation}
        onPress={() => props.onGo(page)}
        onKey={(event) => {
          if (event.key !== 'Enter') return false
          props.onGo(page)
          return true
        }}
        onFailed={() => undefined}
        onFrame={() => sync.moved('second')}
      />
    </div>
  )
}
