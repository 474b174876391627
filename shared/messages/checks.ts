import type { MessageTable } from './language.ts'

/** What values of fields of a user's own have to keep to: in the template editor, the form and the dry run of a table. */
export const checkMessages = {
  'checks.title': { vi: 'Kiểm tra giá trị', ru: 'Проверка значений', en: 'Checks of values' },
  'checks.hint': {
    vi: 'Giá trị không khớp vẫn được lưu, kèm cảnh báo.',
    ru: 'Неподходящее значение сохраняется с предупреждением.',
    en: 'A value that fails one is kept, with a warning.',
  },
  'checks.pattern': {
    vi: 'Mẫu (biểu thức chính quy)',
    ru: 'Шаблон (регулярное выражение)',
    en: 'Pattern (regular expression)',
  },
  'checks.pattern.hint': { vi: 'Ví dụ: [A-Z]-\\d+', ru: 'Например: [А-Я]-\\d+', en: 'Such as [A-Z]-\\d+' },
  'checks.pattern.unusable': {
    vi: 'Biểu thức không dùng được: sai cú pháp, dài quá 300 ký tự, hoặc lặp một nhóm có lặp hay lựa chọn.',
    ru: 'Выражение непригодно: ошибка в записи, длиннее 300 знаков или повторяется группа с повторами или выбором.',
    en: 'This expression can’t be used: it is none, is longer than 300 signs, or repeats a group that repeats or chooses.',
  },
  'checks.least': { vi: 'Nhỏ nhất', ru: 'Не меньше', en: 'Least' },
  'checks.most': { vi: 'Lớn nhất', ru: 'Не больше', en: 'Most' },
  'checks.shortest': { vi: 'Số chữ ít nhất', ru: 'Букв не меньше', en: 'Letters at least' },
  'checks.longest': { vi: 'Số chữ nhiều nhất', ru: 'Букв не больше', en: 'Letters at most' },
  'checks.oneOf': { vi: 'Chỉ các giá trị này', ru: 'Только эти значения', en: 'Only these values' },
  'checks.oneOf.hint': { vi: 'Mỗi dòng một giá trị', ru: 'По одному в строке', en: 'One in a line' },
  'checks.from': { vi: 'Ngày sớm nhất', ru: 'Не раньше', en: 'Earliest date' },
  'checks.to': { vi: 'Ngày muộn nhất', ru: 'Не позже', en: 'Latest date' },
  'checks.not-number': { vi: 'Phải là số.', ru: 'Нужно число.', en: 'It must be a number.' },
  'describe.check': { vi: '{field}: {rule}', ru: '{field}: {rule}', en: '{field}: {rule}' },
  'describe.check.pattern': {
    vi: 'không khớp mẫu {limit}',
    ru: 'не подходит под шаблон {limit}',
    en: 'does not match the pattern {limit}',
  },
  'describe.check.least': {
    vi: 'phải từ {limit} trở lên',
    ru: 'должно быть не меньше {limit}',
    en: 'must be at least {limit}',
  },
  'describe.check.most': {
    vi: 'không được quá {limit}',
    ru: 'должно быть не больше {limit}',
    en: 'must be at most {limit}',
  },
  'describe.check.shortest': {
    vi: 'phải có ít nhất {limit} chữ',
    ru: 'букв должно быть не меньше {limit}',
    en: 'must have at least {limit} letters',
  },
  'describe.check.longest': {
    vi: 'không được quá {limit} chữ',
    ru: 'букв должно быть не больше {limit}',
    en: 'must have at most {limit} letters',
  },
  'describe.check.one-of': {
    vi: 'phải là một trong: {limit}',
    ru: 'должно быть одно из: {limit}',
    en: 'must be one of: {limit}',
  },
  'describe.check.from': {
    vi: 'không được trước {limit}',
    ru: 'должно быть не раньше {limit}',
    en: 'must not be before {limit}',
  },
  'describe.check.to': {
    vi: 'không được sau {limit}',
    ru: 'должно быть не позже {limit}',
    en: 'must not be after {limit}',
  },
  'error.intake-check-pattern': {
    vi: 'Giá trị không khớp mẫu của trường (giá trị → mẫu): {message}. Dòng vẫn được nhập; hãy sửa nếu cần.',
    ru: 'Значение не подходит под шаблон поля (значение → шаблон): {message}. Строка войдёт; исправьте, если нужно.',
    en: 'A value does not match the pattern of its field (value → pattern): {message}. The row goes in; correct it where needed.',
  },
  'error.intake-check-least': {
    vi: 'Số nhỏ hơn mức cho phép (giá trị → ít nhất): {message}. Dòng vẫn được nhập; hãy sửa nếu cần.',
    ru: 'Число меньше допустимого (значение → не меньше): {message}. Строка войдёт; исправьте, если нужно.',
    en: 'A number is too small (value → least): {message}. The row goes in; correct it where needed.',
  },
  'error.intake-check-most': {
    vi: 'Số lớn hơn mức cho phép (giá trị → nhiều nhất): {message}. Dòng vẫn được nhập; hãy sửa nếu cần.',
    ru: 'Число больше допустимого (значение → не больше): {message}. Строка войдёт; исправьте, если нужно.',
    en: 'A number is too large (value → most): {message}. The row goes in; correct it where needed.',
  },
  'error.intake-check-shortest': {
    vi: 'Giá trị quá ngắn (giá trị → số chữ ít nhất): {message}. Dòng vẫn được nhập; hãy sửa nếu cần.',
    ru: 'Значение слишком короткое (значение → букв не меньше): {message}. Строка войдёт; исправьте, если нужно.',
    en: 'A value is too short (value → letters at least): {message}. The row goes in; correct it where needed.',
  },
  'error.intake-check-longest': {
    vi: 'Giá trị quá dài (giá trị → số chữ nhiều nhất): {message}. Dòng vẫn được nhập; hãy sửa nếu cần.',
    ru: 'Значение слишком длинное (значение → букв не больше): {message}. Строка войдёт; исправьте, если нужно.',
    en: 'A value is too long (value → letters at most): {message}. The row goes in; correct it where needed.',
  },
  'error.intake-check-one-of': {
    vi: 'Giá trị không có trong danh sách của trường (giá trị → danh sách): {message}. Dòng vẫn được nhập; hãy sửa nếu cần.',
    ru: 'Значения нет в списке поля (значение → список): {message}. Строка войдёт; исправьте, если нужно.',
    en: 'A value is none of those of its field (value → list): {message}. The row goes in; correct it where needed.',
  },
  'error.intake-check-from': {
    vi: 'Ngày sớm hơn mức cho phép (ngày → sớm nhất): {message}. Dòng vẫn được nhập; hãy sửa nếu cần.',
    ru: 'Дата раньше допустимой (дата → не раньше): {message}. Строка войдёт; исправьте, если нужно.',
    en: 'A date is too early (date → earliest): {message}. The row goes in; correct it where needed.',
  },
  'error.intake-check-to': {
    vi: 'Ngày muộn hơn mức cho phép (ngày → muộn nhất): {message}. Dòng vẫn được nhập; hãy sửa nếu cần.',
    ru: 'Дата позже допустимой (дата → не позже): {message}. Строка войдёт; исправьте, если нужно.',
    en: 'A date is too late (date → latest): {message}. The row goes in; correct it where needed.',
  },
  'error.intake-check-required': {
    vi: 'Thiếu trường bắt buộc: {message}. Dòng vẫn được nhập; hãy bổ sung sau.',
    ru: 'Не заполнено обязательное поле: {message}. Строка войдёт; его можно заполнить позже.',
    en: 'A required field is missing: {message}. The row goes in; it can be filled in later.',
  },
  'templates.fault.not-number': { vi: 'Phải là số.', ru: 'Должно быть число.', en: 'It must be a number.' },
  'templates.fault.bad-pattern': {
    vi: 'Mẫu kiểm tra của trường “{what}” không dùng được.',
    ru: 'Шаблон проверки поля «{what}» непригоден.',
    en: 'The pattern of the field “{what}” can’t be used.',
  },
  'templates.fault.empty-range': {
    vi: 'Giới hạn của trường “{what}” ngược nhau: không giá trị nào khớp.',
    ru: 'Пределы поля «{what}» противоречат друг другу: не подойдёт ни одно значение.',
    en: 'The limits of the field “{what}” leave no value that could keep to them.',
  },
} as const satisfies MessageTable
