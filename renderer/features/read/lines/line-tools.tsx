import { ArrowDown, ArrowUp, Check, Combine, Scissors, SquareDashed, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useSpeech, type Speech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { ToolRow, type Tool } from '../../../ui/tool-row.tsx'
import styles from './lines.module.css'
import type { DrawnWord } from './use-drawn-word.ts'
import type { LineMark, LineMarks } from './use-line-marks.ts'

const COMMANDS = [
  { command: 'merge', rank: 1, keys: 'Ctrl+M', icon: <Combine size={16} />, words: true },
  { command: 'up', rank: 5, keys: 'Alt+↑', icon: <ArrowUp size={16} />, words: true },
  { command: 'down', rank: 6, keys: 'Alt+↓', icon: <ArrowDown size={16} />, words: true },
  { command: 'confirm', rank: 3, keys: 'Ctrl+Enter', icon: <Check size={16} />, words: false },
  { command: 'remove', rank: 2, keys: 'Delete', icon: <Trash2 size={16} />, words: true },
] as const

export interface LineToolsProps {
  readonly marks: LineMarks
  readonly mark: LineMark
  readonly onDraw: () => void
}

/** What can be done to the lines, or the words of one, on the picture. */
export function LineTools(props: LineToolsProps): ReactNode {
  const { t } = useSpeech()
  const { marks, mark } = props
  return (
    <div className={styles['bar']}>
      <ToolRow
        label={t('lines.tools')}
        more={t('reader.more-tools')}
        groups={[makingTools(props, t), actTools(props, t)]}
      />
      {marks.drawn ? <WordDrawn drawn={marks.drawn} /> : null}
      <p className={styles['soft']} role="status">
        {said(marks, mark, t)}
      </p>
    </div>
  )
}

function makingTools({ marks, mark, onDraw }: LineToolsProps, t: Speech['t']): readonly Tool[] {
  const draw = {
    ...{ key: 'draw', keys: 'R', rank: 0, icon: <SquareDashed size={16} />, name: t(`lines.draw.${mark}`) },
    onPress: onDraw,
  }
  const cut = {
    ...{ key: 'cut', rank: 4, icon: <Scissors size={16} />, name: t('lines.cut') },
    pressed: marks.cutting,
    onPress: () => marks.cut(!marks.cutting),
  }
  return mark === 'lines' ? [draw, cut] : [draw]
}

function actTools({ marks, mark }: LineToolsProps, t: Speech['t']): readonly Tool[] {
  return COMMANDS.filter(({ words }) => words || mark === 'lines').map(({ command, keys, icon, rank }) => ({
    ...{ key: command, keys, icon, rank, name: t(`lines.do.${command}`) },
    disabled: marks.count === 0 || (marks.chosen === null && (command === 'up' || command === 'down')),
    onPress: () => marks.run(command),
  }))
}

/** What is to be done now. */
function said({ cutting, drawn, count }: LineMarks, mark: LineMark, t: Speech['t']): string | null {
  if (cutting) return t('lines.cut-where')
  if (drawn) return null
  if (count > 1) return t('lines.chosen', { count })
  return count === 0 ? t(`lines.choose.${mark}`) : null
}

/** Asks what a word says that was drawn where the text has nothing. */
function WordDrawn({ drawn }: { readonly drawn: DrawnWord }): ReactNode {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  return (
    <form
      className={styles['drawn']}
      onSubmit={(event) => {
        event.preventDefault()
        drawn.tell(text)
      }}
    >
      <TextField
        label={t('lines.drawn')}
        labelHidden
        placeholder={t('lines.drawn.what')}
        value={text}
        autoFocus
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          drawn.drop()
        }}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {t('lines.drawn.add')}
      </Button>
    </form>
  )
}
