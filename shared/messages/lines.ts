import type { MessageTable } from './language.ts'

/** The lines of a page: strip by strip, drawn, cut, joined, put in order, and what they said before. */
export const linesMessages = {
  'lines.way.beside': { vi: 'Văn bản cạnh ảnh', ru: 'Текст рядом с изображением', en: 'Text beside the picture' },
  'lines.way.strips': {
    vi: 'Từng dòng dưới ảnh của nó',
    ru: 'По строкам, под их изображением',
    en: 'Line by line under its picture',
  },
  'lines.list': { vi: 'Các dòng của trang', ru: 'Строки страницы', en: 'Lines of the page' },
  'lines.field': { vi: 'Dòng {number, number}', ru: 'Строка {number, number}', en: 'Line {number, number}' },
  'lines.strip': {
    vi: 'Dòng {number, number} trong ảnh',
    ru: 'Строка {number, number} на изображении',
    en: 'Line {number, number} in the picture',
  },
  'lines.keys': {
    vi: 'Enter, ↓: dòng sau · Ctrl+Enter: đúng · Ctrl+Shift+Enter: tách · Ctrl+M: nối với dòng sau · Alt+↑ ↓: đổi chỗ · Ctrl+Delete: xóa · F7: từ chưa chắc · Alt+H: lịch sử',
    ru: 'Enter, ↓: дальше · Ctrl+Enter: верно · Ctrl+Shift+Enter: разделить · Ctrl+M: соединить со следующей · Alt+↑ ↓: переставить · Ctrl+Delete: удалить · F7: сомнительное слово · Alt+H: история',
    en: 'Enter, ↓: next · Ctrl+Enter: right · Ctrl+Shift+Enter: split · Ctrl+M: join with the next · Alt+↑ ↓: reorder · Ctrl+Delete: remove · F7: uncertain word · Alt+H: history',
  },
  'lines.by-person': {
    vi: 'người chép hoặc đã xác nhận',
    ru: 'введено или подтверждено человеком',
    en: 'typed or confirmed by a person',
  },
  'lines.history': { vi: 'Lịch sử của dòng', ru: 'История строки', en: 'History of the line' },
  'lines.history.none': {
    vi: 'Dòng này chưa từng được sửa.',
    ru: 'Эта строка ещё не менялась.',
    en: 'This line has not been changed yet.',
  },
  'lines.empty': { vi: '(dòng trống)', ru: '(пустая строка)', en: '(empty line)' },
  'lines.until': { vi: 'máy đọc, đến {date}', ru: 'распознано, до {date}', en: 'as it was read, until {date}' },
  'lines.until-person': {
    vi: 'bản chép, đến {date}',
    ru: 'введено человеком, до {date}',
    en: 'by a person, until {date}',
  },
  'lines.restore': { vi: 'Khôi phục', ru: 'Восстановить', en: 'Restore' },
  'lines.undo.confirm': { vi: 'xác nhận dòng', ru: 'подтверждение строки', en: 'confirmation of a line' },
  'lines.undo.split': { vi: 'tách dòng', ru: 'разделение строки', en: 'split of a line' },
  'lines.undo.merge': { vi: 'nối dòng', ru: 'соединение строк', en: 'joining of lines' },
  'lines.undo.remove': { vi: 'xóa dòng', ru: 'удаление строки', en: 'removal of a line' },
  'lines.undo.move': { vi: 'đổi chỗ dòng', ru: 'перестановка строки', en: 'reordering of a line' },
  'lines.undo.add': { vi: 'vẽ dòng mới', ru: 'добавление строки', en: 'drawing of a line' },
  'lines.undo.reshape': { vi: 'đổi khung dòng', ru: 'изменение контура строки', en: 'change of a line’s box' },
  'lines.undo.restore': { vi: 'khôi phục dòng', ru: 'восстановление строки', en: 'restoring of a line' },
  'lines.undo.word': { vi: 'sửa từ trong dòng', ru: 'правка слова строки', en: 'change of a word' },
} as const satisfies MessageTable
