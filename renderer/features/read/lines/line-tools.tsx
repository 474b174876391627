import { ArrowDown, ArrowUp, Check, Combine, Scissors, SquareDashed, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import { useSpeech } from '../../../ports/messages.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import reader from '../reader.module.css'
import type { LineMark, LineMarks } from './use-line-marks.ts'

const COMMANDS = [
  { command: 'merge', keys: 'Ctrl+M', icon: <Combine size={16} />, words: true },
  { command: 'up', keys: 'Alt+↑', icon: <ArrowUp size={16} />, words: false },
  { command: 'down', keys: 'Alt+↓', icon: <ArrowDown size={16} />, words: false },
  { command: 'confirm', keys: 'Ctrl+Enter', icon: <Check size={16} />, words: false },
  { command: 'remove', keys: 'Delete', icon: <Trash2 size={16} />, words: true },
] as const

/** What can be done to the lines, or the words of one, on the picture. */
export function LineTools(props: {
  readonly marks: LineMarks
  readonly mark: LineMark
  readonly onDraw: () => void
}): ReactNode {
  const { t } = useSpeech()
  const { marks, mark } = props
  return (
    <Toolbar className={reader['bar'] ?? ''} aria-label={t('lines.tools')}>
      <span className={reader['place']}>{t(`lines.mark.${mark}`)}</span>
      <IconButton name={t('lines.draw')} keys="R" icon={<SquareDashed size={16} />} onPress={props.onDraw} />
      {mark === 'lines' ? (
        <IconButton
          name={t('lines.cut')}
          icon={<Scissors size={16} />}
          pressed={marks.cutting}
          onPress={() => marks.cut(!marks.cutting)}
        />
      ) : null}
      {COMMANDS.filter(({ words }) => words || mark === 'lines').map(({ command, keys, icon }) => (
        <IconButton
          key={command}
          name={t(`lines.do.${command}`)}
          keys={keys}
          icon={icon}
          disabled={marks.chosen === null}
          onPress={() => marks.run(command)}
        />
      ))}
      <span className={reader['place']} role="status">
        {marks.cutting ? t('lines.cut-where') : marks.chosen === null ? t('lines.choose') : null}
      </span>
    </Toolbar>
  )
}
