import type { MessageTable } from './language.ts'

/** How pages are to be read: engine, preparation, layout, languages. */
export const readingChoiceMessages = {
  'command.read-as': {
    vi: 'Nhận dạng lại theo cách khác…',
    ru: 'Распознать заново иначе…',
    en: 'Read pages again in another way…',
  },
  'choice.title': { vi: 'Nhận dạng lại các trang', ru: 'Распознать страницы заново', en: 'Read pages again' },
  'choice.about': {
    vi: 'Mỗi cách nhận dạng cho một văn bản riêng trên trang; văn bản mới nhất được hiển thị, và có thể chọn lại văn bản khác trong phần đọc.',
    ru: 'Каждый способ распознавания даёт странице отдельный текст: показывается последний, другой можно выбрать при чтении.',
    en: 'Each way of reading gives a page a text of its own: the newest is shown, and another can be chosen in the reader.',
  },
  'choice.scope': { vi: 'Những trang nào', ru: 'Какие страницы', en: 'Which pages' },
  'choice.preset': { vi: 'Loại trang', ru: 'Вид страниц', en: 'Kind of page' },
  'choice.engine': { vi: 'Chương trình nhận dạng', ru: 'Программа распознавания', en: 'Engine' },
  'choice.engine.auto': { vi: 'tự chọn theo trang', ru: 'по странице', en: 'whichever suits the page' },
  'choice.engine.own': {
    vi: '{name}: chữ viết tay, bản in cổ',
    ru: '{name}: рукописи, старая печать',
    en: '{name}: handwriting, old print',
  },
  'choice.layout': {
    vi: 'Theo bố cục đã vẽ, nếu trang có',
    ru: 'По нарисованной разметке, если она есть',
    en: 'Follow the layout that was drawn, where there is one',
  },
  'choice.languages': { vi: 'Ngôn ngữ', ru: 'Языки', en: 'Languages' },
  'choice.languages.own': {
    vi: 'như của từng trang và bộ sưu tập',
    ru: 'как у каждой страницы и коллекции',
    en: 'those of each page and its collection',
  },
  'choice.languages.these': {
    vi: 'chọn cho tất cả các trang này',
    ru: 'выбрать для всех',
    en: 'chosen for all of them',
  },
  'choice.kept': {
    vi: 'Những dòng do người chép hoặc xác nhận không bị thay đổi.',
    ru: 'Строки, введённые или подтверждённые человеком, не изменятся.',
    en: 'Lines that a person typed or confirmed stay as they are.',
  },
  'choice.read': {
    vi: 'Nhận dạng {count, plural, other {# đơn vị}}',
    ru: 'Распознать {count, plural, one {# единицу} few {# единицы} many {# единиц} other {# единицы}}',
    en: 'Read {count, plural, one {# unit} other {# units}}',
  },
  'preset.auto': { vi: 'tự động', ru: 'автоматически', en: 'as suits the page' },
  'preset.old-russian': { vi: 'tiếng Nga trước 1918', ru: 'русский до 1918 года', en: 'Russian before 1918' },
  'preset.columns': { vi: 'nhiều cột', ru: 'столбцы', en: 'columns' },
  'preset.block': { vi: 'một khối chữ', ru: 'один блок текста', en: 'one block of text' },
  'preset.sparse': { vi: 'chữ rải rác', ru: 'разрозненные слова', en: 'scattered words' },
  'preset.vertical': { vi: 'chữ dọc', ru: 'вертикальный текст', en: 'vertical text' },
  'preset.as-it-is': { vi: 'để nguyên ảnh', ru: 'без подготовки', en: 'without preparation' },
  'suggest.ask': { vi: 'Gợi ý ngôn ngữ', ru: 'Подсказать языки', en: 'Suggest languages' },
  'suggest.looking': {
    vi: 'Đang đọc thử bằng từng ngôn ngữ',
    ru: 'Пробное чтение на каждом языке',
    en: 'Trying each language',
  },
  'suggest.found': { vi: 'Có lẽ là: {languages}', ru: 'Похоже на: {languages}', en: 'It seems to be: {languages}' },
  'suggest.language': {
    vi: '{language} (độ tin cậy {share})',
    ru: '{language} (уверенность {share})',
    en: '{language} (confidence {share})',
  },
  'suggest.language-of': {
    vi: '{language} (độ tin cậy {share}, {pages}/{looked} trang)',
    ru: '{language} (уверенность {share}, страниц {pages} из {looked})',
    en: '{language} (confidence {share}, {pages} of {looked} pages)',
  },
  'suggest.none': {
    vi: 'Không nhận ra ngôn ngữ nào: các trang thử không có chữ hoặc quá khó đọc. Hãy chọn bằng tay.',
    ru: 'Язык определить не удалось: на пробных страницах нет текста или он слишком неразборчив. Выберите языки сами.',
    en: 'No language could be told: the pages tried have no text, or it is too hard to read. Choose by hand.',
  },
  'suggest.use': { vi: 'Dùng gợi ý này', ru: 'Взять эти языки', en: 'Take these' },
} as const satisfies MessageTable
