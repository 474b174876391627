import type { ReactNode } from 'react'
import type { Region } from '../../../../shared/domain/region.ts'
import type { Withholding } from '../../../../shared/domain/restriction.ts'
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
  const { withheld } = region
  const save = (change: Partial<Pick<Withholding, 'reason' | 'until'>> | null): Promise<boolean> =>
    hand.edit(region.id, { kind: 'withhold', change })
  return (
    <>
      <Checkbox checked={withheld !== undefined} onChange={(on) => void save(on ? {} : null)}>
        {t('access.region')}
      </Checkbox>
      {withheld ? (
        <>
          <p className={styles['by']}>{t('access.region.text')}</p>
          <Select
            label={t('access.reason')}
            options={reasonOptions(speech)}
            value={withheld.reason}
            onChange={(reason) => void save({ reason })}
          />
          <RegionUntil withheld={withheld} save={(until) => save({ until })} />
        </>
      ) : null}
    </>
  )
}

function RegionUntil(props: {
  readonly withheld: Withholding
  readonly save: (until: string) => Promise<boolean>
}): ReactNode {
  return <TextField {...useUntil(props.withheld.until, props.save)} />
}
