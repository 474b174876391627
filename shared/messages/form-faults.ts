import type { MessageTable } from './language.ts'

/** What is wrong with a file of a form, and why a page can't be read by one. */
export const formFaults = {
  'forms.refused': {
    vi: 'Không nhập được {file}: {count, plural, other {# chỗ sai}}. Sửa tệp rồi nhập lại.',
    ru: 'Файл {file} не принят: {count, plural, one {# ошибка} few {# ошибки} many {# ошибок} other {# ошибки}}. Исправьте файл и повторите.',
    en: '{file} was not taken in: {count, plural, one {# fault} other {# faults}}. Put the file right and try again.',
  },
  'forms.fault.at': { vi: '{place} {path}: {what}', ru: '{place} {path}: {what}', en: '{place} {path}: {what}' },
  'forms.fault.not-json': { vi: 'không phải JSON', ru: 'не JSON', en: 'no JSON' },
  'forms.fault.not-form': { vi: 'không phải biểu mẫu của Fonds', ru: 'не бланк Fonds', en: 'no form of Fonds' },
  'forms.fault.newer': {
    vi: 'thuộc phiên bản Fonds mới hơn: hãy cập nhật chương trình',
    ru: 'из более новой версии Fonds: обновите программу',
    en: 'of a newer version of Fonds: bring the program up to date',
  },
  'forms.fault.outside': {
    vi: 'nằm ngoài trang hoặc không có cỡ',
    ru: 'вне страницы или без размера',
    en: 'outside the page, or of no size',
  },
  'forms.fault.no-fields': { vi: 'không có ô nào', ru: 'нет полей', en: 'has no fields' },
  'forms.fault.marks': {
    vi: 'dấu của trang mẫu bị hỏng',
    ru: 'метки образца повреждены',
    en: 'the marks of the sample are damaged',
  },
  'forms.fault.missing': { vi: 'thiếu', ru: 'отсутствует', en: 'is missing' },
  'forms.fault.not-text': { vi: 'phải là văn bản', ru: 'должен быть текст', en: 'must be a text' },
  'forms.fault.not-flag': {
    vi: 'phải là true hoặc false',
    ru: 'должно быть true или false',
    en: 'must be true or false',
  },
  'forms.fault.not-list': { vi: 'phải là danh sách', ru: 'должен быть список', en: 'must be a list' },
  'forms.fault.not-record': { vi: 'phải là đối tượng', ru: 'должен быть объект', en: 'must be an object' },
  'forms.fault.not-known': { vi: 'từ không được biết', ru: 'неизвестное слово', en: 'is no word that is known' },
  'forms.fault.not-language': { vi: 'không phải ngôn ngữ', ru: 'не язык', en: 'is no language' },
  'forms.fault.not-number': { vi: 'phải là số', ru: 'должно быть число', en: 'must be a number' },
  'error.form-gone': {
    vi: 'Biểu mẫu hoặc trang không còn. Hãy bỏ trang khỏi biểu mẫu.',
    ru: 'Бланка или страницы больше нет. Уберите страницу из бланка.',
    en: 'The form or the page is gone. Take the page out of the form.',
  },
  'error.form-unmarked': {
    vi: 'Biểu mẫu “{message}” chưa biết trang mẫu trông thế nào và trang mẫu không còn. Hãy vẽ biểu mẫu trên một trang khác.',
    ru: 'Бланк «{message}» не знает вида образца, а страницы больше нет. Нарисуйте бланк на другой странице.',
    en: 'The form “{message}” does not know what its sample looks like, and the page is gone. Draw the form on another page.',
  },
  'error.form-no-rows': {
    vi: 'Không tìm thấy dòng nào trên trang. Hãy đặt khung cho khớp, vẽ dòng đầu tiên (R), hoặc chọn cách tìm dòng khác trong phần Vẽ.',
    ru: 'На странице не найдено строк. Положите рамку верно, нарисуйте первую строку (R) или выберите другой способ искать строки в «Разметке».',
    en: 'No rows were found on the page. Lay the frame right, draw the first row (R), or choose another way to find rows under “Drawing”.',
  },
} as const satisfies MessageTable
