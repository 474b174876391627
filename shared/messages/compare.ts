import type { MessageTable } from './language.ts'

/** Comparing two pages. */
export const compareMessages = {
  'compare.title': { vi: 'So sánh hai trang', ru: 'Сравнение страниц', en: 'Compare pages' },
  'compare.ways': { vi: 'Cách so sánh', ru: 'Как сравнивать', en: 'How to compare' },
  'compare.side': { vi: 'Cạnh nhau', ru: 'Рядом', en: 'Side by side' },
  'compare.blink': { vi: 'Luân phiên một chỗ', ru: 'Попеременно на одном месте', en: 'In turns, in one place' },
  'compare.overlay': { vi: 'Chồng lên nhau', ru: 'Наложение', en: 'One over the other' },
  'compare.lock': {
    vi: 'Cùng di chuyển và thu phóng',
    ru: 'Двигать и масштабировать вместе',
    en: 'Move and zoom together',
  },
  'compare.align': { vi: 'Căn trùng mép', ru: 'Совместить края', en: 'Lay edge on edge' },
  'compare.opacity': {
    vi: 'Độ đậm của trang bên phải',
    ru: 'Непрозрачность правой страницы',
    en: 'Opacity of the right page',
  },
  'compare.seen-first': { vi: 'Đang xem trang bên trái', ru: 'Показана левая страница', en: 'The left page is shown' },
  'compare.seen-second': {
    vi: 'Đang xem trang bên phải',
    ru: 'Показана правая страница',
    en: 'The right page is shown',
  },
  'compare.first': { vi: 'Trang bên trái', ru: 'Левая страница', en: 'Left page' },
  'compare.second': { vi: 'Trang bên phải', ru: 'Правая страница', en: 'Right page' },
  'compare.choose': { vi: 'Chọn trang', ru: 'Выбрать страницу', en: 'Choose a page' },
  'compare.item': {
    vi: 'Tìm văn bản theo tiêu đề hoặc ký hiệu',
    ru: 'Документ по заголовку или шифру',
    en: 'Item by title or reference code',
  },
  'compare.items': { vi: 'Các văn bản', ru: 'Документы', en: 'Items' },
  'compare.pages': { vi: 'Các trang của văn bản', ru: 'Страницы документа', en: 'Pages of the item' },
  'compare.nothing': { vi: 'Chưa chọn trang', ru: 'Страница не выбрана', en: 'No page chosen' },
  'compare.nothing-next': {
    vi: 'Chọn một trang của bất kỳ văn bản nào trong bộ sưu tập.',
    ru: 'Выберите страницу любого документа коллекции.',
    en: 'Choose a page of any item of the collection.',
  },
} as const satisfies MessageTable
