import type { Place } from '../../../shared/domain/place.ts'
import { useSpeech } from '../../ports/messages.tsx'

/** What to say of what a place covers or how far off it may be; '' for a point. */
export function useCoverWords(): ({ shape }: Pick<Place, 'shape'>) => string {
  const { t, number } = useSpeech()
  return ({ shape }) => {
    if (!shape) return ''
    if (shape.kind === 'circle') return t('geometry.fact.circle', { km: number(shape.radius / 1000) })
    return t(`geometry.fact.${shape.kind}`)
  }
}
