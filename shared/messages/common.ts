import type { MessageTable } from './language.ts'

export const commonMessages = {
  'common.cancel': { vi: 'Hủy', ru: 'Отмена', en: 'Cancel' },
  'common.close': { vi: 'Đóng', ru: 'Закрыть', en: 'Close' },
  'common.saved': { vi: 'Đã lưu', ru: 'Сохранено', en: 'Saved' },
  'common.items': {
    vi: '{count, plural, other {# đơn vị}}',
    ru: '{count, plural, one {# единица} few {# единицы} many {# единиц} other {# единицы}}',
    en: '{count, plural, one {# unit} other {# units}}',
  },
  'common.pages': {
    vi: '{count, plural, other {# trang}}',
    ru: '{count, plural, one {# страница} few {# страницы} many {# страниц} other {# страницы}}',
    en: '{count, plural, one {# page} other {# pages}}',
  },
  'common.selected': { vi: 'đã chọn {count, number}', ru: 'выбрано: {count, number}', en: '{count, number} selected' },
  'common.loading': { vi: 'Đang tải…', ru: 'Загрузка…', en: 'Loading…' },
} as const satisfies MessageTable
