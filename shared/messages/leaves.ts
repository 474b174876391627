import type { MessageTable } from './language.ts'

/** What leaves and their sides are called, as each language cites them. */
export const leafMessages = {
  'leaf.leaf': { vi: 'tờ {leaf}', ru: 'л. {leaf}', en: 'f. {leaf}' },
  'leaf.recto': { vi: 'tờ {leaf}, mặt trước', ru: 'л. {leaf}', en: 'f. {leaf}r' },
  'leaf.verso': { vi: 'tờ {leaf}, mặt sau', ru: 'л. {leaf}об', en: 'f. {leaf}v' },
  'leaf.page-of': { vi: 'tờ {leaf}, trang {page}', ru: 'л. {leaf}, с. {page}', en: 'f. {leaf}, p. {page}' },
  'leaf.pages': { vi: 'trang {leaf}', ru: 'с. {leaf}', en: 'p. {leaf}' },
  'leaf.pictures': { vi: 'ảnh {leaf}', ru: 'кадр {leaf}', en: 'picture {leaf}' },
} as const satisfies MessageTable
