import type { ReactNode } from 'react'
import type { Region } from '../../../../shared/domain/region.ts'
import type { Withholding } from '../../../../shared/domain/restriction.ts'
import { useServices } from '../../../ports/context.tsx'
import { useSpeech } from '../../../ports/messages.tsx'
import { useUntil } from '../../../ports/use-until.ts'
import { reasonOptions } from '../../../ports/withholding-words.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './regions.module.css'
import type { PageRegions } from './use-page-regions.ts'

/** Whether exports blacken the region, why, and until when. */
export function WithholdRegion({
  region,
  hand,
}: {
  readonly region: Region
  readonly hand: Pick<PageRegions, 'edit'>
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { clock } = useServices()
  const { withheld } = region
  const save = (next: Omit<Withholding, 'by'> | null): Promise<boolean> => {
    const by = { by: 'person', at: clock.now() } as const
    return hand.edit(region.id, { kind: 'withhold', withheld: next && { ...next, by } })
  }
  return (
    <>
      <Checkbox checked={withheld !== undefined} onChange={(on) => void save(on ? { reason: 'personal' } : null)}>
        {t('access.region')}
      </Checkbox>
      {withheld ? (
        <>
          <p className={styles['by']}>{t('access.region.text')}</p>
          <Select
            label={t('access.reason')}
            options={reasonOptions(speech)}
            value={withheld.reason}
            onChange={(reason) => void save({ ...withheld, reason })}
          />
          <RegionUntil withheld={withheld} save={save} />
        </>
      ) : null}
    </>
  )
}

function RegionUntil(props: {
  readonly withheld: Withholding
  readonly save: (next: Omit<Withholding, 'by'>) => Promise<boolean>
}): ReactNode {
  const { until: before, ...rest } = props.withheld
  return <TextField {...useUntil(before, (until) => props.save(until === '' ? rest : { ...rest, until }))} />
}
