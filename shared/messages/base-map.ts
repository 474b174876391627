import type { MessageTable } from './language.ts'

export const baseMapMessages = {
  'base-map.title': { vi: 'Bản đồ nền', ru: 'Основа карты', en: 'Base map' },
  'base-map.print': { vi: 'Đen trắng để in', ru: 'Чёрно-белая для печати', en: 'Black and white for print' },
  'base-map.borders': {
    vi: 'Ranh giới quốc gia và tỉnh',
    ru: 'Границы стран и областей',
    en: 'Lines of countries and provinces',
  },
  'base-map.provinces': { vi: 'Các tỉnh của Việt Nam', ru: 'Провинции Вьетнама', en: 'Provinces of Viet Nam' },
  'base-map.provinces.now': {
    vi: '34, từ ngày 1/7/2025',
    ru: '34, с 1 июля 2025 г.',
    en: '34, since 1 July 2025',
  },
  'base-map.provinces.before': {
    vi: '63, trước ngày 1/7/2025',
    ru: '63, до 1 июля 2025 г.',
    en: '63, before 1 July 2025',
  },
} as const satisfies MessageTable
