import type { MessageTable } from './language.ts'

/** The review of pages that may be one, and the files of a page by role. */
export const duplicatesMessages = {
  'duplicates.title': { vi: 'Trang trùng', ru: 'Дубликаты', en: 'Duplicates' },
  'duplicates.about': {
    vi: 'Fonds tìm trong bộ sưu tập này những trang có cùng byte và những trang trông giống nhau: quét hai lần, nén lại, thu nhỏ, cắt nhẹ. Bạn quyết định từng cặp; mọi quyết định đều hoàn tác được.',
    ru: 'Fonds ищет в этой коллекции страницы с одинаковыми байтами и похожие на вид: отсканированные дважды, сжатые заново, уменьшенные, слегка обрезанные. По каждой паре решаете вы, и любое решение можно отменить.',
    en: 'Fonds looks in this collection for pages of the same bytes and pages that look alike: scanned twice, compressed anew, made smaller, slightly cut. You decide each pair, and every decision can be undone.',
  },
  'duplicates.search': { vi: 'Tìm trang trùng', ru: 'Найти дубликаты', en: 'Find duplicates' },
  'duplicates.searchAgain': { vi: 'Tìm lại', ru: 'Искать снова', en: 'Search again' },
  'duplicates.stage.fingerprints': {
    vi: 'Đang ghi nhận hình dạng các trang',
    ru: 'Изучение вида страниц',
    en: 'Learning what pages look like',
  },
  'duplicates.stage.search': { vi: 'Đang so dấu vân ảnh', ru: 'Сравнение отпечатков', en: 'Comparing fingerprints' },
  'duplicates.stage.compare': { vi: 'Đang so hình các trang', ru: 'Сравнение изображений', en: 'Comparing pictures' },
  'duplicates.progress': {
    vi: '{done, number}/{total, number} · tìm thấy {found, number}',
    ru: '{done, number}/{total, number} · найдено: {found, number}',
    en: '{done, number}/{total, number} · {found, number} found',
  },
  'duplicates.none.title': { vi: 'Không có trang nào trùng', ru: 'Дубликатов нет', en: 'No duplicates' },
  'duplicates.none.text': {
    vi: 'Không còn cặp trang nào cần quyết định.',
    ru: 'Не осталось пар, по которым нужно принять решение.',
    en: 'There is no pair of pages left to decide.',
  },
  'duplicates.pairs': {
    vi: '{count, plural, other {# cặp cần xem}}',
    ru: '{count, plural, one {# пара} few {# пары} many {# пар} other {# пары}} на рассмотрение',
    en: '{count, plural, one {# pair} other {# pairs}} to decide',
  },
  'duplicates.list': { vi: 'Các cặp trang', ru: 'Пары страниц', en: 'Pairs of pages' },
  'duplicates.same': { vi: 'Cùng byte', ru: 'Байты совпадают', en: 'Same bytes' },
  'duplicates.alike': { vi: 'Giống {share}', ru: 'Сходство {share}', en: '{share} alike' },
  'duplicates.left': { vi: 'Trang bên trái', ru: 'Левая страница', en: 'Left page' },
  'duplicates.right': { vi: 'Trang bên phải', ru: 'Правая страница', en: 'Right page' },
  'duplicates.fact.pixels': {
    vi: '{width, number} × {height, number} px',
    ru: '{width, number} × {height, number} пикс.',
    en: '{width, number} × {height, number} px',
  },
  'duplicates.fact.date': { vi: 'Ngày: {date}', ru: 'Дата: {date}', en: 'Date: {date}' },
  'duplicates.fact.added': { vi: 'Nhập lúc {when}', ru: 'Импорт: {when}', en: 'Came in {when}' },
  'duplicates.keepBoth': { vi: 'Giữ cả hai', ru: 'Оставить обе', en: 'Keep both' },
  'duplicates.trashLeft': { vi: 'Bỏ trang trái', ru: 'Левую в корзину', en: 'Left to the trash' },
  'duplicates.trashRight': { vi: 'Bỏ trang phải', ru: 'Правую в корзину', en: 'Right to the trash' },
  'duplicates.copyRight': {
    vi: 'Phải làm bản sao của trái',
    ru: 'Правую сделать копией левой',
    en: 'Make right a copy of left',
  },
  'duplicates.copyLeft': {
    vi: 'Trái làm bản sao của phải',
    ru: 'Левую сделать копией правой',
    en: 'Make left a copy of right',
  },
  'duplicates.openNamed': { vi: 'Mở: {name}', ru: 'Открыть: {name}', en: 'Open: {name}' },
  'duplicates.keys': {
    vi: 'Mũi tên chọn cặp; các phím số quyết định.',
    ru: 'Стрелки выбирают пару, цифры принимают решение.',
    en: 'Arrows choose the pair, the digits decide.',
  },
  'duplicates.undo.apart': { vi: 'giữ cả hai trang', ru: 'решение оставить обе страницы', en: 'keeping both pages' },
  'duplicates.undo.copy': { vi: 'gộp thành bản sao', ru: 'превращение в копию', en: 'making a copy' },
  'duplicates.skipped': {
    vi: '{count, plural, other {# tệp}} đã bỏ qua khi nhập vì trùng byte',
    ru: 'При импорте {count, plural, one {пропущен # файл} few {пропущено # файла} many {пропущено # файлов} other {пропущено # файла}} с теми же байтами',
    en: '{count, plural, one {# file} other {# files}} left out by imports, of the same bytes',
  },
  'duplicates.skipped.file': {
    vi: '{file} (cùng byte với {first}), {when}',
    ru: '{file} (те же байты, что у {first}), {when}',
    en: '{file} (same bytes as {first}), {when}',
  },
} as const satisfies MessageTable
