import type { MessageTable } from './language.ts'

export const exportMessages = {
  'export.undo.csv': { vi: 'nhập mô tả từ CSV', ru: 'импорт описаний из CSV', en: 'descriptions from a CSV' },
} as const satisfies MessageTable
