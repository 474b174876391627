import { ArrowDown, ArrowUp, Check, Combine, Scissors, SquareDashed, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import { useSpeech, type Speech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './lines.module.css'
import reader from '../reader.module.css'
import type { DrawnWord } from './use-drawn-word.ts'
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
    <div className={reader['bar']}>
      <Toolbar className={styles['tools'] ?? ''} aria-label={t('lines.tools')}>
        <span className={reader['place']}>{t(`lines.mark.${mark}`)}</span>
        <IconButton name={t(`lines.draw.${mark}`)} keys="R" icon={<SquareDashed size={16} />} onPress={props.onDraw} />
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
            disabled={marks.count === 0 || (marks.chosen === null && (command === 'up' || command === 'down'))}
            onPress={() => marks.run(command)}
          />
        ))}
      </Toolbar>
      {marks.drawn ? <WordDrawn drawn={marks.drawn} /> : null}
      <span className={reader['place']} role="status">
        {said(marks, mark, t)}
      </span>
    </div>
  )
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
