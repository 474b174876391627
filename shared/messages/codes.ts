import type { MessageTable } from './language.ts'

/** Reference codes and citations. */
export const codesMessages = {
  'codes.kind.archive': { vi: 'Cơ quan lưu trữ', ru: 'Архив', en: 'Archive' },
  'codes.kind.fonds': { vi: 'Phông', ru: 'Фонд', en: 'Fonds' },
  'codes.kind.inventory': { vi: 'Mục lục', ru: 'Опись', en: 'Inventory' },
  'codes.kind.box': { vi: 'Hộp', ru: 'Коробка', en: 'Box' },
  'codes.kind.file': { vi: 'Hồ sơ', ru: 'Дело', en: 'File' },
  'codes.kind.volume': { vi: 'Tập', ru: 'Том, часть', en: 'Volume' },
  'codes.kind.item': { vi: 'Văn bản', ru: 'Документ', en: 'Item' },
  'codes.kind.leaf': { vi: 'Tờ', ru: 'Лист', en: 'Leaf' },
  'codes.kind.page': { vi: 'Trang', ru: 'Страница', en: 'Page' },
  'codes.sortKey': { vi: 'Khóa sắp xếp', ru: 'Ключ сортировки', en: 'Sort key' },
  'codes.use': { vi: 'Dùng dạng này', ru: 'Записать так', en: 'Write it so' },
  'codes.warning.look-alikes': {
    vi: 'Có chữ cái của hệ chữ khác: {what}',
    ru: 'Буквы другого алфавита: {what}',
    en: 'Letters of another script: {what}',
  },
  'codes.warning.zeros': {
    vi: 'Bỏ số không ở đầu: {what}',
    ru: 'Нули впереди опущены: {what}',
    en: 'Zeros in front were dropped: {what}',
  },
  'codes.warning.order': {
    vi: 'Thứ tự khác thường, từ: {what}',
    ru: 'Необычный порядок, начиная с: {what}',
    en: 'An unusual order, from: {what}',
  },
  'codes.warning.no-archive': {
    vi: 'Thiếu tên cơ quan lưu trữ',
    ru: 'Архив не назван',
    en: 'The archive is not named',
  },
  'codes.warning.no-fonds': { vi: 'Thiếu phông', ru: 'Фонд не указан', en: 'The fonds is missing' },
  'codes.warning.no-inventory': {
    vi: 'Thiếu mục lục',
    ru: 'Опись не указана',
    en: 'The inventory is missing',
  },
  'codes.warning.no-file': {
    vi: 'Có tờ nhưng thiếu hồ sơ',
    ru: 'Листы указаны, дело нет',
    en: 'There are leaves, but no file',
  },
  'codes.warning.backwards': {
    vi: 'Các tờ viết ngược thứ tự: {what}',
    ru: 'Листы в обратном порядке: {what}',
    en: 'The leaves run backwards: {what}',
  },
  'codes.warning.rest': { vi: 'Không hiểu: {what}', ru: 'Не понято: {what}', en: 'Not understood: {what}' },
  'cite.title': {
    vi: '{count, plural, other {Trích dẫn (#)}}',
    ru: '{count, plural, one {Ссылка} few {Ссылки (#)} many {Ссылки (#)} other {Ссылки (#)}}',
    en: '{count, plural, one {Citation} other {Citations (#)}}',
  },
  'cite.style': { vi: 'Kiểu trích dẫn', ru: 'Стиль', en: 'Style' },
  'cite.style.gost': { vi: 'ГОСТ Р 7.0.5-2008 (Nga)', ru: 'ГОСТ Р 7.0.5-2008', en: 'GOST R 7.0.5-2008 (Russian)' },
  'cite.style.vietnamese': { vi: 'Việt Nam', ru: 'Вьетнамский', en: 'Vietnamese' },
  'cite.style.chicago': { vi: 'Chicago (chú thích)', ru: 'Чикагский (сноска)', en: 'Chicago (note)' },
  'cite.preview': { vi: 'Xem trước', ru: 'Просмотр', en: 'Preview' },
  'cite.more': {
    vi: '{count, plural, other {… và # trích dẫn nữa, cũng được sao chép}}',
    ru: '{count, plural, one {… и ещё #, тоже копируется} few {… и ещё #, тоже копируются} many {… и ещё #, тоже копируются} other {… и ещё #, тоже копируются}}',
    en: '{count, plural, one {… and # more, which is copied too} other {… and # more, which are copied too}}',
  },
  'cite.copy': { vi: 'Sao chép', ru: 'Копировать', en: 'Copy' },
  'cite.copied': {
    vi: '{count, plural, other {Đã sao chép # trích dẫn}}',
    ru: '{count, plural, one {Скопирована # ссылка} few {Скопированы # ссылки} many {Скопировано # ссылок} other {Скопировано # ссылки}}',
    en: '{count, plural, one {# citation copied} other {# citations copied}}',
  },
} as const satisfies MessageTable
