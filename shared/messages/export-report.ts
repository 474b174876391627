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
  'export.unreviewed': {
    vi: 'Chưa được người duyệt: {shares}.',
    ru: 'Не проверено людьми: {shares}.',
    en: 'Reviewed by nobody: {shares}.',
  },
  'export.unreviewed.texts': {
    vi: '{unreviewed, number}/{all, number} văn bản trang ({share, number, percent})',
    ru: '{unreviewed, number} из {all, number} текстов страниц ({share, number, percent})',
    en: '{unreviewed, number} of {all, number} texts of pages ({share, number, percent})',
  },
  'export.unreviewed.values': {
    vi: '{unreviewed, number}/{all, number} giá trị mô tả do máy điền ({share, number, percent})',
    ru: '{unreviewed, number} из {all, number} значений, заполненных программой ({share, number, percent})',
    en: '{unreviewed, number} of {all, number} values of descriptions, made by machine ({share, number, percent})',
  },
} as const satisfies MessageTable
