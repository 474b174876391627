import { useState, type ReactNode, type RefObject } from 'react'
import type { PageId } from '../../../shared/domain/ids.ts'
import { pageLabel, type Page } from '../../../shared/domain/page.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import type { Overlay } from '../../viewer/overlay.ts'
import { PageViewer, type PageViewerHandle } from '../../viewer/page-viewer.tsx'
import { PictureBar } from './picture-bar.tsx'
import styles from './reader.module.css'
import type { PageActions } from './use-page-actions.ts'
import { usePagePicture } from './use-page-picture.ts'

/** The picture of the page, with what was recognised laid over it. */
export function PicturePane(props: {
  readonly viewer: RefObject<PageViewerHandle | null>
  readonly page: Page
  /** Fetched ahead. */
  readonly next: Page | null
  readonly overlay: Overlay
  readonly activeLine: number | null
  readonly turn: PageActions['turn']
  readonly onPickLine: (line: number) => void
}): ReactNode {
  const { t } = useSpeech()
  const { page, viewer } = props
  const picture = usePagePicture(page, props.next)
  const [showText, setShowText] = useState(false)
  const [unshowable, setUnshowable] = useState<PageId | null>(null)
  const label = pageLabel(page, page.frame > 0 ? 2 : 1)
  return (
    <div className={styles['picture']}>
      <PictureBar
        onAct={(action) => viewer.current?.act(action)}
        onTurn={props.turn}
        showText={showText}
        onShowText={setShowText}
      />
      {picture.status === 'error' || unshowable === page.id ? (
        <ErrorNote>{t('reader.picture-failed', { page: label })}</ErrorNote>
      ) : null}
      <div className={styles['canvas']}>
        <PageViewer
          handle={viewer}
          label={t('reader.picture', { page: label })}
          picture={picture.status === 'ready' ? picture.picture : null}
          colour={page.colour}
          size={page.size}
          rotation={page.rotation}
          overlay={props.overlay}
          activeLine={props.activeLine}
          showText={showText}
          onPickLine={props.onPickLine}
          onFailed={() => setUnshowable(page.id)}
        />
      </div>
    </div>
  )
}
