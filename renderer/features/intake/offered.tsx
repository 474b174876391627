import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { useSpeech } from '../../ports/messages.tsx'
import {
  offeredDescriptions,
  useOfferedDescriptions,
  type OfferedDescriptions,
} from '../../ports/offered-descriptions.ts'
import { Button } from '../../ui/button.tsx'
import styles from './intake.module.css'

/** Files that were dropped on the window: one that came by itself is opened at once, the others wait to be asked for. */
export function useOffered(open: (file: File) => void): {
  readonly waiting: readonly OfferedDescriptions[]
  readonly look: (offer: OfferedDescriptions) => void
} {
  const offered = useOfferedDescriptions()
  const look = async (offer: OfferedDescriptions): Promise<void> => {
    offeredDescriptions.remove(offer)
    open(new File([await offer.file.open()], nameOf(offer)))
  }
  const onFirst = useEffectEvent((offer: OfferedDescriptions) => void look(offer))
  const first = offered.find(({ atOnce }) => atOnce)
  useEffect(() => {
    if (first) onFirst(first)
  }, [first])
  return { waiting: offered.filter(({ atOnce }) => !atOnce), look: (offer) => void look(offer) }
}

/** What waits, each with a button that looks through it. */
export function Offered(props: {
  readonly files: readonly OfferedDescriptions[]
  readonly disabled: boolean
  readonly onLook: (offer: OfferedDescriptions) => void
}): ReactNode {
  const { t } = useSpeech()
  if (props.files.length === 0) return null
  return (
    <section aria-label={t('foreign.offered')}>
      <h2>{t('foreign.offered')}</h2>
      <div className={styles['actions']}>
        {props.files.map((offer) => (
          <Button key={offer.file.path} disabled={props.disabled} onPress={() => props.onLook(offer)}>
            {t('foreign.look', { file: nameOf(offer) })}
          </Button>
        ))}
      </div>
    </section>
  )
}

function nameOf({ file }: OfferedDescriptions): string {
  return file.path.split('/').at(-1) ?? file.path
}
