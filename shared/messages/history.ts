import type { MessageTable } from './language.ts'

export const historyMessages = {
  'history.open': {
    vi: 'Lịch sử của “{field}”',
    ru: 'История поля «{field}»',
    en: 'History of “{field}”',
  },
  'history.none': {
    vi: 'Trường này chưa từng ghi khác.',
    ru: 'Другого здесь ещё не было.',
    en: 'Nothing else has been said here.',
  },
  'history.now': { vi: 'hiện nay', ru: 'сейчас', en: 'now' },
  'history.until': { vi: 'đến {date}', ru: 'до {date}', en: 'until {date}' },
  'history.empty': { vi: 'để trống', ru: 'пусто', en: 'empty' },
  'history.restore': { vi: 'Khôi phục', ru: 'Вернуть', en: 'Restore' },
  'history.restoreNamed': { vi: 'Khôi phục “{value}”', ru: 'Вернуть «{value}»', en: 'Restore “{value}”' },
} as const satisfies MessageTable
