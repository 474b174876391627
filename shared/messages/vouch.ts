import type { MessageTable } from './language.ts'

export const vouchMessages = {
  'vouch.title': { vi: 'Giá trị do máy điền', ru: 'Заполненное программой', en: 'Filled in by machine' },
  'vouch.fields': { vi: 'Trường', ru: 'Поле', en: 'Field' },
  'vouch.all': {
    vi: 'Mọi trường ({count, number})',
    ru: 'Все поля ({count, number})',
    en: 'Every field ({count, number})',
  },
  'vouch.field': { vi: '{field} ({count, number})', ru: '{field} ({count, number})', en: '{field} ({count, number})' },
  'vouch.accept': { vi: 'Nhận', ru: 'Принять', en: 'Accept' },
  'vouch.reject': { vi: 'Bỏ', ru: 'Отклонить', en: 'Reject' },
  'vouch.edit': { vi: 'Sửa', ru: 'Исправить', en: 'Edit' },
  'vouch.acceptAll': {
    vi: 'Nhận tất cả ({count, number})',
    ru: 'Принять все ({count, number})',
    en: 'Accept all ({count, number})',
  },
  'vouch.rejectAll': {
    vi: 'Bỏ tất cả ({count, number})',
    ru: 'Отклонить все ({count, number})',
    en: 'Reject all ({count, number})',
  },
  'vouch.keys': {
    vi: 'Enter: nhận · Delete: bỏ · F2: sửa',
    ru: 'Enter: принять · Delete: отклонить · F2: исправить',
    en: 'Enter: accept · Delete: reject · F2: edit',
  },
  'vouch.suggest.chosen': {
    vi: '{count, plural, other {Gợi ý mô tả cho # đơn vị đã chọn}}',
    ru: '{count, plural, one {Предложить описание # выбранной единицы} few {Предложить описания # выбранных единиц} many {Предложить описания # выбранных единиц} other {Предложить описания # выбранной единицы}}',
    en: '{count, plural, one {Suggest descriptions for # chosen unit} other {Suggest descriptions for # chosen units}}',
  },
  'vouch.suggest.collection': {
    vi: 'Gợi ý mô tả cho cả bộ sưu tập ({count, number})',
    ru: 'Предложить описания для всей коллекции ({count, number})',
    en: 'Suggest descriptions for the collection ({count, number})',
  },
  'vouch.suggest.hint': {
    vi: 'Từ văn bản các trang: tiêu đề, ngày, ngôn ngữ, địa danh cho các trường còn trống.',
    ru: 'По текстам страниц: заголовок, дата, язык, места — для пустых полей.',
    en: 'From the texts of pages: title, date, language, places, for fields that are empty.',
  },
  'vouch.suggesting': { vi: 'Đang gợi ý mô tả', ru: 'Подбираются описания', en: 'Suggesting descriptions' },
  'vouch.suggested': {
    vi: '{values, plural, =0 {Không có gợi ý nào mới.} other {# giá trị chờ duyệt.}}',
    ru: '{values, plural, =0 {Новых предложений нет.} one {# значение ждёт проверки.} few {# значения ждут проверки.} many {# значений ждут проверки.} other {# значения ждут проверки.}}',
    en: '{values, plural, =0 {Nothing new was suggested.} one {# value waits for review.} other {# values wait for review.}}',
  },
  'vouch.undo.suggest': { vi: 'gợi ý mô tả', ru: 'предложенные описания', en: 'suggested descriptions' },
  'vouch.none.title': {
    vi: 'Không còn giá trị nào chờ duyệt',
    ru: 'Проверять нечего',
    en: 'Nothing waits to be reviewed',
  },
  'vouch.none.text': {
    vi: 'Giá trị do máy điền vào mô tả sẽ chờ ở đây đến khi có người nhận hoặc bỏ.',
    ru: 'Значения, которые заполнила программа, ждут здесь, пока человек их не примет или не отклонит.',
    en: 'Values that a machine fills in wait here until a person accepts or rejects them.',
  },
  'vouch.status': {
    vi: '{count, plural, other {# giá trị chờ duyệt}}',
    ru: '{count, plural, one {# значение ждёт проверки} few {# значения ждут проверки} many {# значений ждут проверки} other {# значения ждут проверки}}',
    en: '{count, plural, one {# value to review} other {# values to review}}',
  },
  'vouch.undo.accept': { vi: 'nhận giá trị máy điền', ru: 'принятие значений', en: 'accepted values' },
  'vouch.undo.reject': { vi: 'bỏ giá trị máy điền', ru: 'отклонение значений', en: 'rejected values' },
} as const satisfies MessageTable
