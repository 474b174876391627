import type { MessageTable } from './language.ts'

export const mentionsMessages = {
  'mentions.title': { vi: 'Địa danh trong văn bản', ru: 'Места в текстах', en: 'Places in texts' },
  'mentions.list': { vi: 'Địa danh chờ duyệt', ru: 'Названия на проверку', en: 'Names to review' },
  'mentions.candidates': { vi: 'Có thể là', ru: 'Что это может быть', en: 'What it may be' },
  'mentions.map': { vi: 'Bản đồ các nơi có thể', ru: 'Карта возможных мест', en: 'Map of what it may be' },
  'mentions.names': { vi: 'Tên theo thời gian', ru: 'Названия по времени', en: 'Names by time' },
  'mentions.placed': { vi: 'đã gắn: {names}', ru: 'уже записано: {names}', en: 'placed already: {names}' },
  'mentions.find.chosen': {
    vi: 'Tìm trong phần đã chọn ({count, number})',
    ru: 'Искать в выбранном ({count, number})',
    en: 'Search what is selected ({count, number})',
  },
  'mentions.find.collection': {
    vi: 'Tìm trong cả bộ sưu tập ({count, number})',
    ru: 'Искать во всём собрании ({count, number})',
    en: 'Search the whole collection ({count, number})',
  },
  'mentions.searching': { vi: 'Đang tìm địa danh', ru: 'Поиск названий', en: 'Looking for names of places' },
  'mentions.searched': {
    vi: '{done, number}/{total, number} đơn vị',
    ru: 'единиц: {done, number} из {total, number}',
    en: '{done, number}/{total, number} units',
  },
  'mentions.found': {
    vi: 'Tìm thấy mới: {count, number}',
    ru: 'Найдено новых: {count, number}',
    en: 'New names found: {count, number}',
  },
  'mentions.deferred': { vi: 'để sau', ru: 'отложено', en: 'put off' },
  'mentions.accept': { vi: 'Nhận', ru: 'Принять', en: 'Accept' },
  'mentions.reject': { vi: 'Bỏ', ru: 'Отклонить', en: 'Reject' },
  'mentions.defer': { vi: 'Để sau', ru: 'Отложить', en: 'Put off' },
  'mentions.acceptAll': {
    vi: 'Nhận mọi chỗ viết vậy ({count, number})',
    ru: 'Принять все такие ({count, number})',
    en: 'Accept all like this ({count, number})',
  },
  'mentions.rejectAll': {
    vi: 'Bỏ mọi chỗ viết vậy ({count, number})',
    ru: 'Отклонить все такие ({count, number})',
    en: 'Reject all like this ({count, number})',
  },
  'mentions.keys': {
    vi: 'Enter: nhận · Delete: bỏ · F4: để sau · 1–6: chọn nơi · F2: tìm nơi khác · Insert, Shift+Delete: mọi chỗ viết vậy',
    ru: 'Enter: принять · Delete: отклонить · F4: отложить · 1–6: выбрать · F2: найти другое · Insert, Shift+Delete: все такие',
    en: 'Enter: accept · Delete: reject · F4: put off · 1–6: choose · F2: find another · Insert, Shift+Delete: all like this',
  },
  'mentions.none.title': {
    vi: 'Không có địa danh nào chờ duyệt',
    ru: 'Проверять нечего',
    en: 'No names wait to be reviewed',
  },
  'mentions.none.text': {
    vi: 'Địa danh tìm thấy trong mô tả và văn bản các trang sẽ chờ ở đây; chỉ gắn vào hồ sơ khi có người nhận.',
    ru: 'Названия, найденные в описаниях и текстах страниц, ждут здесь; место записывается, только когда его примет человек.',
    en: 'Names found in descriptions and in the texts of pages wait here; nothing is placed until a person accepts it.',
  },
  'mentions.undo.find': { vi: 'tìm địa danh', ru: 'поиск мест в текстах', en: 'finding places in texts' },
  'mentions.undo.accept': { vi: 'nhận địa danh', ru: 'принятое место', en: 'accepting a place' },
  'mentions.undo.rejected': { vi: 'bỏ địa danh', ru: 'отклонённое место', en: 'rejecting a place' },
  'mentions.undo.deferred': { vi: 'để địa danh sau', ru: 'отложенное место', en: 'putting a place off' },
} as const satisfies MessageTable
