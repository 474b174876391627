import {
  BookOpen,
  Captions,
  Columns2,
  Expand,
  Languages,
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
import type { QuarterTurn } from '../../../shared/domain/geometry.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { ToolRow, type Tool } from '../../ui/tool-row.tsx'
import type { DrawTool } from '../../viewer/drawing.ts'
import { viewerAction, type ViewerAction } from '../../viewer/page-view.ts'
import type { LayoutPart } from './reader-keys.ts'
import type { Mark, ReaderLayout, Way } from './reader-layout.ts'
import styles from './reader.module.css'

/** How long each stays a button as the room gets less. */
const RANKS = [
  ...[
    'zoom-in',
    'zoom-out',
    'beside',
    'over',
    'strips',
    'fit-width',
    'lines',
    'rectangle',
    'layers',
    'words',
    'sideOpen',
  ],
  ...['fit-page', 'loupe', 'polygon', 'actual', 'turn-right', 'turn-left', 'measure', 'rulers', 'spread'],
  ...['full-screen', 'adjust', 'compare'],
]

const ZOOMS = [
  { key: 'zoom-out', keys: '−', press: '-', icon: <ZoomOut size={16} /> },
  { key: 'zoom-in', keys: '+', press: '+', icon: <ZoomIn size={16} /> },
  { key: 'fit-width', keys: '9', press: '9', icon: <MoveHorizontal size={16} /> },
  { key: 'fit-page', keys: '0', press: '0', icon: <Maximize size={16} /> },
  { key: 'actual', keys: '1', press: '1', icon: <span className={styles['ratio']}>1:1</span> },
] as const

const TURNS = [
  { key: 'turn-left', keys: 'Ctrl+[', by: 270, icon: <RotateCcw size={16} /> },
  { key: 'turn-right', keys: 'Ctrl+]', by: 90, icon: <RotateCw size={16} /> },
] as const

const DRAWING = [
  { tool: 'rectangle', key: 'R', icon: <SquareDashed size={16} /> },
  { tool: 'polygon', key: 'P', icon: <Pentagon size={16} /> },
] as const

const WAYS = [
  { way: 'beside', name: 'lines.way.beside', key: 'B', icon: <TextAlignStart size={16} /> },
  { way: 'over', name: 'reader.overlay', key: 'O', icon: <Captions size={16} /> },
  { way: 'strips', name: 'lines.way.strips', key: 'L', icon: <Rows3 size={16} /> },
  { way: 'layers', name: 'layers.way', key: 'N', icon: <Languages size={16} /> },
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

export interface PictureBarProps {
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
}

/** What can be done to the view of the picture. */
export function PictureBar(props: PictureBarProps): ReactNode {
  const { t } = useSpeech()
  const groups = [viewTools(props, t), wayTools(props, t), markTools(props, t), useLayoutTools(props)]
  const ranked = groups.map((group) => group.map((tool): Tool => ({ ...tool, rank: RANKS.indexOf(tool.key) })))
  return (
    <ToolRow className={styles['bar']} label={t('reader.view-tools')} more={t('reader.more-tools')} groups={ranked} />
  )
}

type Unranked = Omit<Tool, 'rank'>

function viewTools(props: PictureBarProps, t: Speech['t']): readonly Unranked[] {
  const press = (key: string): void => {
    const action = viewerAction(key)
    if (action) props.onAct(action)
  }
  return [
    ...ZOOMS.map(({ key, keys, press: by, icon }) => ({
      ...{ key, keys, icon, name: t(`reader.${key}`), onPress: () => press(by) },
    })),
    {
      ...{ key: 'loupe', keys: 'G', icon: <Search size={16} />, name: t('reader.loupe') },
      pressed: props.loupe !== null,
      onPress: props.onLoupe,
    },
    ...TURNS.map(({ key, keys, by, icon }) => ({
      ...{ key, keys, icon, name: t(`reader.${key}`) },
      onPress: () => props.onTurn(by),
    })),
  ]
}

function wayTools({ layout, onShow }: PictureBarProps, t: Speech['t']): readonly Unranked[] {
  return WAYS.map(({ way, name, key, icon }) => ({
    ...{ key: way, keys: key, icon, name: t(name) },
    pressed: layout.way === way,
    onPress: () => onShow(layout.way === way ? 'beside' : way),
  }))
}

function markTools(props: PictureBarProps, t: Speech['t']): readonly Unranked[] {
  const { layout, tool: drawn } = props
  return [
    ...MARKS.map(({ mark, key, icon }) => ({
      ...{ key: mark, keys: key, icon, name: t(`lines.mark.${mark}`) },
      pressed: layout.side === 'text' && layout.mark === mark,
      onPress: () => props.onMark(mark),
    })),
    ...DRAWING.map(({ tool, key, icon }) => ({
      ...{ key: tool, keys: key, icon, name: t(`regions.${tool}`) },
      pressed: drawn === tool,
      onPress: () => props.onDraw(drawn === tool ? null : tool),
    })),
    {
      ...{ key: 'measure', keys: 'M', icon: <MoveDiagonal size={16} />, name: t('reader.measure') },
      onPress: props.onMeasure,
    },
  ]
}

/** What stands around the picture. */
function useLayoutTools({ layout, onToggle }: PictureBarProps): readonly Unranked[] {
  const { t } = useSpeech()
  const [desk, dispatch] = useDesk()
  return [
    ...PARTS.map(({ part, key, icon }) => ({
      ...{ key: part, keys: key, icon, name: t(`reader.layout.${part}`) },
      pressed: layout[part],
      onPress: () => onToggle(part),
    })),
    {
      ...{ key: 'full-screen', keys: 'F11', icon: <Expand size={16} />, name: t('command.full-screen') },
      pressed: desk.fullScreen,
      onPress: () => dispatch({ type: 'full-screen', on: !desk.fullScreen }),
    },
    {
      ...{ key: 'adjust', keys: 'Ctrl+Shift+E', icon: <SlidersHorizontal size={16} />, name: t('command.adjust') },
      onPress: () => dispatch({ type: 'task', task: 'adjust' }),
    },
    {
      ...{ key: 'compare', keys: 'Ctrl+Shift+D', icon: <Columns2 size={16} />, name: t('command.compare') },
      onPress: () => dispatch({ type: 'task', task: 'compare' }),
    },
  ]
}
