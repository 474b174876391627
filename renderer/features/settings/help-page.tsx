import type { ReactNode } from 'react'
import { COMMANDS } from '../../../shared/commands/commands.ts'
import { keysHere } from '../../ports/keys-here.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './settings.module.css'

const TOPICS = [
  'import',
  'arrange',
  'beside',
  'journal',
  'large',
  'read',
  'hands',
  'words',
  'lines',
  'layers',
  'replace',
  'regions',
  'forms',
  'describe',
  'authorities',
  'pages',
  'adjust',
  'places',
  'search',
  'keep',
  'export',
] as const

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

/** How to work with Fonds, and every shortcut. */
export function HelpPage(): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  return (
    <Page
      readOnly
      title={t('settings.help.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      <section className={styles['section']}>
        <h2>{t('settings.help.start')}</h2>
        {TOPICS.map((topic) => (
          <p key={topic} className={styles['text']}>
            {t(`settings.help.${topic}`)}
          </p>
        ))}
      </section>
      <section className={styles['section']}>
        <h2>{t('settings.help.keys')}</h2>
        <table className={styles['keys']}>
          <thead>
            <tr>
              <th>{t('settings.help.keys.key')}</th>
              <th>{t('settings.help.keys.does')}</th>
            </tr>
          </thead>
          <tbody>
            {COMMANDS.map((command) => (
              <ShortcutRow key={command.id} keys={command.keys} text={t(`command.${command.id}`)} />
            ))}
            {LIST_KEYS.map(({ keys, does }) => (
              <ShortcutRow key={does} keys={keys} text={t(`settings.help.key.${does}`)} />
            ))}
            {READER_KEYS.map(({ keys, does }) => (
              <ShortcutRow key={does} keys={keys} text={t(`settings.help.reader.${does}`)} />
            ))}
            {COMPARE_KEYS.map(({ keys, does }) => (
              <ShortcutRow key={does} keys={keys} text={t('settings.help.compare', { does: t(`compare.${does}`) })} />
            ))}
          </tbody>
        </table>
      </section>
    </Page>
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
