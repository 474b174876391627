import type { MessageTable } from './language.ts'

export const geometryMessages = {
  'geometry.kind': { vi: 'Hình trên bản đồ', ru: 'На карте это', en: 'On the map it is' },
  'geometry.kind.point': { vi: 'Điểm', ru: 'Точка', en: 'A point' },
  'geometry.kind.circle': { vi: 'Khoảng chừng (vòng tròn)', ru: 'Примерно (круг)', en: 'Somewhere near (a circle)' },
  'geometry.kind.polygon': { vi: 'Vùng', ru: 'Область', en: 'An area' },
  'geometry.kind.line': { vi: 'Tuyến', ru: 'Линия', en: 'A line' },
  'geometry.centre': { vi: 'Tâm', ru: 'Центр', en: 'Centre' },
  'geometry.radius': { vi: 'Sai lệch tới, km', ru: 'Погрешность до, км', en: 'Off by up to, km' },
  'geometry.corners.hint': {
    vi: 'Bấm trên bản đồ để vẽ, kéo các góc để sửa, bấm chuột phải để bỏ; hoặc gõ tọa độ. Sau một dòng trống là các góc của một lỗ.',
    ru: 'Обведите на карте; углы можно двигать, правой кнопкой — убирать. Или введите координаты. После пустой строки — углы выреза.',
    en: 'Draw on the map, drag the corners, take one away with the right button; or type them. An empty line begins a hole.',
  },
  'geometry.points': {
    vi: 'Các điểm, mỗi dòng một tọa độ',
    ru: 'Точки: по одной в строке',
    en: 'Points, one a line',
  },
  'geometry.points.hint': {
    vi: 'Bấm trên bản đồ để vẽ, kéo các điểm để sửa; hoặc gõ tọa độ.',
    ru: 'Начертите на карте; точки можно двигать. Или введите координаты.',
    en: 'Draw on the map and drag the points; or type them.',
  },
  'geometry.redraw': { vi: 'Vẽ lại', ru: 'Начертить заново', en: 'Draw anew' },
  'geometry.everywhere': {
    vi: 'Áp dụng cho mọi đơn vị có địa danh này.',
    ru: 'Относится ко всем единицам с этим местом.',
    en: 'This goes for all units at this place.',
  },
  'geometry.notice': {
    vi: 'Natural Earth; GeoNames CC BY 4.0',
    ru: 'Natural Earth; GeoNames CC BY 4.0',
    en: 'Natural Earth; GeoNames CC BY 4.0',
  },
  'geometry.fact.circle': { vi: '± {km} km', ru: '± {km} км', en: '± {km} km' },
  'geometry.fact.polygon': { vi: 'vùng', ru: 'область', en: 'area' },
  'geometry.fact.line': { vi: 'tuyến', ru: 'линия', en: 'line' },
  'geometry.fault.crossing': {
    vi: 'Đường bao tự cắt: cạnh {one} gặp cạnh {other}. Hãy đổi thứ tự các góc.',
    ru: 'Контур пересекает сам себя: сторона {one} и сторона {other}. Измените порядок углов.',
    en: 'The outline crosses itself: side {one} meets side {other}. Change the order of the corners.',
  },
  'geometry.untangle': {
    vi: 'Xếp các góc theo vòng',
    ru: 'Расставить углы по кругу',
    en: 'Put the corners in order round the middle',
  },
  'geometry.fault.few': {
    vi: 'Cần ít nhất {needed} điểm.',
    ru: 'Нужно не меньше {needed} точек.',
    en: 'At least {needed} points are needed.',
  },
  'geometry.fault.pole': {
    vi: 'Không giữ được vùng bao quanh cực. Hãy chia thành nhiều vùng.',
    ru: 'Область вокруг полюса сохранить нельзя. Разделите её на несколько.',
    en: 'An area round a pole cannot be kept. Divide it into several.',
  },
  'geometry.fault.hole': {
    vi: 'Lỗ thứ {hole} nằm ngoài vùng. Hãy dời vào trong hoặc bỏ các dòng của lỗ.',
    ru: 'Вырез № {hole} лежит вне области. Передвиньте его внутрь или уберите его строки.',
    en: 'Hole {hole} lies outside the area. Move it inside, or take its lines away.',
  },
  'geometry.fault.radius': {
    vi: 'Sai lệch phải là số km lớn hơn 0 và không quá 10 000.',
    ru: 'Погрешность — число километров больше 0 и не больше 10 000.',
    en: 'It must be off by more than 0 km, and by 10,000 km at most.',
  },
  'geometry.fault.none': {
    vi: 'Chưa có tọa độ. Hãy vẽ trên bản đồ hoặc gõ vào.',
    ru: 'Координат пока нет. Отметьте на карте или введите их.',
    en: 'No coordinates yet. Draw on the map, or type them.',
  },
  'geometry.fault.one': {
    vi: 'Ở đây cần đúng một điểm. Nếu có nhiều điểm, hãy chọn Vùng hoặc Tuyến.',
    ru: 'Здесь нужна одна точка. Если точек несколько, выберите область или линию.',
    en: 'One point is needed here. For several, choose an area or a line.',
  },
  'geometry.fault.line': { vi: 'Dòng {line}: {error}', ru: 'Строка {line}: {error}', en: 'Line {line}: {error}' },
  'geometry.crosses180': {
    vi: 'Hình nằm hai bên kinh tuyến 180°: khi xuất sẽ được cắt làm hai tại đó.',
    ru: 'Лежит по обе стороны меридиана 180°: при экспорте будет разрезано там надвое.',
    en: 'It lies on both sides of 180°: exports cut it in two there.',
  },
  'geometry.draw.first': {
    vi: 'Bấm để đặt điểm đầu',
    ru: 'Нажмите, чтобы поставить первую точку',
    en: 'Click to set the first point',
  },
  'geometry.draw.next': { vi: 'Bấm để vẽ tiếp', ru: 'Нажмите, чтобы продолжить', en: 'Click to go on' },
  'geometry.draw.line': {
    vi: 'Bấm vào điểm cuối để kết thúc',
    ru: 'Нажмите на последнюю точку, чтобы закончить',
    en: 'Click the last point to finish',
  },
  'geometry.draw.close': {
    vi: 'Bấm vào điểm đầu để khép kín',
    ru: 'Нажмите на первую точку, чтобы замкнуть',
    en: 'Click the first point to close it',
  },
  'geometry.draw.centre': {
    vi: 'Bấm để đặt tâm',
    ru: 'Нажмите, чтобы поставить центр',
    en: 'Click to set the centre',
  },
  'geometry.draw.size': {
    vi: 'Bấm để đặt độ lớn',
    ru: 'Нажмите, чтобы задать размер',
    en: 'Click to set the size',
  },
  'geometry.copy.none': {
    vi: 'Các đơn vị đã chọn không có địa danh nào để chép. Hãy chọn đơn vị có địa danh.',
    ru: 'У выбранных единиц нет мест. Выберите единицу, у которой они есть.',
    en: 'What is selected has no places to copy. Select a unit that has some.',
  },
  'geometry.paste.none': {
    vi: 'Chưa chép địa danh nào. Hãy chọn một đơn vị có địa danh rồi dùng lệnh Chép địa danh của đơn vị.',
    ru: 'Места ещё не скопированы. Выберите единицу с местами и дайте команду «Скопировать места единицы».',
    en: 'No places were copied yet. Select a unit that has some, and use Copy places of the unit.',
  },
  'geometry.paste.undo': { vi: 'dán địa danh', ru: 'вставка мест', en: 'pasting of places' },
  'error.csv-coordinates-swapped': {
    vi: 'Vĩ độ và kinh độ “{message}” có vẻ bị đổi chỗ; phần còn lại của dòng đã được nhập. Hãy đổi tên hai cột latitude và longitude cho nhau rồi nhập lại.',
    ru: 'Широта и долгота «{message}», похоже, перепутаны; остальное в строке импортировано. Поменяйте местами названия столбцов latitude и longitude и импортируйте снова.',
    en: 'Latitude and longitude “{message}” seem to be swapped; the rest of the row went in. Exchange the names of the columns latitude and longitude, and import again.',
  },
  'error.intake-coordinates-swapped': {
    vi: 'Vĩ độ và kinh độ “{message}” có vẻ bị đổi chỗ. Hãy đổi nghĩa của hai cột vĩ độ và kinh độ cho nhau.',
    ru: 'Широта и долгота «{message}», похоже, перепутаны. Поменяйте местами значения столбцов широты и долготы.',
    en: 'Latitude and longitude “{message}” seem to be swapped. Exchange what the two columns mean.',
  },
} as const satisfies MessageTable
