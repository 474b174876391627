import type { MessageTable } from './language.ts'

/** What stands beside the lines of a text: how they are read, and what they mean. */
export const layersMessages = {
  'layers.transliteration': { vi: 'Phiên âm', ru: 'Транслитерация', en: 'Transliteration' },
  'layers.translation': { vi: 'Bản dịch', ru: 'Перевод', en: 'Translation' },
  'lines.undo.layers': { vi: 'sửa các lớp', ru: 'правка слоёв', en: 'change of layers' },
} as const satisfies MessageTable
