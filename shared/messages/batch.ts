import type { MessageTable } from './language.ts'

/** Changing the descriptions of many units at once. */
export const batchMessages = {
  'batch.title': { vi: 'Sửa nhiều đơn vị cùng lúc', ru: 'Изменить у многих сразу', en: 'Change many at once' },
  'batch.replace.title': {
    vi: 'Tìm và thay thế trong mô tả',
    ru: 'Найти и заменить в описаниях',
    en: 'Find and replace in descriptions',
  },
  'batch.about': {
    vi: 'Hãy chọn việc cần làm ở bên trái. Từng chỗ sẽ đổi hiện ở đây, cũ và mới, trước khi lưu. Hoàn tác bằng một lần Ctrl+Z.',
    ru: 'Выберите слева, что сделать. Здесь видно каждое изменение — как было и как станет — до сохранения. Отменяется одним Ctrl+Z.',
    en: 'Choose on the left what is to be done. Each change is shown here, before and after, before it is stored. One Ctrl+Z takes it back.',
  },
  'batch.scope.chosen': {
    vi: 'Đang chọn ({count, number})',
    ru: 'Выбранные ({count, number})',
    en: 'Selected ({count, number})',
  },
  'batch.scope.below': {
    vi: 'Đang chọn và mọi cấp dưới ({count, number})',
    ru: 'Выбранные и всё внутри ({count, number})',
    en: 'Selected and all below ({count, number})',
  },
  'batch.scope.collection': {
    vi: 'Cả bộ sưu tập ({count, number})',
    ru: 'Вся коллекция ({count, number})',
    en: 'Whole collection ({count, number})',
  },
  'batch.act': { vi: 'Việc cần làm', ru: 'Что сделать', en: 'What to do' },
  'batch.act.set': { vi: 'Ghi giá trị', ru: 'Записать значение', en: 'Set a value' },
  'batch.act.add': { vi: 'Thêm giá trị', ru: 'Добавить значение', en: 'Add a value' },
  'batch.act.remove': { vi: 'Bỏ giá trị', ru: 'Убрать значение', en: 'Take a value away' },
  'batch.act.replace': { vi: 'Tìm và thay thế', ru: 'Найти и заменить', en: 'Find and replace' },
  'batch.act.prepend': { vi: 'Viết thêm vào đầu', ru: 'Дописать в начало', en: 'Write before' },
  'batch.act.append': { vi: 'Viết thêm vào cuối', ru: 'Дописать в конец', en: 'Write after' },
  'batch.act.clear': { vi: 'Để trống', ru: 'Очистить', en: 'Clear' },
  'batch.field': { vi: 'Trường', ru: 'Поле', en: 'Field' },
  'batch.fields': { vi: 'Trong các trường', ru: 'В полях', en: 'In the fields' },
  'batch.fields.all': { vi: 'Mọi trường', ru: 'Во всех', en: 'All of them' },
  'batch.text.set': { vi: 'Giá trị mới', ru: 'Новое значение', en: 'New value' },
  'batch.text.add': { vi: 'Giá trị thêm vào', ru: 'Что добавить', en: 'Value to add' },
  'batch.text.remove': { vi: 'Giá trị bỏ đi', ru: 'Что убрать', en: 'Value to take away' },
  'batch.text.prepend': { vi: 'Viết vào đầu', ru: 'Что дописать в начало', en: 'What stands before' },
  'batch.text.append': { vi: 'Viết vào cuối', ru: 'Что дописать в конец', en: 'What stands after' },
  'batch.line-each': {
    vi: 'Mỗi dòng là một giá trị',
    ru: 'Каждая строка — отдельное значение',
    en: 'Each line is a value of its own',
  },
  'batch.looking': { vi: 'Đang xem các đơn vị', ru: 'Просмотр единиц', en: 'Looking through the units' },
  'batch.working': { vi: 'Đang lưu thay đổi', ru: 'Сохранение изменений', en: 'Storing the changes' },
  'batch.list': { vi: 'Các thay đổi', ru: 'Изменения', en: 'Changes' },
  'batch.found': {
    vi: '{values, plural, other {# giá trị}} của {units, plural, other {# đơn vị}}',
    ru: '{values, plural, one {# поле} few {# поля} many {# полей} other {# поля}} у {units, plural, one {# единицы} few {# единиц} many {# единиц} other {# единицы}}',
    en: '{values, plural, one {# field} other {# fields}} of {units, plural, one {# unit} other {# units}}',
  },
  'batch.nothing': { vi: 'Không có gì thay đổi', ru: 'Ничего не изменится', en: 'Nothing changes' },
  'batch.none': {
    vi: 'Các đơn vị này đã như vậy, hoặc không có gì khớp. Hãy thử trường khác, chữ khác hoặc phạm vi rộng hơn.',
    ru: 'У этих единиц уже так, или ничего не подошло. Попробуйте другое поле, другой текст или шире.',
    en: 'These units say so already, or nothing matches. Try another field, another text or a wider scope.',
  },
  'batch.apply': {
    vi: 'Sửa {count, plural, other {# giá trị}}',
    ru: 'Изменить {count, plural, one {# поле} few {# поля} many {# полей} other {# поля}}',
    en: 'Change {count, plural, one {# field} other {# fields}}',
  },
  'batch.done': {
    vi: 'Đã sửa {values, plural, other {# giá trị}} của {units, plural, other {# đơn vị}}. Ctrl+Z để hoàn tác.',
    ru: '{values, plural, one {Изменено # поле} few {Изменены # поля} many {Изменено # полей} other {Изменено # поля}} у {units, plural, one {# единицы} few {# единиц} many {# единиц} other {# единицы}}. Отменить: Ctrl+Z.',
    en: '{values, plural, one {# field was} other {# fields were}} changed in {units, plural, one {# unit} other {# units}}. Ctrl+Z takes it back.',
  },
  'batch.undo': { vi: 'sửa hàng loạt', ru: 'изменение у многих', en: 'change of many' },
} as const satisfies MessageTable
