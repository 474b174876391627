import type { MessageTable } from './language.ts'

/** The normalised text of a page, and the rules by which a collection has its texts normalised. */
export const normalMessages = {
  'normal.show': {
    vi: 'Xem theo chính tả hiện đại',
    ru: 'Показать в современной орфографии',
    en: 'Show in modern spelling',
  },
  'normal.text': { vi: 'Văn bản chuẩn hóa', ru: 'Нормализованный текст', en: 'Normalised text' },
  'normal.note': {
    vi: 'Theo các quy tắc của bộ sưu tập (xem phần Cài đặt). F2: sửa dòng, Delete: trả dòng về theo quy tắc.',
    ru: 'По правилам коллекции, они в настройках. F2 — исправить строку, Delete — вернуть её правилам.',
    en: 'By the rules of the collection, which are in the settings. F2 corrects a line, Delete gives it back to the rules.',
  },
  'normal.note-read-only': {
    vi: 'Theo các quy tắc của bộ sưu tập (xem phần Cài đặt).',
    ru: 'По правилам коллекции, они в настройках.',
    en: 'By the rules of the collection, which are in the settings.',
  },
  'normal.by-hand': { vi: 'sửa tay', ru: 'вручную', en: 'by hand' },
  'normal.edit': {
    vi: 'Sửa dạng chuẩn hóa của dòng',
    ru: 'Исправить нормализованную строку',
    en: 'Correct the normalised line',
  },
  'normal.back': {
    vi: 'Trả dòng về theo quy tắc',
    ru: 'Вернуть строку правилам',
    en: 'Give the line back to the rules',
  },
  'normal.field': {
    vi: 'Dạng chuẩn hóa của: {text}',
    ru: 'Нормализованная форма строки: {text}',
    en: 'Normalised form of: {text}',
  },
  'normal.undo.overrule': {
    vi: 'sửa dòng chuẩn hóa',
    ru: 'исправление нормализованной строки',
    en: 'correction of a normalised line',
  },
  'normal.undo.back': {
    vi: 'trả dòng về theo quy tắc',
    ru: 'возврат строки правилам',
    en: 'giving a line back to the rules',
  },
} as const satisfies MessageTable
