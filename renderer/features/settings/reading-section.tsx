import { useMemo, type ReactNode } from 'react'
import { useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Select } from '../../ui/select.tsx'
import table from './models.module.css'
import styles from './settings.module.css'

const USUAL = 'usual'

/** How much of the machine reads pages. */
export function ReadingSection(): ReactNode {
  const { t } = useSpeech()
  const { reading } = useServices()
  const share = useWatched(useMemo(() => reading.engines(), [reading]))
  if (share.status !== 'ready') return null
  const { chosen, usual, most } = share.value
  const counts = Array.from({ length: most }, (_, index) => index + 1)
  return (
    <section className={styles['section']}>
      <h2>{t('settings.engines')}</h2>
      <div>
        <Select
          className={table['share']}
          label={t('settings.engines.share')}
          value={chosen === null ? USUAL : String(chosen)}
          options={[
            { key: USUAL, text: t('settings.engines.usual', { count: usual }) },
            ...counts.map((count) => ({ key: String(count), text: t('settings.engines.count', { count }) })),
          ]}
          onChange={(key) => reading.setEngines(key === USUAL ? null : Number(key))}
        />
      </div>
      <p className={styles['hint']}>{t('settings.engines.hint')}</p>
    </section>
  )
}
