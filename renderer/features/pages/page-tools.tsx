import {
  ArrowLeft,
  ArrowRight,
  ClipboardPaste,
  Combine,
  FilePlus2,
  FolderInput,
  Image,
  Scissors,
  SquareSplitVertical,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { PageHolder } from '../../../shared/domain/arrange-pages.ts'
import { keysHere } from '../../ports/keys-here.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { PageCommand } from './page-commands.ts'
import styles from './pages.module.css'
import type { PageHand } from './use-page-hand.ts'

interface Tool {
  readonly command: Exclude<PageCommand, 'all'>
  readonly keys: string
  readonly icon: ReactNode
}

const GROUPS: readonly (readonly Tool[])[] = [
  [
    { command: 'earlier', keys: 'Mod+←', icon: <ArrowLeft size={16} /> },
    { command: 'later', keys: 'Mod+→', icon: <ArrowRight size={16} /> },
  ],
  [
    { command: 'cut', keys: 'Mod+X', icon: <Scissors size={16} /> },
    { command: 'paste', keys: 'Mod+V', icon: <ClipboardPaste size={16} /> },
    { command: 'move-to', keys: 'M', icon: <FolderInput size={16} /> },
  ],
  [
    { command: 'new-item', keys: 'N', icon: <FilePlus2 size={16} /> },
    { command: 'split-here', keys: 'B', icon: <SquareSplitVertical size={16} /> },
    { command: 'merge', keys: 'J', icon: <Combine size={16} /> },
  ],
  [
    { command: 'cover', keys: 'C', icon: <Image size={16} /> },
    { command: 'trash', keys: 'Delete', icon: <Trash2 size={16} /> },
  ],
]

interface PageToolsProps {
  readonly holders: readonly PageHolder[]
  readonly hand: PageHand
  /** How many pages wait to be pasted. */
  readonly cut: number
  readonly onCommand: (command: PageCommand) => void
}

/** The grid's commands as buttons, and how much is chosen. */
export function PageTools(props: PageToolsProps): ReactNode {
  const { t } = useSpeech()
  const { hand, holders } = props
  return (
    <div className={styles['tools']} role="toolbar" aria-label={t('pages.tools')}>
      {GROUPS.map((group) => (
        <div key={group[0]?.command} className={styles['group']}>
          {group.map(({ command, keys, icon }) => (
            <IconButton
              key={command}
              name={t(`pages.command.${command}`)}
              keys={keysHere(keys)}
              icon={icon}
              disabled={!canDo(command, props)}
              onPress={() => props.onCommand(command)}
            />
          ))}
        </div>
      ))}
      <span className={styles['soft']}>
        {t('pages.chosen', { chosen: hand.chosen.size, count: hand.order.length, items: holders.length })}
      </span>
    </div>
  )
}

function canDo(command: Tool['command'], { holders, hand, cut }: PageToolsProps): boolean {
  switch (command) {
    case 'paste':
      return cut > 0
    case 'merge':
      return holders.length > 1
    case 'split-here':
    case 'cover':
      return hand.active !== null
    default:
      return hand.chosen.size > 0
  }
}
