import type { MessageTable } from './language.ts'

/** Laying scanned maps on the ground. */
export const oldMapsMessages = {
  'old-maps.title': {
    vi: 'Đặt bản đồ cũ lên mặt đất',
    ru: 'Привязка старой карты',
    en: 'Lay an old map on the ground',
  },
  'old-maps.nothing': {
    vi: 'Chưa chọn trang nào',
    ru: 'Страница не выбрана',
    en: 'No page is chosen',
  },
  'old-maps.nothing-next': {
    vi: 'Mở trang có bản đồ hoặc chọn văn bản chứa trang ấy, rồi gọi lại lệnh này.',
    ru: 'Откройте страницу с картой или выберите её документ и повторите команду.',
    en: 'Open the page with the map, or select its item, and give the command again.',
  },
  'old-maps.picture': {
    vi: 'Bản đồ quét: {page}. Phím cách đặt điểm vào giữa khung.',
    ru: 'Скан карты: {page}. Пробел ставит точку в середине окна.',
    en: 'Scanned map: {page}. Space sets a point in the middle of the pane.',
  },
  'old-maps.ground': {
    vi: 'Bản đồ nền. Enter đặt điểm vào giữa khung.',
    ru: 'Карта местности. Enter ставит точку в середине окна.',
    en: 'The ground. Enter sets a point in the middle of the pane.',
  },
  'old-maps.points': { vi: 'Điểm khống chế', ru: 'Опорные точки', en: 'Control points' },
  'old-maps.point': { vi: 'Điểm {number}', ru: 'Точка {number}', en: 'Point {number}' },
  'old-maps.point.new': { vi: 'Điểm mới', ru: 'Новая точка', en: 'New point' },
  'old-maps.point.choose': {
    vi: 'Dời điểm {number}: bấm vào bản đồ quét hoặc bản đồ nền',
    ru: 'Передвинуть точку {number}: нажмите на скан или на карту',
    en: 'Move point {number}: click on the scan or on the map',
  },
  'old-maps.point.remove': { vi: 'Bỏ điểm {number}', ru: 'Убрать точку {number}', en: 'Remove point {number}' },
  'old-maps.point.x': { vi: 'Ngang, px', ru: 'Вправо, px', en: 'Across, px' },
  'old-maps.point.y': { vi: 'Dọc, px', ru: 'Вниз, px', en: 'Down, px' },
  'old-maps.point.at': { vi: 'Tọa độ', ru: 'Координаты', en: 'Coordinates' },
  'old-maps.point.off': { vi: 'Sai lệch', ru: 'Невязка', en: 'Off by' },
  'old-maps.residual': {
    vi: '{metres} m · {pixels} px',
    ru: '{metres} м · {pixels} px',
    en: '{metres} m · {pixels} px',
  },
  'old-maps.next.image': {
    vi: 'Tiếp theo: bấm chỗ ấy trên bản đồ quét.',
    ru: 'Дальше: покажите это место на скане.',
    en: 'Next: click the same spot on the scan.',
  },
  'old-maps.next.geo': {
    vi: 'Tiếp theo: bấm chỗ ấy trên bản đồ nền, gõ tọa độ, hoặc tìm địa danh.',
    ru: 'Дальше: покажите это место на карте, введите координаты или найдите его по названию.',
    en: 'Next: click the same spot on the map, type its coordinates, or look the place up.',
  },
  'old-maps.next.any': {
    vi: 'Bấm một chỗ dễ nhận trên bản đồ quét, rồi chỗ ấy trên bản đồ nền.',
    ru: 'Покажите приметное место на скане, затем то же место на карте.',
    en: 'Click a spot that is easy to tell on the scan, then the same spot on the map.',
  },
  'old-maps.next.mask': {
    vi: 'Bấm từng góc của phần là bản đồ; bấm đúp để khép lại. Bằng phím: mũi tên, phím cách, Enter.',
    ru: 'Обведите саму карту по углам; двойной щелчок замыкает. С клавиатуры: стрелки, пробел, Enter.',
    en: 'Click the corners of the map itself; a double click closes. By keys: arrows, Space, Enter.',
  },
  'old-maps.fault.few': {
    vi: 'Cần ít nhất {least, number} điểm cho cách này; mới có {count, number}.',
    ru: 'Для этого способа нужно точек: {least, number}; есть {count, number}.',
    en: 'This way needs {least, number} points; there are {count, number}.',
  },
  'old-maps.fault.same-spot': {
    vi: 'Hai điểm nằm cùng một chỗ trên bản đồ quét hoặc trên mặt đất. Hãy dời hoặc bỏ một điểm.',
    ru: 'Две точки стоят на одном месте скана или местности. Передвиньте или уберите одну из них.',
    en: 'Two points are on one spot of the scan or of the ground. Move or remove one of them.',
  },
  'old-maps.fault.one-line': {
    vi: 'Mọi điểm nằm trên một đường thẳng, nên bản đồ có thể lật về hai phía. Hãy thêm một điểm ở bên cạnh.',
    ru: 'Все точки лежат на одной прямой, и карта не закреплена поперёк неё. Добавьте точку в стороне.',
    en: 'All points are on one line, so that nothing holds the map across it. Add a point beside the line.',
  },
  'old-maps.fault.no-solution': {
    vi: 'Với các điểm này bản đồ bị gập. Hãy xem lại điểm có sai lệch lớn, hoặc chọn cách đặt khác.',
    ru: 'С такими точками карта складывается. Проверьте точки или выберите другой способ.',
    en: 'With these points the map folds. Look at the points again, or choose another way.',
  },
  'old-maps.laid': {
    vi: 'Đã đặt. Sai lệch trung bình {metres} m.',
    ru: 'Карта уложена. Средняя невязка {metres} м.',
    en: 'The map is laid. It is off by {metres} m on average.',
  },
  'old-maps.method': { vi: 'Cách đặt', ru: 'Способ', en: 'Way of laying' },
  'old-maps.method.helmert': {
    vi: 'Xoay và co giãn đều (Helmert, 2 điểm)',
    ru: 'Поворот и масштаб (Гельмерт, 2 точки)',
    en: 'Turn and scale (Helmert, 2 points)',
  },
  'old-maps.method.polynomial1': {
    vi: 'Afin (bậc 1, 3 điểm)',
    ru: 'Аффинный (1-я степень, 3 точки)',
    en: 'Affine (order 1, 3 points)',
  },
  'old-maps.method.polynomial2': {
    vi: 'Đa thức bậc 2 (6 điểm)',
    ru: 'Полином 2-й степени (6 точек)',
    en: 'Polynomial of order 2 (6 points)',
  },
  'old-maps.method.polynomial3': {
    vi: 'Đa thức bậc 3 (10 điểm)',
    ru: 'Полином 3-й степени (10 точек)',
    en: 'Polynomial of order 3 (10 points)',
  },
  'old-maps.method.projective': {
    vi: 'Phối cảnh (4 điểm)',
    ru: 'Проективный (4 точки)',
    en: 'Projective (4 points)',
  },
  'old-maps.method.thinPlateSpline': {
    vi: 'Co giãn như cao su (thin-plate spline, 3 điểm)',
    ru: 'Резиновый лист (thin-plate spline, 3 точки)',
    en: 'Rubber sheet (thin-plate spline, 3 points)',
  },
  'old-maps.opacity': { vi: 'Độ đậm', ru: 'Непрозрачность', en: 'Opacity' },
  'old-maps.swipe': { vi: 'Vén sang trái', ru: 'Шторка', en: 'Swipe' },
  'old-maps.section': { vi: 'Bản đồ cũ của bộ sưu tập', ru: 'Старые карты собрания', en: 'Old maps of the collection' },
  'old-maps.none': {
    vi: 'Chưa có bản đồ nào được đặt. Mở trang có bản đồ rồi chọn «Đặt lên bản đồ».',
    ru: 'Привязанных карт пока нет. Откройте страницу с картой и выберите «Привязать к карте».',
    en: 'No map is laid yet. Open the page with a map and choose “Lay on the map”.',
  },
  'old-maps.unlaid': {
    vi: 'Chưa đủ điểm để đặt.',
    ru: 'Точек пока не хватает.',
    en: 'Not enough points yet.',
  },
  'old-maps.look': { vi: 'Đến {name}', ru: 'Показать на карте: {name}', en: 'Go to {name}' },
  'old-maps.open': {
    vi: 'Sửa điểm khống chế: {name}',
    ru: 'Изменить опорные точки: {name}',
    en: 'Edit the control points of {name}',
  },
  'old-maps.mask.draw': { vi: 'Khoanh phần là bản đồ', ru: 'Обвести саму карту', en: 'Outline the map itself' },
  'old-maps.mask.remove': { vi: 'Lấy cả trang', ru: 'Взять всю страницу', en: 'Take the whole page' },
  'old-maps.mask.corner': { vi: 'Góc {number}', ru: 'Угол {number}', en: 'Corner {number}' },
  'old-maps.mask': { vi: 'Phần là bản đồ', ru: 'Сама карта', en: 'The map itself' },
  'old-maps.undo.point': { vi: 'điểm khống chế', ru: 'опорная точка', en: 'control point' },
  'old-maps.undo.method': { vi: 'cách đặt bản đồ', ru: 'способ привязки', en: 'way of laying' },
  'old-maps.undo.mask': { vi: 'khoanh bản đồ', ru: 'контур карты', en: 'outline of the map' },
  'old-maps.undo.look': { vi: 'cách hiện bản đồ cũ', ru: 'вид старой карты', en: 'look of the old map' },
} as const satisfies MessageTable
