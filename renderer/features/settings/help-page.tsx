import type { ReactNode } from 'react'
import { COMMANDS } from '../../../shared/commands/commands.ts'
import { keysHere } from '../../ports/keys-here.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { Page } from '../../ui/page.tsx'
import { TOPICS, topicsOf, type Topic } from './help-topics.ts'
import styles from './settings.module.css'

/** Keys of lists and trees, which are no commands. */
const LIST_KEYS = [
  { keys: 'Enter', does: 'open' },
  { keys: 'Space', does: 'preview' },
  { keys: 'Esc', does: 'close' },
  { keys: 'Shift+↑ ↓', does: 'range' },
  { keys: 'Mod+Space', does: 'toggle' },
  { keys: 'Alt+↑ ↓', does: 'move' },
  { keys: 'Alt+→ ←', does: 'level' },
  { keys: 'Mod+X, Mod+V', does: 'cut' },
  { keys: 'F2', does: 'cell' },
  { keys: 'Mod+D', does: 'fill' },
  { keys: 'Mod+C, Mod+V', does: 'block' },
  { keys: 'Ctrl+H', does: 'history' },
  { keys: 'Alt+L', does: 'language' },
] as const

/** Keys of the page that is read, and of two that are compared. */
const READER_KEYS = [
  { keys: '+ −', does: 'zoom' },
  { keys: '9', does: 'width' },
  { keys: '0', does: 'page' },
  { keys: '1', does: 'actual' },
  { keys: '8', does: 'part' },
  { keys: 'Tab', does: 'regions' },
  { keys: 'R', does: 'rectangle' },
  { keys: 'P', does: 'polygon' },
  { keys: '↑ ↓ ← →', does: 'shape' },
  { keys: 'Shift+↑ ↓ ← →', does: 'size' },
  { keys: 'G', does: 'loupe' },
  { keys: 'M', does: 'measure' },
  { keys: 'U', does: 'rulers' },
  { keys: '2', does: 'spread' },
  { keys: 'T', does: 'side' },
  { keys: 'B', does: 'beside' },
  { keys: 'O', does: 'over' },
  { keys: 'L', does: 'strips' },
  { keys: 'N', does: 'layers' },
  { keys: 'Alt+J', does: 'joined' },
  { keys: 'E', does: 'lines' },
  { keys: 'W', does: 'words' },
  { keys: 'F7', does: 'doubt' },
  { keys: 'Alt+Enter', does: 'spelling' },
  { keys: 'PageUp PageDown', does: 'leaf' },
] as const

const COMPARE_KEYS = [
  { keys: 'S', does: 'side' },
  { keys: 'B', does: 'blink' },
  { keys: 'O', does: 'overlay' },
  { keys: '[ ]', does: 'opacity' },
  { keys: 'L', does: 'lock' },
  { keys: 'A', does: 'align' },
  { keys: 'C', does: 'choose' },
] as const

/** How to work with Fonds, first of all on the screen that one came from, and every shortcut. */
export function HelpPage(): ReactNode {
  const { t } = useSpeech()
  const [desk, dispatch] = useDesk()
  const here = topicsOf(desk)
  return (
    <Page
      readOnly
      title={t('settings.help.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'help', open: false })}
    >
      <Topics title={t('settings.help.here')} topics={here} />
      <Topics title={t('settings.help.all')} topics={TOPICS.filter((topic) => !here.includes(topic))} />
      <section className={styles['section']}>
        <h2>{t('settings.help.keys')}</h2>
        <Shortcuts title={t('settings.help.keys.commands')}>
          {COMMANDS.map((command) => (
            <ShortcutRow key={command.id} keys={command.keys} text={t(`command.${command.id}`)} />
          ))}
        </Shortcuts>
        <Shortcuts title={t('settings.help.keys.lists')}>
          {LIST_KEYS.map(({ keys, does }) => (
            <ShortcutRow key={does} keys={keys} text={t(`settings.help.key.${does}`)} />
          ))}
        </Shortcuts>
        <Shortcuts title={t('settings.help.keys.reader')}>
          {READER_KEYS.map(({ keys, does }) => (
            <ShortcutRow key={does} keys={keys} text={t(`settings.help.reader.${does}`)} />
          ))}
        </Shortcuts>
        <Shortcuts title={t('settings.help.keys.compare')}>
          {COMPARE_KEYS.map(({ keys, does }) => (
            <ShortcutRow key={does} keys={keys} text={t('settings.help.compare', { does: t(`compare.${does}`) })} />
          ))}
        </Shortcuts>
      </section>
    </Page>
  )
}

function Topics(props: { readonly title: string; readonly topics: readonly Topic[] }): ReactNode {
  const { t } = useSpeech()
  return (
    <section className={styles['section']}>
      <h2>{props.title}</h2>
      {props.topics.map((topic) => (
        <div key={topic} className={styles['topic']}>
          <h3>{t(`settings.help.title.${topic}`)}</h3>
          <p>{t(`settings.help.${topic}`)}</p>
        </div>
      ))}
    </section>
  )
}

function Shortcuts(props: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const { t } = useSpeech()
  return (
    <table className={styles['keys']}>
      <caption>{props.title}</caption>
      <thead>
        <tr>
          <th>{t('settings.help.keys.key')}</th>
          <th>{t('settings.help.keys.does')}</th>
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  )
}

function ShortcutRow(props: { readonly keys: string; readonly text: string }): ReactNode {
  return (
    <tr>
      <td>
        <kbd>{keysHere(props.keys)}</kbd>
      </td>
      <td>{props.text}</td>
    </tr>
  )
}
