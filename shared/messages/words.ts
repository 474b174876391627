import type { MessageTable } from './language.ts'

/** The words that engines were not certain of, gone through over the whole collection. */
export const wordsMessages = {
  'words.title': { vi: 'Từ chưa chắc', ru: 'Сомнительные слова', en: 'Uncertain words' },
  'words.scope': { vi: 'Trong phạm vi', ru: 'Где', en: 'Where' },
  'words.scope.chosen': {
    vi: 'Phần đã chọn ({count, plural, other {# đơn vị}})',
    ru: 'Выбранное ({count, plural, one {# единица} few {# единицы} many {# единиц} other {# единицы}})',
    en: 'The selection ({count, plural, one {# unit} other {# units}})',
  },
  'words.scope.collection': {
    vi: 'Cả bộ sưu tập ({count, plural, other {# đơn vị}})',
    ru: 'Вся коллекция ({count, plural, one {# единица} few {# единицы} many {# единиц} other {# единицы}})',
    en: 'The whole collection ({count, plural, one {# unit} other {# units}})',
  },
  'words.scanning': {
    vi: 'Đang tìm các từ chưa chắc',
    ru: 'Поиск сомнительных слов',
    en: 'Looking for uncertain words',
  },
  'words.scanned': {
    vi: '{done, number}/{total, number} trang',
    ru: 'страниц: {done, number} из {total, number}',
    en: '{done, number} of {total, number} pages',
  },
  'words.progress': {
    vi: 'Đã duyệt {done, number} · {total, plural, other {# từ chưa chắc}}',
    ru: 'Проверено: {done, number} · {total, plural, one {# сомнительное слово} few {# сомнительных слова} many {# сомнительных слов} other {# сомнительного слова}}',
    en: '{done, number} checked · {total, plural, one {# uncertain word} other {# uncertain words}}',
  },
  'words.keys': {
    vi: 'Gõ để sửa · Enter: đúng · Tab, Shift+Tab: từ sau, từ trước · Ctrl+Z: hoàn tác · Esc: kết thúc',
    ru: 'Ввод исправляет · Enter: верно · Tab, Shift+Tab: дальше, назад · Ctrl+Z: отменить · Esc: закончить',
    en: 'Type to correct · Enter: right · Tab, Shift+Tab: next, back · Ctrl+Z: undo · Esc: end',
  },
  'words.list': { vi: 'Các từ chưa chắc', ru: 'Сомнительные слова', en: 'Uncertain words' },
  'words.order': { vi: 'Thứ tự', ru: 'Порядок', en: 'Order' },
  'words.order.certainty': {
    vi: 'kém chắc chắn nhất trước',
    ru: 'сначала самые сомнительные',
    en: 'least certain first',
  },
  'words.order.page': { vi: 'theo trang', ru: 'по страницам', en: 'page by page' },
  'words.order.word': {
    vi: 'theo từ, từ giống nhau cạnh nhau',
    ru: 'по словам, одинаковые вместе',
    en: 'by word, alike ones together',
  },
  'words.page': { vi: 'trang {number, number}', ru: 'с. {number, number}', en: 'p. {number, number}' },
  'words.checked': { vi: 'đã duyệt', ru: 'проверено', en: 'checked' },
  'words.gone': { vi: 'đã đổi', ru: 'изменено', en: 'changed' },
  'words.sure': {
    vi: 'máy đọc là “{word}”, chắc {share}',
    ru: 'прочитано «{word}», уверенность {share}',
    en: 'read as “{word}”, {share} certain',
  },
  'words.strip': { vi: 'Dòng chữ trong ảnh', ru: 'Строка на изображении', en: 'The line in the picture' },
  'words.line': { vi: 'Văn bản của dòng', ru: 'Текст строки', en: 'Text of the line' },
  'words.right': { vi: 'Đúng', ru: 'Верно', en: 'Right' },
  'words.skip': { vi: 'Để sau', ru: 'Пропустить', en: 'Skip' },
  'words.open': { vi: 'Mở trang', ru: 'Открыть страницу', en: 'Open the page' },
  'words.changed': {
    vi: 'Dòng này vừa được sửa ở nơi khác nên chưa lưu gì. Hãy xem lại dòng rồi duyệt lần nữa.',
    ru: 'Эта строка тем временем изменилась, поэтому ничего не сохранено. Посмотрите на неё ещё раз.',
    en: 'This line was changed elsewhere meanwhile, so nothing was stored. Look at it again and check it anew.',
  },
  'words.none.title': {
    vi: 'Không còn từ chưa chắc',
    ru: 'Сомнительных слов нет',
    en: 'No uncertain words',
  },
  'words.none.text': {
    vi: 'Máy chắc chắn về mọi từ đã đọc ở đây, hoặc các trang chưa được nhận dạng.',
    ru: 'Все распознанные здесь слова надёжны, или страницы ещё не распознаны.',
    en: 'The engine was certain of every word that it read here, or the pages have not been read yet.',
  },
  'words.none.done': {
    vi: 'Đã duyệt {count, plural, other {# từ}}; phần còn lại đã được để sau.',
    ru: '{count, plural, one {Проверено # слово} few {Проверено # слова} many {Проверено # слов} other {Проверено # слова}}; остальные пропущены.',
    en: '{count, plural, one {# word was} other {# words were}} checked; the others were skipped.',
  },
  'words.undo': { vi: 'duyệt một từ', ru: 'проверка слова', en: 'check of a word' },
} as const satisfies MessageTable
