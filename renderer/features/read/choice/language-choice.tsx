import type { ReactNode } from 'react'
import type { ReadingLanguage } from '../../../../shared/domain/collection.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { languageName } from '../../../ports/language-name.ts'
import { useLanguageSuggestion } from '../../../ports/language-suggestion.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { useReadingLanguages } from '../../../ports/reading-languages.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Suggestion } from '../../../ui/suggestion.tsx'
import styles from './choice.module.css'

/** Chooses the languages of pages, of those that there are; a try on the pages suggests some. */
export function LanguageChoice(props: {
  readonly value: readonly ReadingLanguage[]
  readonly onChange: (languages: readonly ReadingLanguage[]) => void
  /** The pages that are meant. */
  readonly pagesOf: () => Promise<readonly Page[]>
}): ReactNode {
  const speech = useSpeech()
  const listed = useReadingLanguages()
  const { value, onChange } = props
  const suggestion = useLanguageSuggestion(props.pagesOf, onChange)
  return (
    <>
      <fieldset className={styles['languages']}>
        <legend>{speech.t('reader.read-languages')}</legend>
        {listed.map((language) => (
          <Checkbox
            key={language}
            checked={value.includes(language)}
            onChange={(on) => onChange(on ? [...value, language] : value.filter((each) => each !== language))}
          >
            {languageName(language, speech)}
          </Checkbox>
        ))}
      </fieldset>
      <Suggestion {...suggestion} />
    </>
  )
}
