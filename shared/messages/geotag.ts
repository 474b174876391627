import type { MessageTable } from './language.ts'

export const geotagMessages = {
  'geotag.title': {
    vi: 'Địa danh theo lộ trình GPX',
    ru: 'Места по треку GPX',
    en: 'Places from a GPX track',
  },
  'geotag.choose': { vi: 'Chọn tệp GPX…', ru: 'Выбрать файлы GPX…', en: 'Choose GPX files…' },
  'geotag.of': {
    vi: 'cho {count, plural, other {# đơn vị}}',
    ru: 'для {count, plural, one {# единицы} few {# единиц} many {# единиц} other {# единицы}}',
    en: 'for {count, plural, one {# unit} other {# units}}',
  },
  'geotag.none.title': {
    vi: 'Chưa có lộ trình nào',
    ru: 'Трек пока не выбран',
    en: 'No track has been chosen',
  },
  'geotag.none.text': {
    vi: 'Lộ trình do máy định vị ghi được so với giờ chụp trong ảnh (EXIF): mỗi đơn vị nhận điểm nơi đã chụp. Chưa có gì thay đổi cho đến khi bấm nút đặt.',
    ru: 'Трек навигатора сопоставляется со временем съёмки (EXIF): каждая единица получит точку, где сделан снимок. До нажатия кнопки ничего не меняется.',
    en: 'The track of a recorder is compared with the times in photographs (EXIF): each unit gets the point where it was taken. Nothing changes until you say so.',
  },
  'geotag.reading': { vi: 'Đang đọc giờ chụp', ru: 'Чтение времени съёмки', en: 'Reading times of photographs' },
  'geotag.placing': { vi: 'Đang tìm tên nơi chụp', ru: 'Поиск названий мест', en: 'Looking up names of places' },
  'geotag.progress': {
    vi: '{done, number}/{total, number}',
    ru: '{done, number} из {total, number}',
    en: '{done, number} of {total, number}',
  },
  'geotag.done': {
    vi: 'Đã đặt {count, plural, other {# đơn vị}} lên bản đồ.',
    ru: 'На карте {count, plural, one {# единица} few {# единицы} many {# единиц} other {# единицы}}.',
    en: '{count, plural, one {# unit is} other {# units are}} on the map now.',
  },
  'geotag.file': { vi: '{name}: {error}', ru: '{name}: {error}', en: '{name}: {error}' },
  'geotag.clock': {
    vi: 'Đồng hồ máy ảnh lệch UTC',
    ru: 'Часы камеры относительно UTC',
    en: 'The camera’s clock, ahead of UTC by',
  },
  'geotag.clock.hint': {
    vi: 'Ví dụ +07:00; +07:03:20 nếu đồng hồ chạy nhanh 3 phút 20 giây. Để trống: theo từng ảnh.',
    ru: 'Например, +03:00; +03:03:20, если часы спешили на 3 мин 20 с. Пусто: как указано в снимках.',
    en: 'Such as +07:00; +07:03:20 where it was 3 min 20 s fast. Empty: as each photograph says.',
  },
  'geotag.clock.error': {
    vi: 'Cần số giờ và phút, ví dụ +07:00.',
    ru: 'Нужны часы и минуты, например +03:00.',
    en: 'Hours and minutes are needed, such as +07:00.',
  },
  'geotag.within': {
    vi: 'Cách điểm đã ghi tối đa, phút',
    ru: 'Не дальше от точки трека, мин',
    en: 'From a recorded point at most, min',
  },
  'geotag.within.hint': {
    vi: 'Ảnh chụp xa hơn về thời gian sẽ không được đặt.',
    ru: 'Снимки, сделанные дальше по времени, места не получат.',
    en: 'Photographs further away in time get no place.',
  },
  'geotag.within.error': {
    vi: 'Cần số phút lớn hơn 0.',
    ru: 'Нужно число минут больше 0.',
    en: 'A number of minutes above 0 is needed.',
  },
  'geotag.track': {
    vi: '{points} điểm, từ {from} đến {to} UTC',
    ru: 'Точек: {points}, с {from} по {to} UTC',
    en: '{points} points, from {from} to {to} UTC',
  },
  'geotag.missed': {
    vi: 'Bỏ qua {count, plural, other {# điểm}} không có giờ hoặc sai tọa độ.',
    ru: 'Пропущено {count, plural, one {# точка} few {# точки} many {# точек} other {# точки}} без времени или с неверными координатами.',
    en: '{count, plural, one {# point} other {# points}} without a time or off the globe left out.',
  },
  'geotag.torn': {
    vi: 'Tệp bị cắt ở cuối: chỉ dùng phần đọc được.',
    ru: 'Файл обрезан в конце: взято то, что читается.',
    en: 'The file is cut short: what can be read is used.',
  },
  'geotag.list': { vi: 'Ảnh trên lộ trình', ru: 'Снимки на треке', en: 'Photographs on the track' },
  'geotag.lacks.time': {
    vi: 'trong tệp không có giờ chụp',
    ru: 'в файле нет времени съёмки',
    en: 'no time in the file',
  },
  'geotag.lacks.clock': {
    vi: 'hãy ghi đồng hồ lệch UTC bao nhiêu',
    ru: 'укажите часы камеры',
    en: 'say how its clock was set',
  },
  'geotag.lacks.track': {
    vi: 'không có điểm nào trong vòng {minutes} phút',
    ru: 'нет точки трека в пределах {minutes} мин',
    en: 'no point of the track within {minutes} min',
  },
  'geotag.place': {
    vi: 'Đặt {count, plural, other {# đơn vị}} lên bản đồ',
    ru: 'Поставить на карту: {count, plural, one {# единицу} few {# единицы} many {# единиц} other {# единицы}}',
    en: 'Put {count, plural, one {# unit} other {# units}} on the map',
  },
  'geotag.undo': { vi: 'địa danh theo lộ trình', ru: 'места по треку', en: 'places from a track' },
  'error.gpx-none': {
    vi: 'Đây không phải tệp GPX. Hãy xuất lộ trình ở dạng GPX từ máy định vị.',
    ru: 'Это не файл GPX. Выгрузите трек из навигатора в формате GPX.',
    en: 'This is no GPX file. Export the track from the recorder as GPX.',
  },
  'error.gpx-untimed': {
    vi: 'Các điểm trong tệp không có giờ nên không so được với ảnh. Hãy xuất lộ trình đã ghi, không phải tuyến đường dự định.',
    ru: 'У точек файла нет времени, сравнить их со снимками нельзя. Выгрузите записанный трек, а не маршрут.',
    en: 'Its points have no times, so photographs cannot be compared. Export the recorded track, not a planned route.',
  },
  'error.gpx-too-large': {
    vi: 'Tệp quá lớn ({message}; tối đa 50 MB). Hãy chia lộ trình theo ngày.',
    ru: 'Файл слишком велик ({message}; не больше 50 МБ). Разделите трек по дням.',
    en: 'The file is too large ({message}; at most 50 MB). Split the track by days.',
  },
} as const satisfies MessageTable
