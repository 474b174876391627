import type { MessageTable } from './language.ts'

/** Find and replace over pages. */
export const replaceMessages = {
  'replace.title': { vi: 'Tìm và thay thế', ru: 'Найти и заменить', en: 'Find and replace' },
  'replace.about': {
    vi: 'Tìm trong văn bản của nhiều trang, xem mọi chỗ tìm thấy kèm câu chữ xung quanh, rồi chỉ thay những chỗ được đánh dấu. Hoàn tác bằng một lần Ctrl+Z.',
    ru: 'Поиск по текстам многих страниц: каждое найденное место видно в контексте, заменяется только отмеченное. Отменяется одним Ctrl+Z.',
    en: 'Looks through the texts of many pages, shows each place in its context, and replaces only what is ticked. One Ctrl+Z takes it back.',
  },
  'replace.find': { vi: 'Tìm', ru: 'Найти', en: 'Find' },
  'replace.replacement': { vi: 'Thay bằng', ru: 'Заменить на', en: 'Replace with' },
  'replace.groups': {
    vi: '$1 đến $9: các nhóm trong ngoặc, $0: cả chỗ khớp',
    ru: '$1–$9 — группы в скобках, $0 — всё найденное',
    en: '$1 to $9: groups in brackets, $0: all that matched',
  },
  'replace.options': { vi: 'Cách tìm', ru: 'Как искать', en: 'How' },
  'replace.option.matchCase': { vi: 'Phân biệt hoa thường', ru: 'С учётом регистра', en: 'Match case' },
  'replace.option.wholeWord': { vi: 'Nguyên từ', ru: 'Слово целиком', en: 'Whole words' },
  'replace.option.ignoreMarks': { vi: 'Bỏ qua dấu', ru: 'Без учёта диакритики', en: 'Ignore diacritics' },
  'replace.option.regex': { vi: 'Biểu thức chính quy', ru: 'Регулярное выражение', en: 'Regular expression' },
  'replace.search': { vi: 'Tìm', ru: 'Найти', en: 'Find' },
  'replace.finding': { vi: 'Đang tìm', ru: 'Поиск', en: 'Looking' },
  'replace.replacing': { vi: 'Đang thay', ru: 'Замена', en: 'Replacing' },
  'replace.hits': {
    vi: '{hits, plural, =0 {Không tìm thấy} other {# chỗ}} {pages, plural, =0 {} other {trong # trang}}',
    ru: '{hits, plural, =0 {Ничего не найдено} one {# место} few {# места} many {# мест} other {# места}} {pages, plural, =0 {} one {на # странице} few {на # страницах} many {на # страницах} other {на # страницы}}',
    en: '{hits, plural, =0 {Nothing found} one {# place} other {# places}} {pages, plural, =0 {} one {on # page} other {on # pages}}',
  },
  'replace.none': {
    vi: 'Không trang nào có chữ này. Hãy thử bỏ qua dấu hoặc tìm trong cả bộ sưu tập.',
    ru: 'Ни на одной странице этого нет. Попробуйте без учёта диакритики или по всей коллекции.',
    en: 'No page has it. Try to ignore diacritics, or to look in the whole collection.',
  },
  'replace.more': {
    vi: 'Có nhiều chỗ hơn số hiện ra. Hãy thay những chỗ này rồi tìm lại.',
    ru: 'Мест больше, чем показано. Замените эти и повторите поиск.',
    en: 'There are more places than are shown. Replace these, then look again.',
  },
  'replace.more-after': {
    vi: 'Các trang sau còn nữa: hãy tìm lại.',
    ru: 'На следующих страницах есть ещё: повторите поиск.',
    en: 'The pages after these have more: look again.',
  },
  'replace.list': { vi: 'Các chỗ tìm thấy', ru: 'Найденные места', en: 'Places found' },
  'replace.tick-all': { vi: 'Đánh dấu tất cả', ru: 'Отметить все', en: 'Tick all' },
  'replace.tick-none': { vi: 'Bỏ đánh dấu', ru: 'Снять отметки', en: 'Tick none' },
  'replace.replace': {
    vi: 'Thay {count, plural, other {# chỗ}}',
    ru: 'Заменить {count, plural, one {# место} few {# места} many {# мест} other {# места}}',
    en: 'Replace {count, plural, one {# place} other {# places}}',
  },
  'replace.done': {
    vi: 'Đã thay {replaced, plural, other {# chỗ}} trong {pages, plural, other {# trang}}. Ctrl+Z để hoàn tác.',
    ru: '{replaced, plural, one {Заменено # место} few {Заменено # места} many {Заменено # мест} other {Заменено # места}} на {pages, plural, one {# странице} few {# страницах} many {# страницах} other {# страницы}}. Отменить: Ctrl+Z.',
    en: '{replaced, plural, one {# place was} other {# places were}} replaced on {pages, plural, one {# page} other {# pages}}. Ctrl+Z takes it back.',
  },
  'replace.stale': {
    vi: '{count, plural, other {# chỗ}} đã đổi từ lúc tìm nên được để nguyên. Hãy tìm lại.',
    ru: '{count, plural, one {# место изменилось} few {# места изменились} many {# мест изменились} other {# места изменились}} после поиска и не тронуты. Повторите поиск.',
    en: '{count, plural, one {# place} other {# places}} changed since they were found and were left alone. Look again.',
  },
  'replace.undo': { vi: 'thay thế chữ', ru: 'замена текста', en: 'replacement of text' },
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
