import { ScanText } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { ReadingLanguage } from '../../../shared/domain/collection.ts'
import { languageName } from '../../ports/language-name.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useReadingLanguages } from '../../ports/reading-languages.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import styles from './text.module.css'

export interface ReadAgainProps {
  /** Those the page is read in now. */
  readonly languages: readonly ReadingLanguage[]
  readonly busy: boolean
  readonly onRead: (languages: readonly ReadingLanguage[]) => void
}

/** Chooses languages, and has the machine read the page in them. */
export function ReadAgain(props: ReadAgainProps): ReactNode {
  const { t } = useSpeech()
  return (
    <DialogTrigger>
      <Button kind="quiet" icon={<ScanText size={16} aria-hidden />} disabled={props.busy}>
        {t('reader.read-again')}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end" offset={2}>
        <Dialog className={styles['popoverBody'] ?? ''} aria-label={t('reader.read-languages')}>
          {({ close }) => (
            <Languages
              first={props.languages}
              onRead={(languages) => {
                close()
                props.onRead(languages)
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Languages(props: {
  readonly first: readonly ReadingLanguage[]
  readonly onRead: (languages: readonly ReadingLanguage[]) => void
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const listed = useReadingLanguages()
  const [chosen, setChosen] = useState<ReadonlySet<ReadingLanguage>>(new Set(props.first))
  const languages = listed.filter((language) => chosen.has(language))
  return (
    <>
      <fieldset className={styles['languages']}>
        <legend>{t('reader.read-languages')}</legend>
        {listed.map((language) => (
          <Checkbox
            key={language}
            checked={chosen.has(language)}
            onChange={(on) => {
              const next = new Set(chosen)
              if (on) next.add(language)
              else next.delete(language)
              setChosen(next)
            }}
          >
            {languageName(language, speech)}
          </Checkbox>
        ))}
      </fieldset>
      <p className={styles['soft']}>{t('reader.kept')}</p>
      <Button kind="primary" disabled={languages.length === 0} onPress={() => props.onRead(languages)}>
        {t('reader.read')}
      </Button>
    </>
  )
}
