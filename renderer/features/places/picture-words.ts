import type { PictureWords } from '../../map/picture/draw-furniture.ts'
import type { Paper } from '../../map/picture/picture-layout.ts'
import type { Speech } from '../../ports/messages.tsx'

/** Sheets that a map is laid out on. */
export const PAPERS = ['a4-landscape', 'a4-portrait', 'a3-landscape', 'a3-portrait'] as const
/** One of them. */
export type PaperName = (typeof PAPERS)[number]

/** The sheet of that name. */
export function paperOf(name: PaperName): Paper {
  return { size: name.startsWith('a4') ? 'a4' : 'a3', isLandscape: name.endsWith('landscape') }
}

/** What is printed around a map, in the interface language. */
export function pictureWords(title: string, { t, language }: Pick<Speech, 't' | 'language'>): PictureWords {
  return {
    title,
    notice: t('places.notice'),
    single: t('exchange.picture.single'),
    cluster: t('exchange.picture.cluster'),
    doubts: [t('places.certainty.probable'), t('places.certainty.possible')],
    north: t('exchange.picture.north'),
    scale: (metres, times) => ({
      length: lengthText(metres, language),
      ratio: t('exchange.picture.ratio', { times: rounded(times) }),
    }),
  }
}

function lengthText(metres: number, language: string): string {
  const isFar = metres >= 1000
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: isFar ? 'kilometer' : 'meter' })
  return format.format(isFar ? metres / 1000 : metres)
}

/** To two digits: the scale of a map in Mercator's projection is no more exact than that. */
function rounded(times: number): number {
  return Number(times.toPrecision(2))
}
