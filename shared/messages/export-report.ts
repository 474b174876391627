import type { MessageTable } from './language.ts'

/** What exports leave out, and what of them nobody has vouched for. */
export const exportReportMessages = {
  'export.done.withheld': {
    vi: 'Không xuất: {parts} {reasons}',
    ru: 'Не экспортировано: {parts} {reasons}',
    en: 'Left out: {parts} {reasons}',
  },
  'export.withheld': { vi: 'Hạn chế', ru: 'Ограничения', en: 'Withheld' },
  'export.withheld.units': {
    vi: '{count, plural, other {# đơn vị}}',
    ru: '{count, plural, one {# единица} few {# единицы} many {# единиц} other {# единицы}}',
    en: '{count, plural, one {# unit} other {# units}}',
  },
  'export.withheld.fields': {
    vi: '{count, plural, other {# trường}}',
    ru: '{count, plural, one {# поле} few {# поля} many {# полей} other {# поля}}',
    en: '{count, plural, one {# field} other {# fields}}',
  },
  'export.withheld.pictures': {
    vi: 'ảnh của {count, plural, other {# đơn vị}}',
    ru: 'изображения {count, plural, one {# единицы} few {# единиц} many {# единиц} other {# единицы}}',
    en: 'pictures of {count, plural, one {# unit} other {# units}}',
  },
  'export.withheld.texts': {
    vi: 'văn bản của {count, plural, other {# đơn vị}}',
    ru: 'тексты {count, plural, one {# единицы} few {# единиц} many {# единиц} other {# единицы}}',
    en: 'texts of {count, plural, one {# unit} other {# units}}',
  },
  'export.withheld.places': {
    vi: 'địa danh của {count, plural, other {# đơn vị}}',
    ru: 'места {count, plural, one {# единицы} few {# единиц} many {# единиц} other {# единицы}}',
    en: 'places of {count, plural, one {# unit} other {# units}}',
  },
  'export.withheld.areas': {
    vi: '{count, plural, other {# vùng bôi đen}}',
    ru: '{count, plural, one {# закрашенная область} few {# закрашенные области} many {# закрашенных областей} other {# закрашенной области}}',
    en: '{count, plural, one {# blackened region} other {# blackened regions}}',
  },
  'export.withheld.why': { vi: 'Lý do: {reasons}.', ru: 'Причины: {reasons}.', en: 'Why: {reasons}.' },
  'export.withheld.reason': {
    vi: '{reason} ({count, number})',
    ru: '{reason} ({count, number})',
    en: '{reason} ({count, number})',
  },
  'export.withheld.include': {
    vi: 'Xuất cả những phần bị hạn chế',
    ru: 'Экспортировать и то, что ограничено',
    en: 'Export what is withheld, too',
  },
  'export.withheld.warning': {
    vi: 'Tệp xuất ra sẽ có cả những phần bị hạn chế. Không giao cho người không được phép xem.',
    ru: 'В файлах будет и то, что ограничено. Не передавайте их тем, кому это видеть нельзя.',
    en: 'The files will have what is withheld. Give them to nobody who may not see it.',
  },
  'export.reviewed.texts': {
    vi: '{all, plural, =1 {Văn bản của trang đã được người duyệt.} other {Văn bản của cả # trang đã được người duyệt.}}',
    ru: '{all, plural, =1 {Текст страницы проверен.} one {Тексты всех страниц проверены (всего: #).} few {Тексты всех страниц проверены (всего: #).} many {Тексты всех страниц проверены (всего: #).} other {Тексты всех страниц проверены (всего: #).}}',
    en: '{all, plural, one {The text of the page has been reviewed.} other {The texts of all # pages have been reviewed.}}',
  },
  'export.unreviewed.texts.all': {
    vi: '{all, plural, =1 {Văn bản của trang chưa được ai duyệt.} other {Chưa ai duyệt văn bản của cả # trang.}}',
    ru: '{all, plural, =1 {Текст страницы никем не проверен.} one {Тексты страниц никем не проверены (всего: #).} few {Тексты страниц никем не проверены (всего: #).} many {Тексты страниц никем не проверены (всего: #).} other {Тексты страниц никем не проверены (всего: #).}}',
    en: '{all, plural, one {Nobody has reviewed the text of the page.} other {Nobody has reviewed the texts of the # pages.}}',
  },
  'export.unreviewed.texts': {
    vi: 'Chưa ai duyệt văn bản của {unreviewed, number} trong {all, number} trang ({share, number, percent}).',
    ru: '{unreviewed, plural, =1 {Никем не проверен текст одной страницы} one {Никем не проверены тексты # страницы} few {Никем не проверены тексты # страниц} many {Никем не проверены тексты # страниц} other {Никем не проверены тексты # страницы}} из {all, number} ({share, number, percent}).',
    en: 'Nobody has reviewed {unreviewed, plural, one {the text of # page} other {the texts of # pages}} of {all, number} ({share, number, percent}).',
  },
  'export.unreviewed.values': {
    vi: 'Trong mô tả có {unreviewed, plural, other {# giá trị do máy điền}} chưa được ai duyệt ({share, number, percent} của tất cả).',
    ru: 'В описаниях {unreviewed, plural, one {# значение, заполненное программой, никем не проверено} few {# значения, заполненных программой, никем не проверены} many {# значений, заполненных программой, никем не проверены} other {# значения, заполненных программой, никем не проверены}} ({share, number, percent} всех).',
    en: '{unreviewed, plural, one {# value of the descriptions, made by machine, has} other {# values of the descriptions, made by machine, have}} been reviewed by nobody ({share, number, percent} of all).',
  },
} as const satisfies MessageTable
