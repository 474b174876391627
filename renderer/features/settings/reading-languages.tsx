import type { ReactNode } from 'react'
import type { ReadingLanguage } from '../../../shared/domain/collection.ts'
import { languageName } from '../../ports/language-name.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useReadingLanguages } from '../../ports/reading-languages.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { cx } from '../../ui/cx.ts'
import styles from './settings.module.css'

/** Which languages pages are read in; at least one. */
export function ReadingLanguages(props: {
  readonly value: readonly ReadingLanguage[]
  readonly onChange: (languages: readonly ReadingLanguage[]) => void
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const languages = useReadingLanguages()
  const { value } = props
  const change = (language: ReadingLanguage, on: boolean): void =>
    // The order is that of the engine's attention: the first chosen leads.
    props.onChange(on ? [...value, language] : value.filter((each) => each !== language))
  return (
    <fieldset className={styles['languages']}>
      <legend>{t('settings.readIn')}</legend>
      {languages.map((language) => (
        <Checkbox key={language} checked={value.includes(language)} onChange={(on) => change(language, on)}>
          {languageName(language, speech)}
        </Checkbox>
      ))}
      <span className={cx(styles['hint'], value.length === 0 && styles['wrong'])}>
        {t(value.length === 0 ? 'settings.readIn.one' : 'settings.readIn.hint')}
      </span>
    </fieldset>
  )
}
