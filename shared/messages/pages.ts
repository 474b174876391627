import type { MessageTable } from './language.ts'

/** The page on which pages of items are brought into order. */
export const pagesMessages = {
  'pages.title': { vi: 'Sắp xếp các trang', ru: 'Порядок страниц', en: 'Organise pages' },
  'pages.grid': { vi: 'Các trang của văn bản', ru: 'Страницы документов', en: 'Pages of the items' },
  'pages.tools': { vi: 'Công cụ sắp xếp', ru: 'Действия со страницами', en: 'What to do with pages' },
  'pages.page': { vi: 'Trang {page}, {name}', ru: 'Страница {page}, {name}', en: 'Page {page}, {name}' },
  'pages.is-cover': { vi: 'trang bìa', ru: 'обложка', en: 'cover' },
  'pages.is-cut': { vi: 'đã cắt', ru: 'вырезана', en: 'cut' },
  'pages.empty-item': {
    vi: 'Chưa có trang nào. Hãy kéo trang vào đây.',
    ru: 'Страниц нет. Перетащите их сюда.',
    en: 'No pages. Drag some here.',
  },
  'pages.none.title': { vi: 'Chưa chọn văn bản nào', ru: 'Документы не выбраны', en: 'No items chosen' },
  'pages.none.text': {
    vi: 'Hãy chọn một hay nhiều văn bản trong lưới hoặc danh sách, rồi mở lại trang này.',
    ru: 'Выделите один или несколько документов в сетке или списке и откройте эту страницу снова.',
    en: 'Choose one or more items in the grid or the list, then open this page again.',
  },
  'pages.too-many': {
    vi: 'Đã chọn {count, number} đơn vị. Hãy chọn không quá {most, number} đơn vị một lần.',
    ru: 'Выбрано единиц: {count, number}. Выберите не больше {most, number} за один раз.',
    en: '{count, number} units are chosen. Choose at most {most, number} at a time.',
  },
  'pages.chosen': {
    vi: 'Đã chọn {chosen, number}/{count, number} trang, {items, number} đơn vị',
    ru: 'Выбрано {chosen, number} из {count, number} страниц, единиц: {items, number}',
    en: '{chosen, number} of {count, number} pages chosen, in {items, plural, one {# unit} other {# units}}',
  },
  'pages.cut-hint': {
    vi: 'Đã cắt {count, number} trang. Chọn trang đứng trước chỗ mới rồi dán.',
    ru: '{count, plural, one {Вырезана # страница} few {Вырезаны # страницы} many {Вырезано # страниц} other {Вырезано # страницы}}. Выберите страницу, после которой их вставить.',
    en: '{count, plural, one {# page is} other {# pages are}} cut. Choose the page to put them after, and paste.',
  },
  'pages.command.earlier': { vi: 'Đưa lên trước', ru: 'Переместить раньше', en: 'Move earlier' },
  'pages.command.later': { vi: 'Đưa ra sau', ru: 'Переместить позже', en: 'Move later' },
  'pages.command.cut': { vi: 'Cắt', ru: 'Вырезать', en: 'Cut' },
  'pages.command.paste': {
    vi: 'Dán vào sau trang này',
    ru: 'Вставить после этой страницы',
    en: 'Paste after this page',
  },
  'pages.command.move-to': { vi: 'Chuyển sang văn bản…', ru: 'Переместить в документ…', en: 'Move to an item…' },
  'pages.command.new-item': {
    vi: 'Tạo văn bản từ các trang đã chọn',
    ru: 'Новый документ из выбранных страниц',
    en: 'New item of the chosen pages',
  },
  'pages.command.split-here': {
    vi: 'Tách văn bản từ trang này',
    ru: 'Начать новый документ с этой страницы',
    en: 'Begin a new item with this page',
  },
  'pages.command.merge': {
    vi: 'Gộp các văn bản này vào văn bản đầu',
    ru: 'Объединить эти документы в первый',
    en: 'Merge these items into the first',
  },
  'pages.command.cover': {
    vi: 'Dùng làm trang bìa, hoặc thôi dùng',
    ru: 'Сделать обложкой или отменить',
    en: 'Use as the cover, or no longer',
  },
  'pages.command.trash': {
    vi: 'Chuyển trang vào thùng rác',
    ru: 'Убрать страницы в корзину',
    en: 'Move pages to trash',
  },
  'pages.choose.title': {
    vi: 'Chuyển {count, number} trang sang…',
    ru: 'Переместить {count, plural, one {# страницу} few {# страницы} many {# страниц} other {# страницы}} в…',
    en: 'Move {count, plural, one {# page} other {# pages}} to…',
  },
  'pages.choose.sought': { vi: 'Tiêu đề hoặc ký hiệu', ru: 'Заголовок или шифр', en: 'Title or code' },
  'pages.choose.list': { vi: 'Văn bản', ru: 'Документы', en: 'Items' },
  'pages.undo.move': { vi: 'chuyển trang', ru: 'перемещение страниц', en: 'move of pages' },
  'pages.undo.split': { vi: 'tách văn bản', ru: 'разделение документа', en: 'split of an item' },
  'pages.undo.merge': { vi: 'gộp văn bản', ru: 'объединение документов', en: 'merge of items' },
  'pages.undo.cover': { vi: 'chọn trang bìa', ru: 'выбор обложки', en: 'choice of cover' },
  'pages.undo.trash': { vi: 'bỏ trang vào thùng rác', ru: 'удаление страниц в корзину', en: 'pages moved to trash' },
} as const satisfies MessageTable
