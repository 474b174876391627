import { ScanText } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { ReadingLanguage } from '../../../shared/domain/collection.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useReadingLanguages } from '../../ports/reading-languages.ts'
import type { ReadingWish } from '../../ports/services.ts'
import { Button } from '../../ui/button.tsx'
import { LanguageChoice } from './choice/language-choice.tsx'
import { useReadingChoice, wishOf } from './choice/reading-choice.ts'
import { ReadingForm } from './choice/reading-form.tsx'
import styles from './text.module.css'

export interface ReadAgainProps {
  readonly page: Page
  /** Those the page is read in now. */
  readonly languages: readonly ReadingLanguage[]
  readonly busy: boolean
  readonly onRead: (wish: ReadingWish) => void
}

/** Chooses how the page is to be read, and has the machine read it so. */
export function ReadAgain(props: ReadAgainProps): ReactNode {
  const { t } = useSpeech()
  return (
    <DialogTrigger>
      <Button kind="quiet" icon={<ScanText size={16} aria-hidden />} disabled={props.busy}>
        {t('reader.read-again')}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end" offset={2}>
        <Dialog className={styles['popoverBody'] ?? ''} aria-label={t('reader.read-again')}>
          {({ close }) => (
            <Form
              page={props.page}
              first={props.languages}
              onRead={(wish) => {
                close()
                props.onRead(wish)
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Form(props: {
  readonly page: Page
  readonly first: readonly ReadingLanguage[]
  readonly onRead: (wish: ReadingWish) => void
}): ReactNode {
  const { t } = useSpeech()
  const listed = useReadingLanguages()
  const [choice, choose] = useReadingChoice()
  const [chosen, setChosen] = useState(props.first)
  const languages = chosen.filter((language) => listed.includes(language))
  return (
    <>
      <LanguageChoice value={chosen} onChange={setChosen} pagesOf={() => Promise.resolve([props.page])} />
      <ReadingForm value={choice} onChange={choose} />
      <p className={styles['soft']}>{t('reader.kept')}</p>
      <Button
        kind="primary"
        disabled={languages.length === 0}
        onPress={() => props.onRead({ ...wishOf(choice), languages })}
      >
        {t('reader.read')}
      </Button>
    </>
  )
}
