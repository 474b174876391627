import type { MessageTable } from './language.ts'

/** What the keys do, as the help says it. */
export const helpMessages = {
  'settings.help.key.open': { vi: 'Mở trang để đọc', ru: 'Открыть для чтения', en: 'Open for reading' },
  'settings.help.reader.zoom': {
    vi: 'Trang: phóng to, thu nhỏ',
    ru: 'Страница: крупнее, мельче',
    en: 'Page: zoom in, zoom out',
  },
  'settings.help.reader.width': { vi: 'Trang: vừa chiều rộng', ru: 'Страница: по ширине', en: 'Page: fit width' },
  'settings.help.reader.page': { vi: 'Trang: vừa cả trang', ru: 'Страница: целиком', en: 'Page: fit page' },
  'settings.help.reader.actual': {
    vi: 'Trang: kích thước thật',
    ru: 'Страница: точный размер',
    en: 'Page: actual size',
  },
  'settings.help.reader.part': {
    vi: 'Trang: phóng tới vùng hoặc dòng đang chọn',
    ru: 'Страница: к выбранной области или строке',
    en: 'Page: to the region or line chosen',
  },
  'settings.help.reader.regions': {
    vi: 'Trang: tới vùng kế tiếp',
    ru: 'Страница: к следующей области',
    en: 'Page: to the next region',
  },
  'settings.help.reader.rectangle': {
    vi: 'Trang: đánh dấu hình chữ nhật',
    ru: 'Страница: выделить прямоугольник',
    en: 'Page: mark a rectangle',
  },
  'settings.help.reader.polygon': {
    vi: 'Trang: đánh dấu đa giác',
    ru: 'Страница: выделить многоугольник',
    en: 'Page: mark a polygon',
  },
  'settings.help.reader.shape': {
    vi: 'Vùng: di chuyển (Ctrl: từng điểm ảnh)',
    ru: 'Область: сдвинуть (с Ctrl — по пикселю)',
    en: 'Region: move (with Ctrl by single pixels)',
  },
  'settings.help.reader.size': { vi: 'Vùng: đổi cỡ', ru: 'Область: изменить размер', en: 'Region: resize' },
  'settings.help.reader.measure': {
    vi: 'Trang: đo khoảng cách',
    ru: 'Страница: измерить расстояние',
    en: 'Page: measure a distance',
  },
  'settings.help.reader.loupe': {
    vi: 'Trang: kính lúp 1:1, 2:1, 4:1',
    ru: 'Страница: лупа 1:1, 2:1, 4:1',
    en: 'Page: magnifier 1:1, 2:1, 4:1',
  },
  'settings.help.reader.rulers': { vi: 'Trang: thước', ru: 'Страница: линейки', en: 'Page: rulers' },
  'settings.help.reader.spread': {
    vi: 'Trang: hai trang như sách mở',
    ru: 'Страница: разворот',
    en: 'Page: two pages, as a book lies open',
  },
  'settings.help.reader.side': {
    vi: 'Trang: hiện hoặc ẩn văn bản bên cạnh',
    ru: 'Страница: показать или скрыть текст рядом',
    en: 'Page: show or hide the text beside it',
  },
  'settings.help.reader.beside': {
    vi: 'Trang: văn bản cạnh ảnh',
    ru: 'Страница: текст рядом с изображением',
    en: 'Page: text beside the picture',
  },
  'settings.help.reader.over': {
    vi: 'Trang: văn bản trên ảnh',
    ru: 'Страница: текст поверх изображения',
    en: 'Page: text over the picture',
  },
  'settings.help.reader.strips': {
    vi: 'Trang: từng dòng dưới ảnh của nó',
    ru: 'Страница: по строкам, под их изображением',
    en: 'Page: line by line under its picture',
  },
  'settings.help.reader.layers': {
    vi: 'Trang: nguyên văn, phiên âm và bản dịch từng dòng',
    ru: 'Страница: оригинал, транслитерация и перевод по строкам',
    en: 'Page: original, transliteration and translation line by line',
  },
  'settings.help.reader.joined': {
    vi: 'Bản dịch: chung với dòng trên, hoặc riêng',
    ru: 'Перевод: вместе с предыдущей строкой или отдельно',
    en: 'Translation: one with the line above, or by itself',
  },
  'settings.help.reader.lines': {
    vi: 'Trang: các dòng trên ảnh, để vẽ, nối, tách, đổi chỗ',
    ru: 'Страница: строки на изображении — обвести, соединить, разделить, переставить',
    en: 'Page: lines on the picture, to draw, join, split and reorder them',
  },
  'settings.help.reader.words': {
    vi: 'Trang: các từ của dòng trên ảnh',
    ru: 'Страница: слова строки на изображении',
    en: 'Page: words of the line on the picture',
  },
  'settings.help.reader.spelling': {
    vi: 'Văn bản: gợi ý cho từ lạ ở con trỏ',
    ru: 'Текст: варианты для незнакомого слова у курсора',
    en: 'Text: suggestions for an unknown word at the caret',
  },
  'settings.help.reader.doubt': {
    vi: 'Trang: từ chưa chắc tiếp theo',
    ru: 'Страница: следующее сомнительное слово',
    en: 'Page: next uncertain word',
  },
  'settings.help.reader.leaf': {
    vi: 'Trang: trang trước, trang sau',
    ru: 'Страница: предыдущая, следующая',
    en: 'Page: previous, next',
  },
  'settings.help.key.preview': {
    vi: 'Xem nhanh trang đầu',
    ru: 'Быстро посмотреть первую страницу',
    en: 'Preview the first page',
  },
  'settings.help.key.close': { vi: 'Quay lại', ru: 'Вернуться', en: 'Go back' },
  'settings.help.key.move': {
    vi: 'Chuyển đơn vị lên hoặc xuống trong cây',
    ru: 'Переместить единицу в дереве выше или ниже',
    en: 'Move a unit up or down in the tree',
  },
  'settings.help.key.level': {
    vi: 'Đưa đơn vị vào trong đơn vị đứng trước, hoặc ra ngoài một cấp',
    ru: 'Вложить единицу в предыдущую или вынести на уровень выше',
    en: 'Put a unit into the one before it, or out by a level',
  },
  'settings.help.key.cut': {
    vi: 'Cắt đơn vị trong cây và dán vào nơi khác',
    ru: 'Вырезать единицы в дереве и вставить в другом месте',
    en: 'Cut units in the tree and put them elsewhere',
  },
  'settings.help.key.cell': {
    vi: 'Danh sách: sửa trong ô; mũi tên và Tab để đi, Esc để thôi',
    ru: 'Список: править в ячейке; стрелки и Tab — переход, Esc — выйти',
    en: 'List: edit in the cell; arrows and Tab move, Esc leaves',
  },
  'settings.help.key.fill': {
    vi: 'Danh sách, trong ô: điền xuống các dòng đang chọn',
    ru: 'Список, в ячейке: заполнить вниз выбранные строки',
    en: 'List, in a cell: fill down over the selected rows',
  },
  'settings.help.key.block': {
    vi: 'Danh sách, trong ô: chép và dán khối ô, cả từ bảng tính',
    ru: 'Список, в ячейке: копировать и вставить блок, в том числе из электронной таблицы',
    en: 'List, in a cell: copy and paste a block, also from a spreadsheet',
  },
  'settings.help.key.toggle': {
    vi: 'Thêm vào hoặc bỏ khỏi lựa chọn',
    ru: 'Добавить к выделению или убрать из него',
    en: 'Add to the selection or take out of it',
  },
  'settings.help.key.history': {
    vi: 'Mô tả: lịch sử của trường',
    ru: 'Описание: история поля',
    en: 'Description: the history of the field',
  },
  'settings.help.key.language': {
    vi: 'Mô tả: ngôn ngữ của giá trị',
    ru: 'Описание: язык значения',
    en: 'Description: the language of the value',
  },
  'settings.help.key.range': { vi: 'Chọn một dải', ru: 'Выделить подряд', en: 'Select a range' },
} as const satisfies MessageTable
