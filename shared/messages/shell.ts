import type { MessageTable } from './language.ts'

/** What the desktop shell says itself: its menu and its dialogs. */
export const shellMessages = {
  'shell.cut': { vi: 'Cắt', ru: 'Вырезать', en: 'Cut' },
  'shell.copy': { vi: 'Sao chép', ru: 'Копировать', en: 'Copy' },
  'shell.paste': { vi: 'Dán', ru: 'Вставить', en: 'Paste' },
  'shell.zoom-in': { vi: 'Phóng to giao diện', ru: 'Увеличить интерфейс', en: 'Larger interface' },
  'shell.zoom-out': { vi: 'Thu nhỏ giao diện', ru: 'Уменьшить интерфейс', en: 'Smaller interface' },
  'shell.zoom-reset': { vi: 'Cỡ giao diện bình thường', ru: 'Обычный размер интерфейса', en: 'Normal interface size' },
  'shell.full-screen': { vi: 'Toàn màn hình', ru: 'Полный экран', en: 'Full screen' },
  'shell.developer-tools': { vi: 'Công cụ cho nhà phát triển', ru: 'Инструменты разработчика', en: 'Developer tools' },
  'shell.quit': { vi: 'Thoát', ru: 'Выйти', en: 'Quit' },
  'shell.scans': {
    vi: 'Bản quét (ảnh, TIFF, PDF)',
    ru: 'Сканы (изображения, TIFF, PDF)',
    en: 'Scans (images, TIFF, PDF)',
  },
  'shell.all-files': { vi: 'Mọi tệp', ru: 'Все файлы', en: 'All files' },
  'shell.export-into': {
    vi: 'Thư mục mới cho bản xuất',
    ru: 'Новая папка для экспорта',
    en: 'New folder for the export',
  },
} as const satisfies MessageTable
