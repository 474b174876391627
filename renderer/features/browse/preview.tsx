import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useShownPicture } from '../../ports/page-picture.ts'
import { Button } from '../../ui/button.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Thumb } from '../../ui/thumb.tsx'
import styles from './browse.module.css'
import type { Hand } from './use-hand.ts'

/** Pixels of the window that are not the picture's. */
const AROUND = { width: 160, height: 200 }

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** A quick look at the item under the keyboard: Space or Esc closes it, arrows go on, Enter opens the reader. */
export function Preview(props: {
  readonly units: readonly Unit[]
  readonly hand: Hand
  readonly onClose: () => void
}): ReactNode {
  const { t } = useSpeech()
  const { units, hand, onClose } = props
  const unit = units[hand.activeIndex]
  if (!unit) return null
  const open = (): void => {
    onClose()
    hand.open(unit.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    const next = step === undefined ? undefined : units[hand.activeIndex + step]
    if (event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) return
    if (next) hand.press(next.id, { shift: false, ctrl: false }, 'key')
    else if (event.key === ' ') onClose()
    else if (event.key === 'Enter') open()
    else return
    event.preventDefault()
  }
  return (
    <div className={styles['preview']} onKeyDown={onKeyDown}>
      <PlainDialog open title={nameOf(unit)} size="wide" onClose={onClose}>
        <FirstPage key={unit.id} unit={unit} />
        <div className={styles['formActions']}>
          <Button onPress={onClose}>{t('common.close')}</Button>
          <Button kind="primary" onPress={open}>
            {t('browse.preview.open')}
          </Button>
        </div>
      </PlainDialog>
    </div>
  )
}

function FirstPage({ unit }: { readonly unit: Unit }): ReactNode {
  const { repositories } = useServices()
  const { t } = useSpeech()
  const [page, setPage] = useState<Page | null>()
  useEffect(() => {
    let gone = false
    void repositories.pages.covers([unit.id]).then((covers) => {
      if (!gone) setPage(covers.get(unit.id)?.cover ?? null)
    })
    return () => {
      gone = true
    }
  }, [repositories, unit.id])
  if (page) return <Picture page={page} />
  return <div className={styles['previewBox']}>{page === null ? t('browse.preview.none') : null}</div>
}

/** The thumbnail at once, the page itself when it is there. */
function Picture({ page }: { readonly page: Page }): ReactNode {
  const speech = useSpeech()
  const { url, failure } = useShownPicture(page)
  const fit = { width: window.innerWidth - AROUND.width, height: window.innerHeight - AROUND.height }
  return (
    <>
      {failure ? <ErrorNote>{explain(failure.error, speech)}</ErrorNote> : null}
      <div className={styles['previewBox']}>
        <Thumb url={url} colour={page.colour} size={page.size} rotation={page.rotation} fit={fit} />
      </div>
    </>
  )
}
