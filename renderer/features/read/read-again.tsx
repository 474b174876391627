import { useState, type ReactNode, type RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
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
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  /** What it opens below. */
  readonly from: RefObject<HTMLElement | null>
  readonly onRead: (wish: ReadingWish) => void
}

/** Chooses how the page is to be read, and has the machine read it so. */
export function ReadAgain(props: ReadAgainProps): ReactNode {
  const { t } = useSpeech()
  const close = (): void => props.onOpen(false)
  return (
    <Popover
      className={styles['popover'] ?? ''}
      placement="bottom end"
      offset={2}
      triggerRef={props.from}
      isOpen={props.open}
      onOpenChange={props.onOpen}
    >
      <Dialog className={styles['popoverBody'] ?? ''} aria-label={t('reader.read-again')}>
        <Form
          page={props.page}
          first={props.languages}
          onRead={(wish) => {
            close()
            props.onRead(wish)
          }}
        />
      </Dialog>
    </Popover>
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
      <p className={styles['soft']}>{t('choice.kept')}</p>
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
