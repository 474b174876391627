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
    vi: '{hits, plural, other {# kết quả}} trong {units, plural, other {# văn bản}}',
    ru: '{hits, plural, one {# совпадение} few {# совпадения} many {# совпадений} other {# совпадения}} в {units, plural, one {# документе} few {# документах} many {# документах} other {# документа}}',
    en: '{hits, plural, one {# result} other {# results}} in {units, plural, one {# item} other {# items}}',
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
  'search.inDescription': { vi: 'Trong mô tả', ru: 'В описании', en: 'In the description' },
  'search.region': {
    vi: 'Vùng đánh dấu ở trang {number, number}',
    ru: 'Выделенная область, страница {number, number}',
    en: 'Region on page {number, number}',
  },
  'search.page': { vi: 'Trang {number, number}', ru: 'Страница {number, number}', en: 'Page {number, number}' },
} as const satisfies MessageTable
