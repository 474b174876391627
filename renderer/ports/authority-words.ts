import type { Authority } from '../../shared/domain/authority.ts'
import type { Speech } from './messages.tsx'

/** What a record is told from others by: of which kind it is, and when it was. */
export function authorityFacts({ kind, dates }: Pick<Authority, 'kind' | 'dates'>, { t }: Pick<Speech, 't'>): string {
  return [t(`authorities.kind.${kind}`), dates?.text ?? ''].filter(Boolean).join(' · ')
}
