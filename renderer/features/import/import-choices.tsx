import type { ReactNode } from 'react'
import type { ReadingLanguage } from '../../../shared/domain/collection.ts'
import { idFrom, type UnitId } from '../../../shared/domain/ids.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { languageName } from '../../ports/language-name.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useReadingLanguages } from '../../ports/reading-languages.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './import.module.css'
import { canBegin, type ImportChoices } from './import-screen.ts'

const TOP = 'top'

interface ChoicesProps {
  readonly choices: ImportChoices
  readonly onChoose: (part: Partial<ImportChoices>) => void
}

/** The unit below which the scans go. */
export function TargetSelect(props: {
  readonly targets: readonly Unit[]
  readonly value: UnitId | null
  readonly onChange: (parentId: UnitId | null) => void
}): ReactNode {
  const { t } = useSpeech()
  const units = props.targets.map((unit) => ({ key: unit.id, text: nameOf(unit) }))
  return (
    <Select
      className={styles['select']}
      label={t('import.target')}
      options={[...units, { key: TOP, text: t('import.target-top') }]}
      value={props.value ?? TOP}
      onChange={(key) => props.onChange(key === TOP ? null : idFrom<UnitId>(key))}
    />
  )
}

/** Whether the pages are read, and in which languages. */
export function ReadingChoices({ choices, onChoose }: ChoicesProps): ReactNode {
  const { t } = useSpeech()
  return (
    <>
      <Checkbox checked={choices.read} onChange={(read) => onChoose({ read })}>
        {t('import.read')}
      </Checkbox>
      <Languages choices={choices} onChoose={onChoose} />
      {canBegin(choices) ? null : <ErrorNote kind="doubt">{t('import.no-languages')}</ErrorNote>}
    </>
  )
}

function Languages({ choices, onChoose }: ChoicesProps): ReactNode {
  const speech = useSpeech()
  const listed = useReadingLanguages()
  const { languages, read } = choices
  const toggle = (language: ReadingLanguage, on: boolean): void => {
    const next = new Set(languages)
    if (on) next.add(language)
    else next.delete(language)
    onChoose({ languages: next })
  }
  return (
    <fieldset className={styles['languages']} disabled={!read}>
      <legend>{speech.t('import.languages')}</legend>
      {listed.map((language) => (
        <Checkbox
          key={language}
          checked={languages.has(language)}
          disabled={!read}
          onChange={(on) => toggle(language, on)}
        >
          {languageName(language, speech)}
        </Checkbox>
      ))}
    </fieldset>
  )
}
