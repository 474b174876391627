import type { MessageTable } from './language.ts'

/** The sample collection. */
export const sampleMessages = {
  'sample.name': { vi: 'Bộ sưu tập mẫu', ru: 'Образец коллекции', en: 'Sample collection' },
} as const satisfies MessageTable
