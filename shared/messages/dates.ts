import type { MessageTable } from './language.ts'

/** The phrases of shared/dates/edtf-in-words.ts. */
export const dateMessages = {
  'date.approximate': { vi: 'khoảng {date}', ru: 'ок. {date}', en: 'c. {date}' },
  'date.uncertain': { vi: '{date} (?)', ru: '{date} (?)', en: '{date} (?)' },
  'date.before-christ': { vi: 'năm {year} trước Công nguyên', ru: '{year} г. до н. э.', en: '{year} BC' },
  'date.century': {
    vi: 'thế kỷ {roman}',
    ru: '{roman} век',
    en: '{number, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} century',
  },
  'date.decade': { vi: 'thập niên {year}', ru: '{year}-е гг.', en: '{year}s' },
  'date.day-unknown': { vi: '{date}, không rõ ngày', ru: '{date}, день неизвестен', en: '{date}, day unknown' },
  'date.month-unknown': { vi: '{date}, không rõ tháng', ru: '{date}, месяц неизвестен', en: '{date}, month unknown' },
  'date.interval': { vi: '{from} – {to}', ru: '{from} – {to}', en: '{from} – {to}' },
  'date.since': { vi: 'từ {date} trở đi', ru: '{date} и далее', en: 'from {date} on' },
  'date.until': { vi: 'đến hết {date}', ru: '{date} и ранее', en: 'up to {date}' },
  'date.since-end-unknown': {
    vi: 'từ {date}, không rõ thời điểm kết thúc',
    ru: 'начало: {date}, конец неизвестен',
    en: 'from {date}, end unknown',
  },
  'date.until-start-unknown': {
    vi: 'đến {date}, không rõ thời điểm bắt đầu',
    ru: 'конец: {date}, начало неизвестно',
    en: 'up to {date}, start unknown',
  },
  'date.or-earlier': { vi: '{date} hoặc sớm hơn', ru: '{date} или ранее', en: '{date} or earlier' },
  'date.or-later': { vi: '{date} hoặc muộn hơn', ru: '{date} или позднее', en: '{date} or later' },
  'date.any-time': { vi: 'không giới hạn thời gian', ru: 'время не ограничено', en: 'any time' },
  'date.undated': { vi: 'không rõ ngày', ru: 'без даты', en: 'undated' },
  'date.spring': { vi: 'mùa xuân {year}', ru: 'весна {year} г.', en: 'spring {year}' },
  'date.summer': { vi: 'mùa hè {year}', ru: 'лето {year} г.', en: 'summer {year}' },
  'date.autumn': { vi: 'mùa thu {year}', ru: 'осень {year} г.', en: 'autumn {year}' },
  'date.winter': { vi: 'mùa đông {year}', ru: 'зима {year} г.', en: 'winter {year}' },
  'date.quarter': {
    vi: 'quý {number} năm {year}',
    ru: '{number}-й квартал {year} г.',
    en: 'quarter {number} of {year}',
  },
  'date.third': {
    vi: 'bốn tháng thứ {number} của năm {year}',
    ru: '{number}-я треть {year} г.',
    en: 'third {number} of {year}',
  },
  'date.half': {
    vi: '{number, select, 1 {nửa đầu} other {nửa cuối}} năm {year}',
    ru: '{number}-е полугодие {year} г.',
    en: 'half {number} of {year}',
  },
} as const satisfies MessageTable
