import {
  Captions,
  Maximize,
  MoveHorizontal,
  Pentagon,
  RotateCcw,
  RotateCw,
  SquareDashed,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import type { QuarterTurn } from '../../../shared/domain/geometry.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { DrawTool } from '../../viewer/drawing.ts'
import { viewerAction, type ViewerAction } from '../../viewer/page-view.ts'
import styles from './reader.module.css'

const DRAWING = [
  { tool: 'rectangle', key: 'R', icon: <SquareDashed size={16} /> },
  { tool: 'polygon', key: 'P', icon: <Pentagon size={16} /> },
] as const

/** What can be done to the view of the picture. */
export function PictureBar(props: {
  readonly onAct: (action: ViewerAction) => void
  readonly onTurn: (by: QuarterTurn) => void
  readonly showText: boolean
  readonly onShowText: (show: boolean) => void
  /** What is being drawn. */
  readonly tool: DrawTool | null
  readonly onDraw: (tool: DrawTool | null) => void
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
      <span className={styles['gap']} />
      <IconButton name={t('reader.turn-left')} icon={<RotateCcw size={16} />} onPress={() => props.onTurn(270)} />
      <IconButton name={t('reader.turn-right')} icon={<RotateCw size={16} />} onPress={() => props.onTurn(90)} />
      <span className={styles['gap']} />
      <IconButton
        name={t('reader.overlay')}
        icon={<Captions size={16} />}
        pressed={props.showText}
        onPress={() => props.onShowText(!props.showText)}
      />
      <span className={styles['gap']} />
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
    </Toolbar>
  )
}
