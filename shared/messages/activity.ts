import type { MessageTable } from './language.ts'

export const activityMessages = {
  'activity.none.title': {
    vi: 'Chưa có việc nào được ghi',
    ru: 'Пока ничего не сделано',
    en: 'Nothing has been done yet',
  },
  'activity.none.text': {
    vi: 'Mọi thay đổi trong bộ sưu tập này sẽ được ghi ở đây: ai làm, làm gì, khi nào.',
    ru: 'Здесь записывается каждое изменение в коллекции: кто, что и когда сделал.',
    en: 'Every change in this collection is written down here: who did what, and when.',
  },
  'activity.filter': {
    vi: 'Lọc theo việc, người hoặc đơn vị',
    ru: 'Отбор по действию, человеку или единице',
    en: 'Filter by act, person or unit',
  },
  'activity.show': { vi: 'Đến các đơn vị', ru: 'К единицам', en: 'Go to the units' },
  'activity.older': { vi: 'Xem việc cũ hơn', ru: 'Показать более ранние', en: 'Show older' },
  'activity.lines': {
    vi: '{count, plural, other {# việc}}',
    ru: '{count, plural, one {# действие} few {# действия} many {# действий} other {# действия}}',
    en: '{count, plural, one {# act} other {# acts}}',
  },
  'activity.somebody': { vi: 'Không ghi tên', ru: 'Имя не указано', en: 'No name given' },
  'activity.described': { vi: 'mô tả: {field}', ru: 'описание: {field}', en: 'description: {field}' },
  'activity.way.undone': { vi: 'Đã hoàn tác: {what}', ru: 'Отменено: {what}', en: 'Undone: {what}' },
  'activity.way.redone': { vi: 'Đã làm lại: {what}', ru: 'Повторено: {what}', en: 'Redone: {what}' },
  'activity.count.units': {
    vi: '{count, plural, other {# đơn vị}}',
    ru: '{count, plural, one {# единица} few {# единицы} many {# единиц} other {# единицы}}',
    en: '{count, plural, one {# unit} other {# units}}',
  },
  'activity.count.pages': {
    vi: '{count, plural, other {# trang}}',
    ru: '{count, plural, one {# страница} few {# страницы} many {# страниц} other {# страницы}}',
    en: '{count, plural, one {# page} other {# pages}}',
  },
  'activity.count.readings': {
    vi: '{count, plural, other {# bản đọc}}',
    ru: '{count, plural, one {# прочтение} few {# прочтения} many {# прочтений} other {# прочтения}}',
    en: '{count, plural, one {# reading} other {# readings}}',
  },
  'activity.count.places': {
    vi: '{count, plural, other {# địa danh}}',
    ru: '{count, plural, one {# место} few {# места} many {# мест} other {# места}}',
    en: '{count, plural, one {# place} other {# places}}',
  },
  'activity.count.regions': {
    vi: '{count, plural, other {# vùng}}',
    ru: '{count, plural, one {# область} few {# области} many {# областей} other {# области}}',
    en: '{count, plural, one {# region} other {# regions}}',
  },
  'activity.count.authorities': {
    vi: '{count, plural, other {# bản ghi chuẩn}}',
    ru: '{count, plural, one {# авторитетная запись} few {# авторитетные записи} many {# авторитетных записей} other {# авторитетные записи}}',
    en: '{count, plural, one {# authority record} other {# authority records}}',
  },
} as const satisfies MessageTable
