import {
  BookOpen,
  Captions,
  Columns2,
  Expand,
  ListTree,
  Maximize,
  MoveDiagonal,
  MoveHorizontal,
  PanelRight,
  Pentagon,
  RotateCcw,
  RotateCw,
  Rows3,
  Ruler,
  Search,
  SlidersHorizontal,
  SquareDashed,
  TextAlignStart,
  WholeWord,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import type { QuarterTurn } from '../../../shared/domain/geometry.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { DrawTool } from '../../viewer/drawing.ts'
import { viewerAction, type ViewerAction } from '../../viewer/page-view.ts'
import type { LayoutPart } from './reader-keys.ts'
import type { Mark, ReaderLayout, Way } from './reader-layout.ts'
import styles from './reader.module.css'

const DRAWING = [
  { tool: 'rectangle', key: 'R', icon: <SquareDashed size={16} /> },
  { tool: 'polygon', key: 'P', icon: <Pentagon size={16} /> },
] as const

const WAYS = [
  { way: 'beside', name: 'lines.way.beside', key: 'B', icon: <TextAlignStart size={16} /> },
  { way: 'over', name: 'reader.overlay', key: 'O', icon: <Captions size={16} /> },
  { way: 'strips', name: 'lines.way.strips', key: 'L', icon: <Rows3 size={16} /> },
] as const

const MARKS = [
  { mark: 'lines', key: 'E', icon: <ListTree size={16} /> },
  { mark: 'words', key: 'W', icon: <WholeWord size={16} /> },
] as const

const PARTS = [
  { part: 'rulers', key: 'U', icon: <Ruler size={16} /> },
  { part: 'spread', key: '2', icon: <BookOpen size={16} /> },
  { part: 'sideOpen', key: 'T', icon: <PanelRight size={16} /> },
] as const

/** What can be done to the view of the picture. */
export function PictureBar(props: {
  readonly onAct: (action: ViewerAction) => void
  readonly onTurn: (by: QuarterTurn) => void
  readonly onShow: (way: Way) => void
  readonly onMark: (mark: Mark) => void
  /** What is being drawn. */
  readonly tool: DrawTool | null
  readonly onDraw: (tool: DrawTool | null) => void
  readonly layout: ReaderLayout
  readonly onToggle: (part: LayoutPart) => void
  readonly onMeasure: () => void
  /** How far the magnifier magnifies, where there is one. */
  readonly loupe: number | null
  readonly onLoupe: () => void
}): ReactNode {
  const { t } = useSpeech()
  const press = (key: string): void => {
    const action = viewerAction(key)
    if (action) props.onAct(action)
  }
  return (
    <Toolbar className={styles['bar'] ?? ''} aria-label={t('reader.view-tools')}>
      <IconButton name={t('reader.zoom-out')} keys="−" icon={<ZoomOut size={16} />} onPress={() => press('-')} />
      <IconButton name={t('reader.zoom-in')} keys="+" icon={<ZoomIn size={16} />} onPress={() => press('+')} />
      <IconButton
        name={t('reader.fit-width')}
        keys="9"
        icon={<MoveHorizontal size={16} />}
        onPress={() => press('9')}
      />
      <IconButton name={t('reader.fit-page')} keys="0" icon={<Maximize size={16} />} onPress={() => press('0')} />
      <IconButton
        name={t('reader.actual')}
        keys="1"
        icon={<span className={styles['ratio']}>1:1</span>}
        onPress={() => press('1')}
      />
      <IconButton
        name={t('reader.loupe')}
        keys="G"
        icon={<Search size={16} />}
        pressed={props.loupe !== null}
        onPress={props.onLoupe}
      />
      <span className={styles['gap']} />
      <IconButton name={t('reader.turn-left')} icon={<RotateCcw size={16} />} onPress={() => props.onTurn(270)} />
      <IconButton name={t('reader.turn-right')} icon={<RotateCw size={16} />} onPress={() => props.onTurn(90)} />
      <span className={styles['gap']} />
      {WAYS.map(({ way, name, key, icon }) => (
        <IconButton
          key={way}
          name={t(name)}
          keys={key}
          icon={icon}
          pressed={props.layout.way === way}
          onPress={() => props.onShow(props.layout.way === way ? 'beside' : way)}
        />
      ))}
      <span className={styles['gap']} />
      {MARKS.map(({ mark, key, icon }) => (
        <IconButton
          key={mark}
          name={t(`lines.mark.${mark}`)}
          keys={key}
          icon={icon}
          pressed={props.layout.side === 'text' && props.layout.mark === mark}
          onPress={() => props.onMark(mark)}
        />
      ))}
      {DRAWING.map(({ tool, key, icon }) => (
        <IconButton
          key={tool}
          name={t(`regions.${tool}`)}
          keys={key}
          icon={icon}
          pressed={props.tool === tool}
          onPress={() => props.onDraw(props.tool === tool ? null : tool)}
        />
      ))}
      <IconButton name={t('reader.measure')} keys="M" icon={<MoveDiagonal size={16} />} onPress={props.onMeasure} />
      <span className={styles['gap']} />
      <LayoutButtons layout={props.layout} onToggle={props.onToggle} />
    </Toolbar>
  )
}

/** What stands around the picture. */
function LayoutButtons(props: {
  readonly layout: ReaderLayout
  readonly onToggle: (part: LayoutPart) => void
}): ReactNode {
  const { t } = useSpeech()
  const [desk, dispatch] = useDesk()
  return (
    <>
      {PARTS.map(({ part, key, icon }) => (
        <IconButton
          key={part}
          name={t(`reader.layout.${part}`)}
          keys={key}
          icon={icon}
          pressed={props.layout[part]}
          onPress={() => props.onToggle(part)}
        />
      ))}
      <IconButton
        name={t('command.full-screen')}
        keys="F11"
        icon={<Expand size={16} />}
        pressed={desk.fullScreen}
        onPress={() => dispatch({ type: 'full-screen', on: !desk.fullScreen })}
      />
      <IconButton
        name={t('command.adjust')}
        keys="Ctrl+Shift+E"
        icon={<SlidersHorizontal size={16} />}
        onPress={() => dispatch({ type: 'task', task: 'adjust' })}
      />
      <IconButton
        name={t('command.compare')}
        keys="Ctrl+Shift+D"
        icon={<Columns2 size={16} />}
        onPress={() => dispatch({ type: 'task', task: 'compare' })}
      />
    </>
  )
}
