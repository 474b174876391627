import type { MessageTable } from './language.ts'

export const placesMessages = {
  'places.map': { vi: 'Bản đồ địa danh', ru: 'Карта мест', en: 'Map of places' },
  'places.notice': {
    vi: 'Natural Earth; GeoNames CC BY 4.0; đường ranh giới vẽ theo thực tế, không thể hiện quan điểm của Fonds',
    ru: 'Natural Earth; GeoNames CC BY 4.0; границы показаны де-факто и не выражают позицию Fonds',
    en: 'Natural Earth; GeoNames CC BY 4.0; lines are de facto and not a position of Fonds',
  },
  'places.zoom-in': { vi: 'Phóng to', ru: 'Приблизить', en: 'Zoom in' },
  'places.zoom-out': { vi: 'Thu nhỏ', ru: 'Отдалить', en: 'Zoom out' },
  'places.zoom-all': { vi: 'Xem tất cả địa danh', ru: 'Показать все места', en: 'Show all places' },
  'places.zoom-here': { vi: 'Phóng tới đây', ru: 'Приблизить', en: 'Zoom here' },
  'places.borders': { vi: 'Đường ranh giới', ru: 'Линии границ', en: 'Border lines' },
  'places.mark': {
    vi: '{count, plural, other {# đơn vị}}, {name}',
    ru: '{count, plural, one {# единица} few {# единицы} many {# единиц} other {# единицы}}, {name}',
    en: '{count, plural, one {# unit} other {# units}}, {name}',
  },
  'places.cluster': {
    vi: '{count, plural, other {# đơn vị}}, {name} và {more, plural, other {# địa danh khác}}',
    ru: '{count, plural, one {# единица} few {# единицы} many {# единиц} other {# единицы}}, {name} и ещё {more, plural, one {# место} few {# места} many {# мест} other {# места}}',
    en: '{count, plural, one {# unit} other {# units}}, {name} and {more, plural, one {# more place} other {# more places}}',
  },
  'places.in-view': {
    vi: '{count, plural, =0 {Không có địa danh nào trong khung nhìn} other {# địa danh trong khung nhìn}}',
    ru: '{count, plural, =0 {В этой части карты мест нет} one {В этой части карты # место} few {В этой части карты # места} many {В этой части карты # мест} other {В этой части карты # места}}',
    en: '{count, plural, =0 {No places in this view} one {# place in this view} other {# places in this view}}',
  },
  'places.list': { vi: 'Địa danh trong khung nhìn', ru: 'Места в этой части карты', en: 'Places in this view' },
  'places.units': {
    vi: 'Đơn vị tại các địa danh đã chọn',
    ru: 'Единицы выбранных мест',
    en: 'Units at the chosen places',
  },
  'places.none.title': {
    vi: 'Chưa có gì trên bản đồ',
    ru: 'На карте пока ничего нет',
    en: 'Nothing is on the map yet',
  },
  'places.none.text': {
    vi: 'Hãy chọn một hay nhiều đơn vị rồi thêm địa danh trong phần mô tả bên phải. Có thể gõ tên cũ hay tên mới, có dấu hay không dấu: Sài Gòn, tourane, Ленинград.',
    ru: 'Выберите одну или несколько единиц и добавьте место в описании справа. Название можно вводить новое и прежнее, любым письмом: Ленинград, Алма-Ата, sai gon.',
    en: 'Select one or several units and add a place in the description on the right. Old and new names in any script will do: tourane, sai gon, Ленинград.',
  },
  'places.none.select': { vi: 'Chuyển sang dạng lưới', ru: 'Перейти к сетке', en: 'Go to the grid' },
  'places.none-here.title': {
    vi: 'Ở đây chưa có gì trên bản đồ',
    ru: 'Здесь на карте ничего нет',
    en: 'Nothing here is on the map',
  },
  'places.none-here.text': {
    vi: 'Chưa đơn vị nào trong phần đã chọn của cây có địa danh.',
    ru: 'Ни у одной единицы в выбранном разделе дерева ещё нет места.',
    en: 'No unit in the chosen part of the tree has a place yet.',
  },
  'places.none-here.all': { vi: 'Xem cả bộ sưu tập', ru: 'Показать всю коллекцию', en: 'Show the whole collection' },
  'places.field': { vi: 'Địa danh', ru: 'Места', en: 'Places' },
  'places.add': { vi: 'Thêm địa danh', ru: 'Добавить место', en: 'Add a place' },
  'places.add.hint': {
    vi: 'Tên cũ hay mới, có dấu hay không',
    ru: 'Название нынешнее или прежнее',
    en: 'Its name, old or new',
  },
  'places.add.none': {
    vi: 'Không tìm thấy tên này. Có thể đặt điểm trên bản đồ.',
    ru: 'Такого названия нет. Место можно указать точкой на карте.',
    en: 'No place of this name. You can set a point on the map.',
  },
  'places.population': {
    vi: '{count, number} dân',
    ru: '{count, plural, one {# житель} few {# жителя} many {# жителей} other {# жителя}}',
    en: '{count, plural, one {# inhabitant} other {# inhabitants}}',
  },
  'places.remove': { vi: 'Bỏ địa danh {name}', ru: 'Убрать место: {name}', en: 'Remove {name}' },
  'places.on-some': {
    vi: '{count, number} trong {all, number} đơn vị',
    ru: 'у {count, number} из {all, number}',
    en: 'on {count, number} of {all, number}',
  },
  'places.to-all': {
    vi: 'Thêm {name} cho mọi đơn vị đã chọn',
    ru: 'Добавить место ко всем выбранным: {name}',
    en: 'Add {name} to all that are selected',
  },
  'places.point': { vi: 'Đặt điểm trên bản đồ…', ru: 'Указать точку на карте…', en: 'Set a point on the map…' },
  'places.point.name': { vi: 'Tên địa danh', ru: 'Название места', en: 'Name of the place' },
  'places.point.coordinates': { vi: 'Tọa độ', ru: 'Координаты', en: 'Coordinates' },
  'places.point.hint': {
    vi: 'Bấm vào bản đồ, hoặc gõ: 16.0544, 108.2022; 16°03′16″B 108°12′08″Đ; VN-2000 48N 776348 1821701; Indian 1960 48N 776964 1821268',
    ru: 'Нажмите на карту или введите: 55.7558, 37.6173; 55°45′21″ с. ш. 37°37′02″ в. д.; СК-42 6181692 7413462; UTM 37N 413462 6181692',
    en: 'Click on the map, or type: 16.0544, 108.2022; 16°03′16″N 108°12′08″E; UTM 48N 776545 1821591; Pulkovo 1942 6181692 7413462',
  },
  'places.point.add': { vi: 'Thêm điểm', ru: 'Добавить точку', en: 'Add the point' },
  'places.point.error.empty': { vi: 'Chưa có tọa độ.', ru: 'Координаты не указаны.', en: 'No coordinates yet.' },
  'places.point.error.format': {
    vi: 'Cần một vĩ độ và một kinh độ, ví dụ 16.0544, 108.2022.',
    ru: 'Нужны широта и долгота, например 55.7558, 37.6173.',
    en: 'A latitude and a longitude are needed, such as 16.0544, 108.2022.',
  },
  'places.point.error.minutes': {
    vi: 'Phút và giây phải nhỏ hơn 60.',
    ru: 'Минуты и секунды должны быть меньше 60.',
    en: 'Minutes and seconds must be below 60.',
  },
  'places.point.error.latitude': {
    vi: 'Vĩ độ phải từ −90 đến 90.',
    ru: 'Широта должна быть от −90 до 90.',
    en: 'Latitude must be from −90 to 90.',
  },
  'places.point.error.longitude': {
    vi: 'Kinh độ phải từ −180 đến 180.',
    ru: 'Долгота должна быть от −180 до 180.',
    en: 'Longitude must be from −180 to 180.',
  },
  'places.point.error.zone': {
    vi: 'Tọa độ mét cần có số múi, ví dụ UTM 48N 776545 1821591.',
    ru: 'К метрам нужен номер зоны, например СК-42 6181692 7413462 или UTM 37N 413462 6181692.',
    en: 'Metres need the number of their zone, such as UTM 48N 776545 1821591.',
  },
  'places.point.error.metres': {
    vi: 'Không múi nào có tọa độ mét này. Hãy xem lại thứ tự bắc, đông và số chữ số.',
    ru: 'Таких метров нет ни в одной зоне. Проверьте порядок (север, восток) и число цифр.',
    en: 'No zone has these metres. Check the order of north and east, and the number of digits.',
  },
  'places.point.swap': {
    vi: 'Đổi chỗ vĩ độ và kinh độ: {point}',
    ru: 'Поменять широту и долготу: {point}',
    en: 'Swap latitude and longitude: {point}',
  },
  'places.undo.add': { vi: 'thêm địa danh', ru: 'добавление места', en: 'addition of a place' },
  'places.undo.remove': { vi: 'bỏ địa danh', ru: 'удаление места', en: 'removal of a place' },
} as const satisfies MessageTable
