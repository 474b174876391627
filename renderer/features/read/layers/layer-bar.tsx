import { Layers } from 'lucide-react'
import type { ReactNode } from 'react'
import { LAYERS } from '../../../../shared/domain/layer.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import { Select } from '../../../ui/select.tsx'
import styles from './layers.module.css'
import type { LayerDraft } from './use-layer-draft.ts'
import type { LayerView } from './use-layer-view.ts'

/** The languages that a text in Han characters may be in (BCP 47). */
const SCRIPTS = ['lzh', 'vi-Hani'] as const

/** What is shown of the layers, and what the original is in. */
export function LayerBar(props: {
  readonly view: LayerView
  readonly draft: LayerDraft
  readonly attempt: (work: Promise<unknown>) => void
}): ReactNode {
  const { t } = useSpeech()
  const { view, draft, attempt } = props
  const script = SCRIPTS.find((tag) => tag === draft.languages.text) ?? 'other'
  const act = {
    transliteration: () => view.toggle('transliteration'),
    translation: () => view.toggle('translation'),
    vertical: () => view.toggle('vertical'),
    whole: () => attempt(draft.joinAll()),
  }
  return (
    <div className={styles['bar']}>
      <Select
        label={t('layers.language')}
        labelHidden
        className={styles['script']}
        disabled={draft.readOnly}
        value={script}
        options={[...SCRIPTS, 'other' as const].map((key) => ({ key, text: t(`layers.language.${key}`) }))}
        onChange={(key) => attempt(draft.nameLanguage(key === 'other' ? null : key))}
      />
      <MenuButton<keyof typeof act>
        label={t('layers.tools')}
        trigger={<IconButton name={t('layers.tools')} icon={<Layers size={16} />} onPress={() => undefined} />}
        groups={[
          LAYERS.map((key) => ({ key, text: t(`layers.${key}`), checked: view.cells.includes(key) })),
          [{ key: 'vertical', text: t('layers.vertical'), checked: view.vertical }],
          [{ key: 'whole', text: t('layers.page'), disabled: draft.readOnly || draft.lines.length < 2 }],
        ]}
        onChoose={(key) => act[key]()}
      />
      <p className={styles['keys']}>{t('layers.keys')}</p>
    </div>
  )
}
