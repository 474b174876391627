import type { MessageTable } from './language.ts'

/** Words for each error code: what happened, and what to do next. `explain` picks them by `error.<code>`. */
export const errorMessages = {
  'error.unknown': {
    vi: 'Có lỗi ngoài dự kiến: {message}. Dữ liệu đã lưu không mất. Hãy thử lại; nếu vẫn lỗi, sao chép báo cáo này gửi cho người phát triển.',
    ru: 'Неожиданная ошибка: {message}. Сохранённые данные не потеряны. Повторите действие; если не поможет, скопируйте отчёт и отправьте его разработчикам.',
    en: 'An unexpected error: {message}. What was saved is not lost. Try again; if it happens again, copy the report and send it to the developers.',
  },
  'error.disk-full': {
    vi: 'Ổ đĩa đã đầy: {message}. Chưa ghi gì dở dang. Hãy giải phóng dung lượng rồi thử lại.',
    ru: 'На диске нет места: {message}. Ничего не записано наполовину. Освободите место и повторите.',
    en: 'The disk is full: {message}. Nothing was half-written. Free some space, then try again.',
  },
  'error.newer-archive': {
    vi: 'Kho lưu trữ này do một phiên bản Fonds mới hơn tạo ra. Không có gì bị thay đổi. Hãy mở bằng phiên bản mới hơn.',
    ru: 'Этот архив создан более новой версией Fonds. Ничего не изменено. Откройте его более новой версией.',
    en: 'This archive was made by a newer version of Fonds. Nothing was changed. Open it with the newer version.',
  },
  'error.missing-original': {
    vi: 'Không tìm thấy bản gốc số hóa {message} trong kho. Hãy nhập lại tệp này.',
    ru: 'Исходный файл {message} не найден в хранилище. Импортируйте этот файл ещё раз.',
    en: 'The original {message} is not in the store. Import this file again.',
  },
  'error.storage-failed': {
    vi: 'Kho dữ liệu không ghi hoặc đọc được: {message}. Chưa ghi gì dở dang. Hãy đóng các cửa sổ Fonds khác rồi thử lại.',
    ru: 'Хранилище не смогло записать или прочитать данные: {message}. Ничего не записано наполовину. Закройте другие окна Fonds и повторите.',
    en: 'The store could not be written or read: {message}. Nothing was half-written. Close other windows of Fonds, then try again.',
  },
} as const satisfies MessageTable
