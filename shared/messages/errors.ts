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
} as const satisfies MessageTable
