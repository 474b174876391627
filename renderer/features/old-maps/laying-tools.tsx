import { Scan, Spline } from 'lucide-react'
import type { ReactNode } from 'react'
import { GEOREFERENCE_METHODS } from '../../../shared/domain/georeference.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { Share } from '../../ui/share.tsx'
import styles from './old-maps.module.css'
import type { LayingHand, LayingPart } from './use-laying.ts'

/** How the map is laid and shown. */
export function LayingTools(props: {
  readonly hand: LayingHand
  readonly laying: LayingPart
  readonly masking: boolean
  readonly onMasking: (masking: boolean) => void
  readonly children?: ReactNode
}): ReactNode {
  const { t } = useSpeech()
  const { hand, laying } = props
  return (
    <div className={styles['tools']}>
      <Select
        label={t('old-maps.method')}
        labelHidden
        className={styles['method']}
        options={GEOREFERENCE_METHODS.map((key) => ({ key, text: t(`old-maps.method.${key}`) }))}
        value={laying.method}
        onChange={(method) => hand.change('old-maps.undo.method', (now) => ({ ...now, method }))}
      />
      <IconButton
        name={t('old-maps.mask.draw')}
        icon={<Spline size={16} />}
        pressed={props.masking}
        onPress={() => props.onMasking(!props.masking)}
      />
      <IconButton
        name={t('old-maps.mask.remove')}
        icon={<Scan size={16} />}
        disabled={!laying.mask}
        onPress={() => hand.change('old-maps.undo.mask', withoutMask)}
      />
      <Share
        label={t('old-maps.opacity')}
        value={laying.opacity}
        onChange={(opacity) => hand.change('old-maps.undo.look', (now) => ({ ...now, opacity }))}
      />
      {props.children}
    </div>
  )
}

/** The whole page is the map. */
export function withoutMask({ points, method, opacity, shown }: LayingPart): LayingPart {
  return { points, method, opacity, shown }
}
