import type { MessageTable } from './language.ts'

/** How well pages are read, by those marked as ground truth. */
export const measureMessages = {
  'measure.title': {
    vi: 'Độ chính xác nhận dạng',
    ru: 'Точность распознавания',
    en: 'How well pages are read',
  },
  'measure.measuring': { vi: 'Đang so sánh các trang', ru: 'Сравнение страниц', en: 'Comparing pages' },
  'measure.none.title': { vi: 'Chưa có trang mẫu chuẩn', ru: 'Эталонных страниц нет', en: 'No ground truth yet' },
  'measure.none.text': {
    vi: 'Sửa xong một trang trong phần đọc, mở nút kiểm tra và đánh dấu trang đó là mẫu chuẩn. Văn bản do người sửa sẽ là thước đo cho máy.',
    ru: 'Исправьте страницу при чтении, откройте кнопку проверки и отметьте её как эталон. Исправленный человеком текст станет мерой для машины.',
    en: 'Correct a page in the reader, open its review and mark it as ground truth. What a person wrote is what engines are measured by.',
  },
  'measure.about': {
    vi: '{pages, plural, other {# trang mẫu chuẩn}}. Lỗi tính theo chữ và theo từ (khoảng cách Levenshtein trên văn bản NFC), càng thấp càng tốt.',
    ru: '{pages, plural, one {# эталонная страница} few {# эталонные страницы} many {# эталонных страниц} other {# эталонной страницы}}. Ошибки по буквам и по словам (расстояние Левенштейна по тексту NFC): чем меньше, тем лучше.',
    en: '{pages, plural, one {# page} other {# pages}} of ground truth. Errors by characters and by words (Levenshtein distance over NFC text): the lower the better.',
  },
  'measure.column.engine': { vi: 'Chương trình', ru: 'Программа', en: 'Engine' },
  'measure.column.model': { vi: 'Mô hình', ru: 'Модель', en: 'Model' },
  'measure.column.preset': { vi: 'Cách chuẩn bị', ru: 'Подготовка', en: 'Prepared as' },
  'measure.column.pages': { vi: 'Trang', ru: 'Страниц', en: 'Pages' },
  'measure.column.cer': { vi: 'Lỗi chữ (CER)', ru: 'Ошибки букв (CER)', en: 'Characters wrong (CER)' },
  'measure.column.wer': { vi: 'Lỗi từ (WER)', ru: 'Ошибки слов (WER)', en: 'Words wrong (WER)' },
  'measure.column.differences': { vi: 'Khác biệt', ru: 'Различия', en: 'Differences' },
  'measure.show': { vi: 'Xem', ru: 'Показать', en: 'Show' },
  'measure.show-named': {
    vi: 'Xem khác biệt: {model}',
    ru: 'Показать различия: {model}',
    en: 'Show differences: {model}',
  },
  'measure.differences': { vi: 'Máy đọc sai ở đâu', ru: 'Где машина ошиблась', en: 'Where it went wrong' },
  'measure.confusions': { vi: 'Chữ hay nhầm', ru: 'Частые замены', en: 'Frequent confusions' },
  'measure.preset': { vi: 'Đọc các trang này theo cách', ru: 'Прочитать эти страницы как', en: 'Read these pages as' },
  'measure.read': { vi: 'Đọc', ru: 'Прочитать', en: 'Read' },
  'measure.again': { vi: 'Đo lại', ru: 'Измерить заново', en: 'Measure again' },
  'measure.truth': { vi: 'Dùng làm mẫu chuẩn để đo máy', ru: 'Эталон для измерения', en: 'Ground truth for measuring' },
  'measure.truth.undo': { vi: 'đánh dấu mẫu chuẩn', ru: 'отметка эталона', en: 'mark of ground truth' },
} as const satisfies MessageTable
