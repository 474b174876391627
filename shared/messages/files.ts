import type { MessageTable } from './language.ts'

/** The files of a page: its original and its copies, by what they are kept for. */
export const filesMessages = {
  'files.title': { vi: 'Tệp của trang', ru: 'Файлы страницы', en: 'Files of the page' },
  'files.none': {
    vi: 'Đơn vị này chưa có trang nào.',
    ru: 'У этой единицы пока нет страниц.',
    en: 'This unit has no pages yet.',
  },
  'files.page': { vi: 'Trang', ru: 'Страница', en: 'Page' },
  'files.role': { vi: 'Vai trò', ru: 'Назначение', en: 'Role' },
  'files.role.master': { vi: 'Bản lưu giữ (master)', ru: 'Мастер-копия (ЭФП-1)', en: 'Master' },
  'files.role.working': { vi: 'Bản làm việc', ru: 'Рабочая копия (ЭФП-2)', en: 'Working copy' },
  'files.role.access': { vi: 'Bản sử dụng', ru: 'Копия пользования (ЭФП-3)', en: 'Access copy' },
  'files.shown': { vi: 'Tệp được hiển thị', ru: 'Показываемый файл', en: 'The file that is shown' },
  'files.facts': {
    vi: '{type} · {width, number} × {height, number} px',
    ru: '{type} · {width, number} × {height, number} пикс.',
    en: '{type} · {width, number} × {height, number} px',
  },
  'files.sha': { vi: 'SHA-256', ru: 'SHA-256', en: 'SHA-256' },
  'files.add': { vi: 'Thêm bản sao từ tệp…', ru: 'Добавить копию из файла…', en: 'Add a copy from a file…' },
  'files.view': { vi: 'Xem', ru: 'Посмотреть', en: 'View' },
  'files.viewNamed': { vi: 'Xem: {name}', ru: 'Посмотреть: {name}', en: 'View: {name}' },
  'files.save': { vi: 'Xuất tệp…', ru: 'Экспортировать…', en: 'Export…' },
  'files.saveNamed': { vi: 'Xuất tệp: {name}', ru: 'Экспортировать: {name}', en: 'Export: {name}' },
  'files.remove': { vi: 'Bỏ bản sao', ru: 'Убрать копию', en: 'Remove the copy' },
  'files.removeNamed': { vi: 'Bỏ bản sao: {name}', ru: 'Убрать копию: {name}', en: 'Remove the copy: {name}' },
  'files.undo.role': { vi: 'đổi vai trò của tệp', ru: 'изменение назначения файла', en: 'change of a file’s role' },
  'files.undo.add': { vi: 'thêm bản sao', ru: 'добавление копии', en: 'added copy' },
  'files.undo.remove': { vi: 'bỏ bản sao', ru: 'удаление копии', en: 'removed copy' },
} as const satisfies MessageTable
