import type { ReactNode } from 'react'
import type { MapLook } from '../../../shared/places/map-look.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import narrow from './narrow.module.css'

interface BaseMapSectionProps {
  readonly look: MapLook
  readonly onLook: (look: MapLook) => void
}

/** How the base map is drawn: for the screen or for paper, and with which lines. */
export function BaseMapSection({ look, onLook }: BaseMapSectionProps): ReactNode {
  const { t } = useSpeech()
  const divisions = (['now', 'before'] as const).map((key) => ({ key, text: t(`base-map.provinces.${key}`) }))
  return (
    <fieldset className={narrow['facet']}>
      <legend>{t('base-map.title')}</legend>
      <Checkbox
        checked={look.style === 'print'}
        onChange={(print) => onLook({ ...look, style: print ? 'print' : 'screen' })}
      >
        {t('base-map.print')}
      </Checkbox>
      <Checkbox checked={look.borders} onChange={(borders) => onLook({ ...look, borders })}>
        {t('base-map.borders')}
      </Checkbox>
      <Select
        label={t('base-map.provinces')}
        options={divisions}
        value={look.provinces}
        onChange={(provinces) => onLook({ ...look, provinces })}
        disabled={!look.borders}
      />
    </fieldset>
  )
}
