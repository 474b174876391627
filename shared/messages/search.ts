import type { MessageTable } from './language.ts'

/** The search box and its results. */
export const searchMessages = {
  'search.field': {
    vi: 'Tìm trong tiêu đề, mô tả và văn bản',
    ru: 'Поиск по заголовкам, описаниям и тексту',
    en: 'Search titles, descriptions and text',
  },
  'search.clear': { vi: 'Xóa ô tìm kiếm', ru: 'Очистить поиск', en: 'Clear the search' },
  'search.results': { vi: 'Kết quả cho “{query}”', ru: 'Найдено по запросу «{query}»', en: 'Results for “{query}”' },
  'search.count': {
    vi: '{hits, plural, other {# kết quả}} trong {units, plural, other {# đơn vị}}',
    ru: '{hits, plural, one {# совпадение} few {# совпадения} many {# совпадений} other {# совпадения}} в {units, plural, one {# единице} few {# единицах} many {# единицах} other {# единицы}}',
    en: '{hits, plural, one {# result} other {# results}} in {units, plural, one {# unit} other {# units}}',
  },
  'search.first': {
    vi: 'Chỉ hiện {count, number} kết quả đầu. Hãy thêm từ để thu hẹp.',
    ru: 'Показаны первые {count, number}. Добавьте слово, чтобы сузить поиск.',
    en: 'Only the first {count, number} are shown. Add a word to narrow them down.',
  },
  'search.none.title': { vi: 'Không tìm thấy gì', ru: 'Ничего не найдено', en: 'Nothing found' },
  'search.none.text': {
    vi: 'Mỗi từ phải là phần đầu của một từ trong tiêu đề, mô tả hoặc văn bản. Gõ không dấu cũng được: “viet nam” tìm ra “Việt Nam”. Trang chưa nhận dạng thì chưa tìm được.',
    ru: 'Каждое слово должно быть началом слова в заголовке, описании или тексте. Диакритика и регистр не важны. Нераспознанные страницы пока не ищутся.',
    en: 'Each word must begin a word of a title, a description or a text. Accents and case don’t matter: “viet nam” finds “Việt Nam”. Pages not read yet can’t be found.',
  },
  'search.misread': {
    vi: 'Cả từ bị đọc nhầm',
    ru: 'И прочитанное с ошибками',
    en: 'Misread words, too',
  },
  'search.dates': { vi: 'Tìm theo ngày tháng', ru: 'Поиск по датам', en: 'Search by date' },
  'search.dates.how': { vi: 'Cách so ngày', ru: 'Как сравнивать даты', en: 'How dates are compared' },
  'search.dates.overlaps': { vi: 'có phần trong', ru: 'пересекается с', en: 'overlaps' },
  'search.dates.within': { vi: 'nằm trọn trong', ru: 'целиком в пределах', en: 'is within' },
  'search.dates.exactly': { vi: 'đúng bằng', ru: 'точно', en: 'is exactly' },
  'search.dates.wording': {
    vi: 'Ngày, năm hoặc khoảng thời gian',
    ru: 'Дата, год или период',
    en: 'Date, year or period',
  },
  'search.dates.hint': {
    vi: 'Viết như trong tài liệu: năm Thành Thái 18, нач. 1890-х, 1886–1890, vers 1902.',
    ru: 'Как в источнике: нач. 1890-х, 25 октября 1917 г., năm Thành Thái 18, 1886–1890.',
    en: 'As sources write it: early 1890s, 25 октября 1917 г., năm Thành Thái 18, 1886–1890.',
  },
  'search.dates.clear': { vi: 'Thôi tìm theo ngày', ru: 'Убрать условие по дате', en: 'Stop searching by date' },
  'search.dates.found': {
    vi: '{count, plural, other {# đơn vị}}',
    ru: '{count, plural, one {# единица} few {# единицы} many {# единиц} other {# единицы}}',
    en: '{count, plural, one {# unit} other {# units}}',
  },
  'search.dates.none': {
    vi: 'Không có đơn vị nào có EDTF thuộc thời gian này. Ngày không có EDTF thì không tìm được.',
    ru: 'Нет единиц с EDTF за это время. Даты без EDTF не ищутся.',
    en: 'No unit has an EDTF of this time. Dates without EDTF can’t be found.',
  },
  'search.inDescription': { vi: 'Trong mô tả', ru: 'В описании', en: 'In the description' },
  'search.region': {
    vi: 'Vùng đánh dấu ở trang {number, number}',
    ru: 'Выделенная область, страница {number, number}',
    en: 'Region on page {number, number}',
  },
  'search.page': { vi: 'Trang {number, number}', ru: 'Страница {number, number}', en: 'Page {number, number}' },
} as const satisfies MessageTable
