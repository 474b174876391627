import type { MessageTable } from './language.ts'

/** What the command line says. Its options are the same in every language. */
export const cliMessages = {
  'cli.import': { vi: 'Nhập', ru: 'Импорт', en: 'Importing' },
  'cli.read': { vi: 'Nhận dạng', ru: 'Распознавание', en: 'Reading' },
  'cli.describe': { vi: 'Mô tả', ru: 'Описание', en: 'Describing' },
  'cli.export': { vi: 'Xuất', ru: 'Экспорт', en: 'Exporting' },
  'cli.summary': {
    vi: 'Trang: {pages}; đã nhận dạng: {read}; lỗi: {failed}; thời gian: {seconds} giây',
    ru: 'Страниц: {pages}; распознано: {read}; ошибок: {failed}; время: {seconds} с',
    en: 'Pages: {pages}; read: {read}; failed: {failed}; time: {seconds} s',
  },
  'cli.duplicate': {
    vi: '{file}: giống hệt {first}, chỉ nhập một lần',
    ru: '{file}: то же, что {first}; принят один раз',
    en: '{file}: the same as {first}; taken in once',
  },
  'cli.no-place': { vi: 'Không tìm thấy địa danh nào', ru: 'Место не найдено', en: 'No such place was found' },
  'error.no-runtime': {
    vi: 'Không tìm thấy Electron, Chromium hay Chrome: {message}. Hãy cài Chromium hoặc Chrome, hoặc đặt biến CHROMIUM_PATH.',
    ru: 'Не найдены ни Electron, ни Chromium, ни Chrome: {message}. Установите Chromium или Chrome либо задайте CHROMIUM_PATH.',
    en: 'There is no Electron, Chromium or Chrome: {message}. Install Chromium or Chrome, or set CHROMIUM_PATH.',
  },
  'error.runtime-ended': {
    vi: 'Chương trình chạy nền đã dừng giữa chừng: {message}. Những trang đã xong không mất nếu có --profile; hãy chạy lại lệnh.',
    ru: 'Фоновая программа неожиданно завершилась: {message}. С --profile готовые страницы не потеряны; повторите команду.',
    en: 'The program in the background ended early: {message}. With --profile no finished page is lost; run the command again.',
  },
  'error.profile-in-use': {
    vi: 'Profile đang được dùng, hoặc cổng của profile đã bị chiếm: {message}. Hãy đợi lệnh kia xong hoặc dùng tên profile khác.',
    ru: 'Профиль занят, или занят его порт: {message}. Дождитесь завершения другой команды или укажите другой профиль.',
    en: 'The profile is in use, or its port is taken: {message}. Wait for the other command to end, or name another profile.',
  },
} as const satisfies MessageTable
