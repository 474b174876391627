import { useMemo } from 'react'
import { dpiOf, type Page } from '../../../shared/domain/page.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { pixelsPerUnit } from '../../viewer/measure.ts'
import type { PageScale } from '../../viewer/page-viewer.tsx'

/** How large the page is, told in the user's language. */
export function usePageScale(page: Page, rulers: boolean): PageScale {
  const { t, number } = useSpeech()
  const dpi = dpiOf(page)
  return useMemo(() => {
    const { unit, pixels } = pixelsPerUnit(dpi)
    const measured = (length: number): string => {
      const px = Math.round(length)
      if (unit === 'px') return t('reader.measured-px', { px })
      return t('reader.measured-cm', { px, cm: Math.round((length / pixels) * 100) / 100 })
    }
    return { dpi, rulers, write: number, measured }
  }, [dpi, rulers, t, number])
}
