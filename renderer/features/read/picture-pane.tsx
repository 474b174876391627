import { useState, type ReactNode } from 'react'
import type { PageId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { nameOfPage } from '../../ports/leaf-label.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useShownPage } from '../../ports/use-page-tiles.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import type { LineEditor } from '../../viewer/page-overlay.tsx'
import { PageViewer } from '../../viewer/page-viewer.tsx'
import { TilesNote } from '../../viewer/tiles-note.tsx'
import { useLoupe } from '../../viewer/use-loupe.ts'
import { useSyncedPanes } from '../../viewer/use-synced-panes.ts'
import { BesidePane } from './beside-pane.tsx'
import { LineOver } from './lines/line-over.tsx'
import { LineTools } from './lines/line-tools.tsx'
import { PictureBar } from './picture-bar.tsx'
import styles from './reader.module.css'
import { spreadOf } from './spread.ts'
import { usePageScale } from './use-page-scale.ts'
import type { ReaderHand } from './use-open-page.ts'

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
  const { tiles, picture, note } = useShownPage(page, props.next)
  const loupe = useLoupe()
  const [unshowable, setUnshowable] = useState<PageId | null>(null)
  const sync = useSyncedPanes()
  const scale = usePageScale(page, hand.layout.rulers)
  const spread = hand.layout.spread ? spreadOf(props.pages, props.index) : null
  const beside = spread && (spread.left?.id === page.id ? spread.right : spread.left)
  const label = nameOfPage(page, speech)
  // The pane beside goes with its page, and would take the keyboard with it.
  const open = (other: Page): void => {
    hand.go(other)
    viewer.current?.focus()
  }
  return (
    <div className={styles['picture']}>
      <PictureBar
        onAct={(action) => viewer.current?.act(action)}
        onTurn={hand.actions.turn}
        onShow={hand.show}
        onMark={hand.mark}
        tool={marks.tool}
        onDraw={(tool) => viewer.current?.draw(tool)}
        layout={hand.layout}
        onToggle={hand.toggle}
        onMeasure={() => viewer.current?.measure()}
        loupe={loupe.ratio}
        onLoupe={() => {
          loupe.next()
          viewer.current?.focus()
        }}
      />
      {hand.lineMarks && hand.layout.mark !== 'regions' ? (
        <LineTools marks={hand.lineMarks} mark={hand.layout.mark} onDraw={() => viewer.current?.draw('rectangle')} />
      ) : null}
      {picture.status === 'error' || unshowable === page.id ? (
        <ErrorNote>{t('reader.picture-failed', { page: label })}</ErrorNote>
      ) : null}
      <TilesNote note={note} />
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
            tiles={tiles}
            colour={page.colour}
            size={page.size}
            rotation={page.rotation}
            overlay={hand.overlay}
            activeLine={hand.activeLine}
            showText={hand.layout.way === 'over'}
            editor={hand.layout.way === 'over' ? editorOf(page, hand) : null}
            regions={marks.regions}
            scale={scale}
            loupe={{ hand: loupe, hint: (ratio) => t('reader.loupe-on', { ratio }) }}
            pane={sync.panes.first}
            onMoved={() => sync.moved('first')}
            onPickLine={hand.pickLine}
            onFailed={() => setUnshowable(page.id)}
          />
        </div>
        {beside ? <BesidePane key={beside.id} page={beside} sync={sync} onGo={open} /> : null}
      </div>
    </div>
  )
}

/** What edits the line in hand where it stands on the page. */
function editorOf(page: Page, { lines, activeLine, text, viewer }: ReaderHand): LineEditor | null {
  const line = activeLine === null ? undefined : lines.lines[activeLine]
  if (!line || activeLine === null) return null
  const field = (
    <LineOver
      key={line.id}
      pageId={page.id}
      line={line}
      index={activeLine}
      desk={lines}
      onRest={() => void text.flush()}
      onBack={() => viewer.current?.focus()}
    />
  )
  return { line: activeLine, field }
}
