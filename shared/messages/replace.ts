import type { MessageTable } from './language.ts'

/** Find and replace over pages. */
export const replaceMessages = {
  'replace.problem.empty': {
    vi: 'Chưa ghi chữ cần tìm. Hãy gõ vào ô tìm.',
    ru: 'Не указано, что искать. Введите текст в поле поиска.',
    en: 'What to look for is missing. Type it in the field.',
  },
  'replace.problem.bad-pattern': {
    vi: 'Biểu thức chính quy không hợp lệ: {detail}. Hãy kiểm tra ngoặc và ký tự đặc biệt; không dùng được tham chiếu ngược và (?=…).',
    ru: 'Регулярное выражение неверно: {detail}. Проверьте скобки и специальные знаки; обратные ссылки и (?=…) не поддерживаются.',
    en: 'The regular expression is not right: {detail}. Check its brackets and special characters; references back and (?=…) can’t be used.',
  },
  'replace.problem.long-pattern': {
    vi: 'Chữ cần tìm dài hơn 1.000 ký tự. Hãy rút ngắn.',
    ru: 'Искомый текст длиннее 1000 знаков. Сократите его.',
    en: 'What to look for is longer than 1,000 characters. Shorten it.',
  },
  'replace.problem.matches-nothing': {
    vi: 'Biểu thức khớp cả với chỗ trống. Hãy thêm ít nhất một chữ bắt buộc.',
    ru: 'Выражение подходит и к пустому месту. Добавьте хотя бы одну обязательную букву.',
    en: 'The expression also matches nothing at all. Add at least one letter that must be there.',
  },
  'replace.problem.line-break': {
    vi: 'Chỉ tìm và thay trong từng dòng. Hãy bỏ dấu xuống dòng.',
    ru: 'Поиск и замена идут внутри строк. Удалите перевод строки.',
    en: 'Finding and replacing goes line by line. Take the line break out.',
  },
} as const satisfies MessageTable
