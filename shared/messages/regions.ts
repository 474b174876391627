import type { MessageTable } from './language.ts'

/** Regions of a page: parts that somebody marked, and what is said of them. */
export const regionMessages = {
  'regions.title': { vi: 'Vùng', ru: 'Области', en: 'Regions' },
  'regions.titled': { vi: 'Vùng ({count, number})', ru: 'Области ({count, number})', en: 'Regions ({count, number})' },
  'regions.side': { vi: 'Bên cạnh ảnh', ru: 'Рядом с изображением', en: 'Beside the picture' },
  'regions.text': { vi: 'Văn bản', ru: 'Текст', en: 'Text' },
  'regions.list': { vi: 'Các vùng trên trang', ru: 'Области страницы', en: 'Regions of the page' },
  'regions.rectangle': { vi: 'Đánh dấu hình chữ nhật', ru: 'Выделить прямоугольник', en: 'Mark a rectangle' },
  'regions.polygon': { vi: 'Đánh dấu đa giác', ru: 'Выделить многоугольник', en: 'Mark a polygon' },
  'regions.hint.rectangle': {
    vi: 'Kéo chuột, hoặc: mũi tên di chuyển, Shift+mũi tên đổi cỡ, Enter giữ, Esc bỏ',
    ru: 'Растяните мышью или: стрелки — сдвиг, Shift+стрелки — размер, Enter — оставить, Esc — отмена',
    en: 'Drag with the mouse, or: arrows move, Shift+arrows resize, Enter keeps, Esc drops',
  },
  'regions.hint.polygon': {
    vi: 'Bấm từng điểm, hoặc: mũi tên di chuyển, phím cách đặt điểm, Backspace lùi lại, Enter giữ, Esc bỏ',
    ru: 'Щёлкайте по точкам или: стрелки — сдвиг, пробел — точка, Backspace — назад, Enter — оставить, Esc — отмена',
    en: 'Click point by point, or: arrows move, Space sets a point, Backspace takes it back, Enter keeps, Esc drops',
  },
  'regions.corner': { vi: 'Góc {number, number}', ru: 'Угол {number, number}', en: 'Corner {number, number}' },
  'regions.name': {
    vi: 'Vùng {number, number}',
    ru: 'Область {number, number}',
    en: 'Region {number, number}',
  },
  'regions.named': {
    vi: 'Vùng {number, number}: {note}',
    ru: 'Область {number, number}: {note}',
    en: 'Region {number, number}: {note}',
  },
  'regions.untold': { vi: 'Chưa ghi chú', ru: 'Без примечания', en: 'Nothing noted' },
  'regions.none.title': { vi: 'Chưa có vùng nào', ru: 'Областей пока нет', en: 'No regions yet' },
  'regions.none.text': {
    vi: 'Đánh dấu con dấu, chữ ký hay một đoạn của trang rồi ghi chú về phần đó. Phím R vẽ hình chữ nhật, phím P vẽ đa giác.',
    ru: 'Выделите печать, подпись или часть страницы и опишите её. Клавиша R — прямоугольник, P — многоугольник.',
    en: 'Mark a seal, a signature or any part of the page and say what it is. R draws a rectangle, P a polygon.',
  },
  'regions.none.draw': { vi: 'Vẽ hình chữ nhật', ru: 'Нарисовать прямоугольник', en: 'Draw a rectangle' },
  'regions.note': { vi: 'Ghi chú', ru: 'Примечание', en: 'Note' },
  'regions.tags': { vi: 'Thẻ', ru: 'Метки', en: 'Tags' },
  'regions.tags.add': { vi: 'Thêm thẻ', ru: 'Добавить метку', en: 'Add a tag' },
  'regions.persons': { vi: 'Nhân vật', ru: 'Лица', en: 'Persons' },
  'regions.persons.add': { vi: 'Thêm nhân vật', ru: 'Добавить лицо', en: 'Add a person' },
  'regions.places': { vi: 'Địa danh', ru: 'Места', en: 'Places' },
  'regions.take-off': { vi: 'Bỏ {value}', ru: 'Убрать: {value}', en: 'Remove {value}' },
  'regions.remove': { vi: 'Xóa vùng', ru: 'Удалить область', en: 'Remove the region' },
  'regions.imported': {
    vi: 'Nhập từ {file}, {date}',
    ru: 'Импортировано из {file}, {date}',
    en: 'Imported from {file}, {date}',
  },
  'regions.undo.draw': { vi: 'đánh dấu vùng', ru: 'выделение области', en: 'marking of a region' },
  'regions.undo.shape': { vi: 'đổi hình vùng', ru: 'изменение контура области', en: 'change of a region’s shape' },
  'regions.undo.note': { vi: 'sửa ghi chú của vùng', ru: 'правка примечания', en: 'edit of a region’s note' },
  'regions.undo.tags': { vi: 'đổi thẻ của vùng', ru: 'изменение меток области', en: 'change of a region’s tags' },
  'regions.undo.persons': {
    vi: 'đổi nhân vật của vùng',
    ru: 'изменение лиц области',
    en: 'change of a region’s persons',
  },
  'regions.undo.place': {
    vi: 'thêm địa danh cho vùng',
    ru: 'добавление места области',
    en: 'addition of a region’s place',
  },
  'regions.undo.place-off': {
    vi: 'bỏ địa danh của vùng',
    ru: 'удаление места области',
    en: 'removal of a region’s place',
  },
  'regions.undo.remove': { vi: 'xóa vùng', ru: 'удаление области', en: 'removal of a region' },
} as const satisfies MessageTable
