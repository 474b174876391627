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
  'error.unreadable-file': {
    vi: 'Không đọc được tệp {message}. Hãy kiểm tra tệp còn đó và có quyền đọc, rồi thử lại.',
    ru: 'Не удалось прочитать файл {message}. Проверьте, что он на месте и доступен для чтения, и повторите.',
    en: 'The file {message} could not be read. Check that it is still there and that you may read it, then try again.',
  },
  'error.missing-folder': {
    vi: 'Không tìm thấy thư mục {message}. Có thể thư mục đã được chuyển đi hoặc ổ đĩa chưa được nối. Hãy nối lại hoặc chọn lại thư mục.',
    ru: 'Папка {message} не найдена. Возможно, её перенесли или диск не подключён. Подключите диск или выберите папку заново.',
    en: 'The folder {message} was not found. It may have been moved, or its disk is not connected. Connect it, or choose the folder again.',
  },
  'error.exists': {
    vi: 'Đã có {message}. Chưa ghi gì. Hãy chọn thư mục khác hoặc đổi tên tệp cũ rồi thử lại.',
    ru: '{message} уже существует. Ничего не записано. Выберите другую папку или переименуйте прежний файл и повторите.',
    en: '{message} exists already. Nothing was written. Choose another folder, or rename the old file, then try again.',
  },
  'error.refused': {
    vi: 'Không được phép ghi vào {message}. Chưa ghi gì. Hãy chọn thư mục mà được phép ghi.',
    ru: 'Запись в {message} запрещена. Ничего не записано. Выберите папку, в которую вам разрешено писать.',
    en: 'Writing to {message} is not allowed. Nothing was written. Choose a folder in which you may write.',
  },
  'error.bad-input': {
    vi: 'Chương trình đã gửi một yêu cầu sai: {message}. Không có gì bị thay đổi. Hãy sao chép báo cáo này gửi cho người phát triển.',
    ru: 'Программа отправила неверный запрос: {message}. Ничего не изменено. Скопируйте отчёт и отправьте его разработчикам.',
    en: 'The program sent a wrong request: {message}. Nothing was changed. Copy the report and send it to the developers.',
  },
  'error.untrusted-sender': {
    vi: 'Một yêu cầu từ bên ngoài Fonds đã bị từ chối: {message}. Không có gì bị thay đổi.',
    ru: 'Отклонён запрос, пришедший не от Fonds: {message}. Ничего не изменено.',
    en: 'A request that did not come from Fonds was refused: {message}. Nothing was changed.',
  },
} as const satisfies MessageTable
