import type { MessageTable } from './language.ts'

/** Maps that users bring, and why one can't be shown. */
export const ownMapMessages = {
  'error.map-not': {
    vi: '“{message}” không phải bản đồ mà Fonds đọc được. Hãy chọn tệp PMTiles, MBTiles, GeoTIFF, GeoJSON, KML hoặc KMZ. Không có gì được thêm.',
    ru: '«{message}» не карта, которую читает Fonds. Выберите файл PMTiles, MBTiles, GeoTIFF, GeoJSON, KML или KMZ. Ничего не добавлено.',
    en: '“{message}” is no map that Fonds reads. Choose a PMTiles, MBTiles, GeoTIFF, GeoJSON, KML or KMZ file. Nothing was added.',
  },
  'error.map-damaged': {
    vi: 'Bản đồ “{message}” bị cắt cụt hoặc hỏng. Hãy lấy lại tệp từ nơi có bản gốc rồi thêm lần nữa.',
    ru: 'Карта «{message}» оборвана или повреждена. Возьмите файл заново там, откуда он взят, и добавьте ещё раз.',
    en: 'The map “{message}” is cut off or damaged. Get the file again from where it came, and add it once more.',
  },
  'error.map-empty': {
    vi: 'Trong “{message}” không có gì để vẽ. Hãy kiểm tra xem có đúng tệp không.',
    ru: 'В «{message}» нечего показать. Проверьте, тот ли это файл.',
    en: 'There is nothing to draw in “{message}”. Check that it is the right file.',
  },
  'error.map-large': {
    vi: '“{message}” quá lớn để đọc vào bộ nhớ. Hãy chuyển sang PMTiles (đọc từng phần), hoặc chia nhỏ rồi thêm lại.',
    ru: '«{message}» слишком велик для памяти. Переведите его в PMTiles, который читается по частям, или разделите и добавьте снова.',
    en: '“{message}” is too large to be read into memory. Turn it into PMTiles, which are read piece by piece, or split it, and add it again.',
  },
  'error.map-packing': {
    vi: 'Các ô của “{message}” được nén hoặc mã hóa theo cách Fonds không đọc. Hãy chuyển sang PNG, JPEG, WebP hoặc MVT nén gzip.',
    ru: 'Плитки «{message}» сжаты или записаны так, что Fonds их не читает. Переведите их в PNG, JPEG, WebP или MVT со сжатием gzip.',
    en: 'The tiles of “{message}” are packed or written in a way that Fonds does not read. Turn them into PNG, JPEG, WebP or MVT with gzip.',
  },
  'error.map-projection': {
    vi: 'Không rõ hệ tọa độ của bản đồ: {message}. Hãy chuyển sang WGS 84 (EPSG:4326) hoặc Web Mercator (EPSG:3857), chẳng hạn bằng gdalwarp hay ogr2ogr, rồi thêm lại.',
    ru: 'Неизвестная система координат карты: {message}. Переведите карту в WGS 84 (EPSG:4326) или Web Mercator (EPSG:3857), например программой gdalwarp или ogr2ogr, и добавьте снова.',
    en: 'The coordinate system of the map is not known: {message}. Turn it into WGS 84 (EPSG:4326) or Web Mercator (EPSG:3857), for instance by gdalwarp or ogr2ogr, and add it again.',
  },
  'error.map-no-place': {
    vi: 'Ảnh “{message}” không có tọa độ. Hãy nhập ảnh vào bộ sưu tập rồi đặt lên bản đồ bằng các điểm khống chế.',
    ru: 'У изображения «{message}» нет координат. Импортируйте его в коллекцию и привяжите к местности по точкам.',
    en: 'The picture “{message}” has no coordinates. Import it into the collection, and lay it on the ground by points.',
  },
  'error.map-address': {
    vi: '“{message}” không dùng được làm địa chỉ bản đồ. Cần địa chỉ http hoặc https có z, x, y trong ngoặc nhọn, kết thúc bằng .pmtiles, hoặc của một WMS có tên lớp; không kèm tên và mật khẩu.',
    ru: '«{message}» не годится как адрес карты. Нужен адрес http или https, где z, x и y стоят в фигурных скобках, с окончанием .pmtiles или адрес WMS с именем слоя; без имени и пароля.',
    en: '“{message}” can not be an address of a map. It takes an http or https address with z, x and y in braces, one that ends with .pmtiles, or that of a WMS with the name of a layer; without name and password.',
  },
  'error.map-answer': {
    vi: 'Máy chủ trả lời bằng văn bản thay vì bản đồ: {message}. Hãy kiểm tra địa chỉ và tên lớp.',
    ru: 'Сервер ответил текстом вместо карты: {message}. Проверьте адрес и имя слоя.',
    en: 'The server answered with a text instead of a map: {message}. Check the address and the name of the layer.',
  },
  'error.tiles-closed': {
    vi: 'Chưa được phép hỏi máy chủ {message}. Hãy tắt rồi bật lại bản đồ.',
    ru: 'Обращаться к {message} не разрешено. Выключите карту и включите её снова.',
    en: 'There is no leave to ask {message}. Turn the map off and on again.',
  },
  'error.tiles-offline': {
    vi: 'Không kết nối được với {message}. Hãy kiểm tra mạng rồi bấm thử lại.',
    ru: 'Нет связи с {message}. Проверьте сеть и попробуйте ещё раз.',
    en: 'There is no connection to {message}. Check the network, then try again.',
  },
  'error.tiles-silent': {
    vi: '{message} không trả lời trong 10 giây, Fonds đã ngừng hỏi. Hãy thử lại sau, hoặc tắt bản đồ này.',
    ru: '{message} не ответил за 10 секунд, Fonds больше не обращается к нему. Попробуйте позже или выключите эту карту.',
    en: '{message} did not answer within 10 seconds, and Fonds asks no more. Try again later, or turn this map off.',
  },
  'error.tiles-missing': {
    vi: 'Máy chủ không có phần nào của bản đồ ở đây, chẳng hạn {message}. Hãy xem vùng khác, hoặc kiểm tra địa chỉ.',
    ru: 'На сервере нет этой части карты, например {message}. Посмотрите другое место или проверьте адрес.',
    en: 'The server has no part of the map here, such as {message}. Look at another place, or check the address.',
  },
  'error.tiles-refused': {
    vi: 'Máy chủ không đưa bản đồ: {message}. Hãy kiểm tra địa chỉ, khóa truy cập nếu có, rồi thử lại.',
    ru: 'Сервер не отдаёт карту: {message}. Проверьте адрес и ключ доступа, если он нужен, и попробуйте ещё раз.',
    en: 'The server does not hand the map over: {message}. Check the address, and the key where it takes one, then try again.',
  },
  'error.tiles-elsewhere': {
    vi: 'Máy chủ chuyển sang một máy chủ khác với máy chủ đã đồng ý: {message}. Không có gì được tải từ đó. Nếu tin cậy, hãy thêm bản đồ bằng địa chỉ đó.',
    ru: 'Сервер отсылает на другой узел, чем тот, на который вы согласились: {message}. С него ничего не загружено. Если вы ему доверяете, добавьте карту по его адресу.',
    en: 'The server sends to another host than the one you agreed to: {message}. Nothing was fetched from there. If you trust it, add the map by its address.',
  },
} as const satisfies MessageTable
