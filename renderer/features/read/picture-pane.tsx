import { useState, type ReactNode } from 'react'
import type { PageId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { nameOfPage } from '../../ports/leaf-label.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { usePagePicture, type PictureState } from '../../ports/use-page-picture.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageViewer } from '../../viewer/page-viewer.tsx'
import { useSyncedPanes } from '../../viewer/use-synced-panes.ts'
import { BesidePane } from './beside-pane.tsx'
import { PictureBar } from './picture-bar.tsx'
import styles from './reader.module.css'
import { spreadOf } from './spread.ts'
import { usePageScale } from './use-page-scale.ts'
import type { ReaderHand } from './use-open-page.ts'
import { TilesNote } from './tiles-note.tsx'
import { usePageTiles, type TilesHand } from './use-page-tiles.ts'

/** The picture of the page, with what was recognised and marked laid over it. */
export function PicturePane(props: {
  readonly pages: readonly Page[]
  readonly index: number
  readonly page: Page
  /** Fetched ahead. */
  readonly next: Page | null
  readonly hand: ReaderHand
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { page, hand } = props
  const { viewer, marks } = hand
  const { tiles, picture } = useShown(page, props.next)
  const [showText, setShowText] = useState(false)
  const [unshowable, setUnshowable] = useState<PageId | null>(null)
  const sync = useSyncedPanes()
  const scale = usePageScale(page, hand.layout.rulers)
  const spread = hand.layout.spread ? spreadOf(props.pages, props.index) : null
  const beside = spread && (spread.left?.id === page.id ? spread.right : spread.left)
  const label = nameOfPage(page, page.frame > 0 ? 2 : 1, speech)
  return (
    <div className={styles['picture']}>
      <PictureBar
        onAct={(action) => viewer.current?.act(action)}
        onTurn={hand.actions.turn}
        showText={showText}
        onShowText={setShowText}
        tool={marks.tool}
        onDraw={(tool) => viewer.current?.draw(tool)}
        layout={hand.layout}
        onToggle={hand.toggle}
        onMeasure={() => viewer.current?.measure()}
      />
      {picture.status === 'error' || unshowable === page.id ? (
        <ErrorNote>{t('reader.picture-failed', { page: label })}</ErrorNote>
      ) : null}
      <TilesNote hand={tiles} />
      <div
        className={styles['canvas']}
        data-spread={beside ? (spread.left?.id === page.id ? 'left' : 'right') : undefined}
      >
        <div
          className={styles['leaf']}
          onPointerDown={() => sync.lead('first')}
          onWheel={() => sync.lead('first')}
          onKeyDownCapture={() => sync.lead('first')}
        >
          <PageViewer
            handle={viewer}
            label={t('reader.picture', { page: label })}
            picture={picture.status === 'ready' ? picture.picture : null}
            tiles={tiles.state.status === 'ready' ? tiles.state.tiles : null}
            colour={page.colour}
            size={page.size}
            rotation={page.rotation}
            overlay={hand.overlay}
            activeLine={hand.activeLine}
            showText={showText}
            regions={marks.regions}
            scale={scale}
            pane={sync.panes.first}
            onMoved={() => sync.moved('first')}
            onPickLine={(line) => hand.side.current?.placeCaret(line)}
            onFailed={() => setUnshowable(page.id)}
          />
        </div>
        {beside ? <BesidePane key={beside.id} page={beside} sync={sync} onGo={hand.go} /> : null}
      </div>
    </div>
  )
}

/** Tiles that are kept need no other picture; those to be made come after a smaller one is shown. */
function useShown(page: Page, next: Page | null): { readonly tiles: TilesHand; readonly picture: PictureState } {
  const [shown, setShown] = useState<PageId | null>(null)
  const tiles = usePageTiles(page, shown === page.id)
  const picture = usePagePicture(page, next, tiles.state.status !== 'looking' && tiles.state.status !== 'ready')
  if (picture.status !== 'loading' && shown !== page.id) setShown(page.id)
  return { tiles, picture }
}
