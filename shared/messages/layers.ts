import type { MessageTable } from './language.ts'

/** What stands beside the lines of a text: how they are read, and what they mean. */
export const layersMessages = {
  'layers.way': {
    vi: 'Nguyên văn, phiên âm và bản dịch từng dòng',
    ru: 'Оригинал, транслитерация и перевод по строкам',
    en: 'Original, transliteration and translation line by line',
  },
  'layers.text': { vi: 'Nguyên văn', ru: 'Оригинал', en: 'Original' },
  'layers.transliteration': { vi: 'Phiên âm', ru: 'Транслитерация', en: 'Transliteration' },
  'layers.translation': { vi: 'Bản dịch', ru: 'Перевод', en: 'Translation' },
  'layers.list': { vi: 'Các dòng và các lớp của chúng', ru: 'Строки и их слои', en: 'Lines and their layers' },
  'layers.field': {
    vi: '{layer}, dòng {number, number}',
    ru: '{layer}, строка {number, number}',
    en: '{layer}, line {number, number}',
  },
  'layers.tools': { vi: 'Các lớp', ru: 'Слои', en: 'Layers' },
  'layers.vertical': {
    vi: 'Viết nguyên văn theo cột dọc',
    ru: 'Оригинал столбцом сверху вниз',
    en: 'Set the original in columns',
  },
  'layers.language': { vi: 'Chữ của nguyên văn', ru: 'Письмо оригинала', en: 'Script of the original' },
  'layers.language.lzh': { vi: 'chữ Hán (Hán văn)', ru: 'ханван (вэньянь)', en: 'Han (Literary Chinese)' },
  'layers.language.vi-Hani': { vi: 'chữ Nôm', ru: 'тьы-ном', en: 'Nôm' },
  'layers.language.other': {
    vi: 'như ngôn ngữ của trang',
    ru: 'как языки страницы',
    en: 'as the languages of the page',
  },
  'layers.keys': {
    vi: 'Tab: lớp sau · Enter: dòng sau · Alt+Enter: âm gợi ý · Alt+J: dịch chung với dòng trên · Alt+H: lịch sử',
    ru: 'Tab: следующий слой · Enter: следующая строка · Alt+Enter: чтения · Alt+J: перевод вместе с предыдущей · Alt+H: история',
    en: 'Tab: next layer · Enter: next line · Alt+Enter: readings · Alt+J: one translation with the line above · Alt+H: history',
  },
  'layers.join': {
    vi: 'Dịch chung với dòng trên',
    ru: 'Перевести вместе с предыдущей строкой',
    en: 'Translate together with the line above',
  },
  'layers.joined': {
    vi: 'Dịch chung ở dòng {number, number}',
    ru: 'Переведено в строке {number, number}',
    en: 'Translated at line {number, number}',
  },
  'layers.part': { vi: 'Dịch riêng dòng này', ru: 'Перевести строку отдельно', en: 'Translate this line by itself' },
  'layers.page': {
    vi: 'Một bản dịch cho cả trang',
    ru: 'Один перевод на всю страницу',
    en: 'One translation of the whole page',
  },
  'layers.offered': {
    vi: 'Âm gợi ý cho dòng {number, number}',
    ru: 'Предлагаемые чтения строки {number, number}',
    en: 'Readings offered for line {number, number}',
  },
  'layers.offered.by': {
    vi: 'Máy tra bảng âm Hán Việt và Nôm (m17n-db, Unihan); chưa ai xác nhận.',
    ru: 'Найдено машиной в таблицах чтений (m17n-db, Unihan); никем не подтверждено.',
    en: 'Looked up by the machine in tables of readings (m17n-db, Unihan); confirmed by nobody.',
  },
  'layers.offered.keys': {
    vi: '← → chữ · ↑ ↓ hoặc 1–9 âm · Enter: lấy cả dòng · Esc: thôi',
    ru: '← → знак · ↑ ↓ или 1–9 чтение · Enter: взять строку · Esc: отмена',
    en: '← → character · ↑ ↓ or 1–9 reading · Enter: take the line · Esc: leave',
  },
  'layers.offered.take': { vi: 'Lấy cả dòng', ru: 'Взять строку', en: 'Take the line' },
  'layers.offered.one': {
    vi: '{character}: {reading}',
    ru: '{character}: {reading}',
    en: '{character}: {reading}',
  },
  'layers.offered.none': { vi: 'không có trong bảng', ru: 'нет в таблице', en: 'not in the tables' },
  'layers.private': {
    vi: 'Chữ này có mã riêng (PUA): máy khác không hiện được. Nên mô tả bằng ⿰⿱ hoặc chữ Unicode.',
    ru: 'Знак из области частного использования: на других машинах его не видно. Опишите его через ⿰⿱ или возьмите знак Юникода.',
    en: 'A character with a private code: other machines can’t show it. Describe it by ⿰⿱, or use one of Unicode.',
  },
  'layers.table-failed': {
    vi: 'Không mở được bảng âm. Khởi động lại chương trình; vẫn gõ phiên âm bằng tay được.',
    ru: 'Таблицы чтений не открылись. Перезапустите программу; чтение можно ввести вручную.',
    en: 'The tables of readings did not open. Start the program again; readings can still be typed.',
  },
  'layers.undo.type': { vi: 'sửa các lớp', ru: 'правка слоёв', en: 'change of layers' },
  'layers.undo.page': { vi: 'dịch chung cả trang', ru: 'общий перевод страницы', en: 'one translation of the page' },
  'layers.undo.language': { vi: 'đổi chữ của nguyên văn', ru: 'смена письма оригинала', en: 'change of script' },
  'lines.undo.layers': { vi: 'sửa các lớp', ru: 'правка слоёв', en: 'change of layers' },
} as const satisfies MessageTable
