import type { MessageTable } from './language.ts'

/** The table that is written like a spreadsheet. */
export const tableMessages = {
  'table.edit': { vi: 'Sửa trong bảng', ru: 'Править в таблице', en: 'Edit in the table' },
  'table.keys': {
    vi: 'F2 hoặc gõ để sửa, Tab sang ô bên, Ctrl+D điền xuống, Ctrl+C và Ctrl+V chép khối ô, Esc để thôi',
    ru: 'F2 или ввод — править, Tab — к соседней ячейке, Ctrl+D — заполнить вниз, Ctrl+C и Ctrl+V — копировать блок, Esc — выйти',
    en: 'F2 or typing edits, Tab goes on, Ctrl+D fills down, Ctrl+C and Ctrl+V copy a block, Esc leaves',
  },
  'table.columns': { vi: 'Cột…', ru: 'Столбцы…', en: 'Columns…' },
  'table.columns.title': { vi: 'Các cột của bảng', ru: 'Столбцы таблицы', en: 'Columns of the table' },
  'table.undo.fill': { vi: 'điền xuống', ru: 'заполнение вниз', en: 'fill down' },
  'table.undo.paste': { vi: 'dán vào các ô', ru: 'вставка в ячейки', en: 'paste into cells' },
  'table.undo.clear': { vi: 'xóa nội dung ô', ru: 'очистка ячеек', en: 'clearing of cells' },
} as const satisfies MessageTable
