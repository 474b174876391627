import { Languages } from 'lucide-react'
import type { ReactNode } from 'react'
import { DESCRIPTION_LANGUAGES } from '../../../shared/domain/vocabularies.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx'
import styles from './describe.module.css'
import { languageLabel } from '../../ports/language-label.ts'

/** Those that the menu offers, where the system has names for them: the likeliest stand first among those that Fonds knows. */
const OFFERED: readonly string[] = DESCRIPTION_LANGUAGES.slice(0, 12)
const NONE = 'none'
const MORE = 'more'

interface LanguageMarkProps {
  /** The field's label, and the value's, to tell one mark from another. */
  readonly of: string
  /** BCP 47; '' where nobody says. */
  readonly language: string
  /** Languages in which the field says something already. */
  readonly taken?: readonly string[]
  readonly onChange: (language: string) => void
  /** Adds the same in another language beside; absent where that makes no sense. */
  readonly onMore?: (() => void) | undefined
  /** The label tells the language already. */
  readonly isTold?: boolean
}

/** In which language a value is: its tag, and a menu of others. Alt+L in the field opens it. */
export function LanguageMark({ of, language, taken = [], onChange, onMore, isTold }: LanguageMarkProps): ReactNode {
  const { t, language: speech } = useSpeech()
  const known = language === '' || OFFERED.includes(language) ? OFFERED : [language, ...OFFERED]
  const named = known.filter((tag) => tag === language || languageLabel(tag, speech) !== tag)
  const entries: readonly MenuEntry<string>[] = named.map((tag) => ({
    key: tag,
    text: languageLabel(tag, speech),
    checked: tag === language,
    disabled: tag !== language && taken.includes(tag),
  }))
  const none: MenuEntry<string> = { key: NONE, text: t('describe.language.none'), checked: language === '' }
  return (
    <span className={styles['languageMark']} data-language>
      {language === '' || isTold ? null : <span className={styles['languageTag']}>{language}</span>}
      <MenuButton
        label={t('describe.language.of', { field: of })}
        trigger={
          <IconButton
            name={t('describe.language.of', { field: of })}
            keys="Alt+L"
            skipTab
            className={styles['languageButton']}
            icon={<Languages size={14} />}
            onPress={() => undefined}
          />
        }
        groups={[[none, ...entries], onMore ? [{ key: MORE, text: t('describe.language.more') }] : []]}
        onChoose={(key) => (key === MORE ? onMore?.() : onChange(key === NONE ? '' : key))}
      />
    </span>
  )
}
