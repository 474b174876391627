import type { MessageTable } from './language.ts'

export const adjustMessages = {
  'adjust.undo.apply': { vi: 'chỉnh ảnh', ru: 'правка изображений', en: 'adjusting of pictures' },
  'adjust.undo.revert': { vi: 'trở về ảnh gốc', ru: 'возврат к исходным', en: 'return to originals' },
} as const satisfies MessageTable
