import type { MessageTable } from './language.ts'

/** Files of places that come in, and the map that goes out as a picture. */
export const mapExchangeMessages = {
  'intake.rows-are.units': {
    vi: 'Mỗi dòng được hiểu là một đơn vị mô tả.',
    ru: 'Каждая строка принята за единицу описания.',
    en: 'Each row is taken for a unit of description.',
  },
  'intake.rows-are.units.take': {
    vi: 'Đây là các đơn vị mô tả',
    ru: 'Это единицы описания',
    en: 'These are units',
  },
  'intake.rows-are.places': {
    vi: 'Mỗi dòng được hiểu là một địa danh.',
    ru: 'Каждая строка принята за место.',
    en: 'Each row is taken for a place.',
  },
  'intake.rows-are.places.take': { vi: 'Đây là các địa danh', ru: 'Это места', en: 'These are places' },
  'exchange.kind': { vi: '{file}: địa danh', ru: '{file}: места', en: '{file}: places' },
  'exchange.places': {
    vi: '{written, select, yes {Địa danh mới: {added, number}; thay đổi: {changed, number}; giữ nguyên: {same, number}.} other {Địa danh sẽ tạo mới: {added, number}; sẽ thay đổi: {changed, number}; giữ nguyên: {same, number}.}}',
    ru: '{written, select, yes {Новых мест: {added, number}; изменено: {changed, number}; без изменений: {same, number}.} other {Будет создано мест: {added, number}; изменится: {changed, number}; без изменений: {same, number}.}}',
    en: '{written, select, yes {New places: {added, number}; changed: {changed, number}; the same: {same, number}.} other {Places to be made: {added, number}; to be changed: {changed, number}; the same: {same, number}.}}',
  },
  'exchange.feature': {
    vi: 'Đối tượng {row, number}',
    ru: 'Объект {row, number}',
    en: 'Feature {row, number}',
  },
  'exchange.order': { vi: 'Tọa độ', ru: 'Координаты', en: 'Coordinates' },
  'exchange.order.as-written': { vi: 'như trong tệp', ru: 'как в файле', en: 'as the file has them' },
  'exchange.order.mended': {
    vi: 'đổi chỗ vĩ độ và kinh độ ở nơi nằm ngoài Trái Đất',
    ru: 'поменять широту и долготу там, где иначе точка вне Земли',
    en: 'latitude and longitude swapped where a point is off the globe else',
  },
  'exchange.order.swapped': {
    vi: 'đổi chỗ vĩ độ và kinh độ ở mọi nơi',
    ru: 'поменять широту и долготу везде',
    en: 'latitude and longitude swapped throughout',
  },
  'exchange.undo': { vi: 'nhập địa danh', ru: 'импорт мест', en: 'import of places' },
  'exchange.picture': {
    vi: 'Lưu bản đồ thành ảnh',
    ru: 'Сохранить карту как изображение',
    en: 'Save the map as a picture',
  },
  'exchange.picture.kind': { vi: 'Định dạng', ru: 'Формат', en: 'Format' },
  'exchange.picture.kind.png': {
    vi: 'PNG – ảnh điểm, gấp đôi độ phân giải màn hình',
    ru: 'PNG — растр с двойным разрешением экрана',
    en: 'PNG – pixels, twice as fine as the screen',
  },
  'exchange.picture.kind.svg': {
    vi: 'SVG – nét vectơ để sửa tiếp; không có bản đồ phủ',
    ru: 'SVG — вектор для правки; без наложенных карт',
    en: 'SVG – lines to go on working with; without maps laid over',
  },
  'exchange.picture.kind.pdf': {
    vi: 'PDF – để in, 300 điểm trên inch',
    ru: 'PDF — для печати, 300 точек на дюйм',
    en: 'PDF – for print, 300 dots an inch',
  },
  'exchange.picture.paper': { vi: 'Khổ giấy', ru: 'Лист', en: 'Paper' },
  'exchange.picture.paper.a4-landscape': { vi: 'A4 ngang', ru: 'А4, альбомный', en: 'A4 landscape' },
  'exchange.picture.paper.a4-portrait': { vi: 'A4 dọc', ru: 'А4, книжный', en: 'A4 portrait' },
  'exchange.picture.paper.a3-landscape': { vi: 'A3 ngang', ru: 'А3, альбомный', en: 'A3 landscape' },
  'exchange.picture.paper.a3-portrait': { vi: 'A3 dọc', ru: 'А3, книжный', en: 'A3 portrait' },
  'exchange.picture.title': { vi: 'Tiêu đề', ru: 'Заголовок', en: 'Title' },
  'exchange.picture.title.hint': {
    vi: 'In phía trên bản đồ; để trống nếu không cần.',
    ru: 'Печатается над картой; можно оставить пустым.',
    en: 'Printed above the map; may be left empty.',
  },
  'exchange.picture.save': { vi: 'Lưu', ru: 'Сохранить', en: 'Save' },
  'exchange.picture.drawing': { vi: 'Đang vẽ bản đồ', ru: 'Карта рисуется', en: 'Drawing the map' },
  'exchange.picture.done': { vi: 'Đã lưu: {file}', ru: 'Сохранено: {file}', en: 'Saved: {file}' },
  'exchange.picture.single': { vi: 'một đơn vị mô tả', ru: 'одна единица', en: 'one unit' },
  'exchange.picture.cluster': {
    vi: 'nhiều đơn vị; vòng: phần có ngày',
    ru: 'несколько единиц; кольцо — доля с датой',
    en: 'several units; the ring: the share with a date',
  },
  'exchange.picture.north': { vi: 'B', ru: 'С', en: 'N' },
  'exchange.picture.ratio': {
    vi: '1 : {times, number} (ở giữa bản đồ)',
    ru: '1 : {times, number} (в середине карты)',
    en: '1 : {times, number} (in the middle of the map)',
  },
  'exchange.picture.map': { vi: 'Bản đồ', ru: 'Карта', en: 'Map' },
  'error.place-no-name': {
    vi: 'Không có tên nên không nhập. Hãy thêm thuộc tính “name” trong tệp.',
    ru: 'Нет названия, поэтому место не войдёт. Добавьте свойство «name» в файле.',
    en: 'There is no name, so it does not go in. Give it a property “name” in the file.',
  },
  'error.place-no-geometry': {
    vi: '“{message}” không có tọa độ nên không nhập. Hãy thêm điểm, đường hoặc vùng trong tệp.',
    ru: 'У «{message}» нет координат, поэтому место не войдёт. Добавьте точку, линию или область в файле.',
    en: '“{message}” has no coordinates, so it does not go in. Give it a point, a line or an area in the file.',
  },
  'error.place-off-globe': {
    vi: 'Vĩ độ, kinh độ {message} nằm ngoài Trái Đất nên không nhập. Hãy lưu tệp theo độ WGS 84 (EPSG:4326).',
    ru: 'Широта и долгота {message} вне Земли, поэтому место не войдёт. Сохраните файл в градусах WGS 84 (EPSG:4326).',
    en: 'Latitude and longitude {message} are off the globe, so it does not go in. Save the file in degrees of WGS 84 (EPSG:4326).',
  },
  'error.place-swapped': {
    vi: 'Vĩ độ và kinh độ có vẻ bị đổi chỗ ({message}) nên không nhập. Hãy chọn cách đổi chỗ ở mục “Tọa độ”.',
    ru: 'Широта и долгота, похоже, переставлены ({message}), поэтому место не войдёт. Выберите перестановку в поле «Координаты».',
    en: 'Latitude and longitude seem to be swapped ({message}), so it does not go in. Choose to swap them under “Coordinates”.',
  },
  'error.place-parts': {
    vi: 'Đối tượng có {message} phần; chỉ phần lớn nhất được nhập. Hãy tách thành nhiều đối tượng nếu cần cả.',
    ru: 'Частей у объекта: {message}; войдёт только наибольшая. Если нужны все, разделите объект на несколько.',
    en: 'It has {message} parts, of which the largest goes in. Make several features of it if all are needed.',
  },
  'error.place-crossing': {
    vi: 'Đường viền của “{message}” tự cắt nên chỉ điểm được nhập. Hãy sửa hình trong tệp (QGIS: Fix geometries) rồi nhập lại.',
    ru: 'Граница «{message}» пересекает сама себя, поэтому войдёт только точка. Исправьте контур в файле (QGIS: «Исправление геометрии») и повторите импорт.',
    en: 'The outline of “{message}” crosses itself, so only its point goes in. Mend it in the file (QGIS: Fix geometries), then import it again.',
  },
  'error.place-no-area': {
    vi: 'Hình của “{message}” không bao một vùng nào nên chỉ điểm được nhập. Hãy sửa hình trong tệp rồi nhập lại.',
    ru: 'Контур «{message}» не ограничивает области, поэтому войдёт только точка. Исправьте контур в файле и повторите импорт.',
    en: 'The outline of “{message}” encloses no area, so only its point goes in. Mend it in the file, then import it again.',
  },
  'error.place-corners': {
    vi: 'Hình của “{message}” có hơn 20.000 đỉnh nên chỉ điểm được nhập. Hãy đơn giản hóa hình (QGIS: Simplify) rồi nhập lại.',
    ru: 'В контуре «{message}» больше 20 000 вершин, поэтому войдёт только точка. Упростите контур (QGIS: «Упрощение») и повторите импорт.',
    en: 'The outline of “{message}” has more than 20,000 corners, so only its point goes in. Simplify it (QGIS: Simplify), then import it again.',
  },
  'error.geo-many': {
    vi: 'Tệp có hơn {message} địa danh, quá nhiều cho một lần nhập. Hãy chia thành nhiều tệp.',
    ru: 'В файле больше {message} мест — слишком много для одного шага. Разделите файл на несколько.',
    en: 'The file has more than {message} places, too many for one step. Split it into several files.',
  },
  'error.geo-large': {
    vi: 'Hình trong tệp quá chi tiết (giới hạn {message}). Hãy đơn giản hóa hình (QGIS: Simplify), hoặc thêm tệp làm lớp bản đồ.',
    ru: 'Контуры в файле слишком подробны (предел {message}). Упростите их (QGIS: «Упрощение») или добавьте файл как слой карты.',
    en: 'The outlines in the file are too detailed (the limit is {message}). Simplify them (QGIS: Simplify), or add the file as a layer of the map.',
  },
  'error.geo-grid': {
    vi: 'Tọa độ theo hệ {message}, không phải độ. Hãy lưu tệp theo WGS 84 (EPSG:4326).',
    ru: 'Координаты в системе {message}, а не в градусах. Сохраните файл в WGS 84 (EPSG:4326).',
    en: 'The coordinates are in {message}, not in degrees. Save the file in WGS 84 (EPSG:4326).',
  },
  'error.geo-none': {
    vi: 'Trong tệp không có đối tượng nào ({message}). Hãy kiểm tra xem đã chọn đúng tệp chưa.',
    ru: 'В файле нет ни одного объекта ({message}). Проверьте, тот ли файл выбран.',
    en: 'There is no feature in the file ({message}). Check that it is the file you mean.',
  },
  'error.geo-archive': {
    vi: 'Không mở được tệp nén ({message}). Hãy lưu lại dưới dạng KML.',
    ru: 'Архив не открывается ({message}). Сохраните файл как KML.',
    en: 'The archive can’t be opened ({message}). Save it as KML.',
  },
} as const satisfies MessageTable
