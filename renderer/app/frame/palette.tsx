import { useMemo, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { COMMANDS, type CommandId } from '../../../shared/commands/commands.ts'
import { keysAsRead } from '../../../shared/commands/keys.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { rowAtScale, useTextScale } from '../../ui/text-scale.ts'
import { movedIndex, VirtualList } from '../../ui/virtual-list.tsx'
import styles from './frame.module.css'
import { IS_MAC } from './machine.ts'
import { foundCommands, runsNow } from './palette-search.ts'

const ROW = 28
const SHOWN = 11

/** Every command that can run now, found by typing: Ctrl+K. */
export function Palette(props: { readonly onCommand: (id: CommandId) => void }): ReactNode {
  const { t } = useSpeech()
  const [desk, dispatch] = useDesk()
  const close = (): void => dispatch({ type: 'palette', open: false })
  if (!desk.paletteOpen) return null
  return (
    <PlainDialog open title={t('frame.palette')} onClose={close}>
      <Commands
        onChoose={(id, from) => {
          // What the command does next may go where the dialog let nothing go, and comes back to where the keyboard was.
          flushSync(close)
          if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true })
          props.onCommand(id)
        }}
      />
    </PlainDialog>
  )
}

/** `from`: where the keyboard was before. */
function Commands(props: { readonly onChoose: (id: CommandId, from: Element | null) => void }): ReactNode {
  const { t } = useSpeech()
  const [desk] = useDesk()
  const [from] = useState(() => document.activeElement)
  const scale = useTextScale()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => {
    const runnable = COMMANDS.filter(({ id }) => id !== 'palette' && runsNow(id, desk))
    return foundCommands(runnable, typed, ({ id }) => t(`command.${id}`))
  }, [typed, t, desk])
  return (
    <>
      <TextField
        label={t('frame.palette.field')}
        labelHidden
        placeholder={t('frame.palette.field')}
        value={typed}
        autoFocus
        onChange={(text) => {
          setTyped(text)
          setAt(0)
        }}
        onKeyDown={(event) => {
          const chosen = found[at]
          const to = ['Home', 'End'].includes(event.key)
            ? null
            : movedIndex(event.key, at, { count: found.length, page: SHOWN })
          if (to !== null) setAt(to)
          else if (event.key === 'Enter' && chosen) props.onChoose(chosen.id, from)
          else return
          event.preventDefault()
        }}
      />
      {found.length === 0 ? (
        <p>{t('frame.palette.none')}</p>
      ) : (
        <div style={{ height: rowAtScale(ROW, scale) * Math.min(SHOWN, found.length) }}>
          <VirtualList
            label={t('frame.palette')}
            items={found}
            rowHeight={ROW}
            keyOf={(command) => command.id}
            activeIndex={at}
            opensOnPress
            onMove={(_, index) => setAt(index)}
            onOpen={(command) => props.onChoose(command.id, from)}
          >
            {(command) => (
              <div className={styles['command']}>
                <span>{t(`command.${command.id}`)}</span>
                <kbd>{keysAsRead(command.keys, IS_MAC)}</kbd>
              </div>
            )}
          </VirtualList>
        </div>
      )}
    </>
  )
}
