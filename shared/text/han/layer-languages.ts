import type { LayerLanguages } from '../../domain/layer.ts'
import type { Reading } from '../../domain/reading.ts'

/** What a page in Han characters is taken to be in while nobody says so: Literary Chinese, read and translated into Vietnamese. */
const HAN: Required<LayerLanguages> = { text: 'lzh', transliteration: 'vi', translation: 'vi' }

const HAN_SIGNS = /\p{Script=Han}/gu
const LETTERS = /\p{L}/gu

/** Whether most letters of a text are Han characters. */
export function isHan(text: string): boolean {
  return 2 * (text.match(HAN_SIGNS)?.length ?? 0) > (text.match(LETTERS)?.length ?? 0)
}

/** The languages (BCP 47) of a text and of its layers: as somebody said; of a text in Han characters else the usual ones. */
export function layerLanguagesOf({ lines, layerLanguages }: Pick<Reading, 'lines' | 'layerLanguages'>): LayerLanguages {
  const han = isHan(lines.map(({ text }) => text).join(''))
  return { ...(han ? HAN : {}), ...layerLanguages }
}
