import type { Unreviewed } from '../../../shared/domain/unreviewed.ts'
import type { Withheld } from '../../../shared/release/withheld.ts'
import type { Speech } from '../../ports/messages.tsx'

const PARTS = ['units', 'fields', 'pictures', 'texts', 'places', 'areas'] as const

/** What is withheld and how often each reason stands behind it, as two sentences. */
export function withheldWords(
  withheld: Withheld,
  { t }: Pick<Speech, 't'>,
): { readonly parts: string; readonly reasons: string } {
  const parts = PARTS.flatMap((part) =>
    withheld[part] > 0 ? [t(`export.withheld.${part}`, { count: withheld[part] })] : [],
  )
  const reasons = withheld.reasons.map(({ reason, count }) =>
    t('export.withheld.reason', { reason: t(`access.reason.${reason}`), count }),
  )
  return { parts: `${parts.join('; ')}.`, reasons: t('export.withheld.why', { reasons: reasons.join(', ') }) }
}

/** What of the export people have vouched for and what not, in sentences; none where nothing of it is from machines. */
export function unreviewedWords({ texts, values }: Unreviewed, { t }: Pick<Speech, 't'>): readonly string[] {
  const { unreviewed, all } = texts
  const ofTexts = unreviewed < all ? 'export.unreviewed.texts' : 'export.unreviewed.texts.all'
  return [
    ...(all > 0 ? [t(unreviewed === 0 ? 'export.reviewed.texts' : ofTexts, shareOf(texts))] : []),
    ...(values.unreviewed > 0 ? [t('export.unreviewed.values', shareOf(values))] : []),
  ]
}

function shareOf({ unreviewed, all }: Unreviewed['texts']) {
  return { unreviewed, all, share: all === 0 ? 0 : unreviewed / all }
}
