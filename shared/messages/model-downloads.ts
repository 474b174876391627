import type { MessageTable } from './language.ts'

/** Models of languages that are downloaded: part of the settings. */
export const modelDownloadMessages = {
  'settings.reading.frk': { vi: 'Tiếng Đức, chữ Fraktur', ru: 'Немецкий, фрактура', en: 'German in Fraktur' },
  'settings.reading.bod': { vi: 'Tiếng Tây Tạng', ru: 'Тибетский', en: 'Tibetan' },
  'settings.reading.dzo': { vi: 'Tiếng Dzongkha', ru: 'Дзонг-кэ', en: 'Dzongkha' },
  'settings.reading.enm': { vi: 'Tiếng Anh trung đại', ru: 'Среднеанглийский', en: 'Middle English' },
  'settings.reading.frm': { vi: 'Tiếng Pháp trung đại', ru: 'Среднефранцузский', en: 'Middle French' },
  'settings.reading.grc': { vi: 'Tiếng Hy Lạp cổ', ru: 'Древнегреческий', en: 'Ancient Greek' },
  'settings.reading.iku': { vi: 'Tiếng Inuktitut', ru: 'Инуктитут', en: 'Inuktitut' },
  'settings.reading.syr': { vi: 'Tiếng Syriac', ru: 'Сирийский', en: 'Syriac' },
  'settings.reading.old': {
    vi: '{name} (bản in cổ)',
    ru: '{name} (старая печать)',
    en: '{name} (old print)',
  },
  'settings.download': { vi: 'Tải thêm ngôn ngữ', ru: 'Загрузка других языков', en: 'Download more languages' },
  'settings.download.language': { vi: 'Ngôn ngữ cần tải', ru: 'Какой язык загрузить', en: 'Language to download' },
  'settings.download.choose': { vi: 'Chọn ngôn ngữ', ru: 'Выберите язык', en: 'Choose a language' },
  'settings.download.ask': { vi: 'Tải xuống…', ru: 'Загрузить…', en: 'Download…' },
  'settings.download.source': {
    vi: 'Địa chỉ tải mô hình',
    ru: 'Откуда загружать модели',
    en: 'Where models come from',
  },
  'settings.download.source.hint': {
    vi: 'Có thể thay bằng máy chủ của cơ quan. Mã ngôn ngữ thay cho chữ “code” trong ngoặc nhọn. Để trống thì dùng lại địa chỉ ban đầu.',
    ru: 'Можно указать сервер своего учреждения. Код языка встаёт вместо слова code в фигурных скобках. Пустое поле возвращает обычный адрес.',
    en: 'A server of your own institution can be named. The code of the language takes the place of “code” in braces. Empty: the usual address.',
  },
  'settings.download.title': {
    vi: 'Tải mô hình {name} từ {host}?',
    ru: 'Загрузить модель «{name}» с {host}?',
    en: 'Download the model {name} from {host}?',
  },
  'settings.download.text': {
    vi: 'Fonds sẽ lấy một tệp duy nhất qua mạng: {url}. Máy chủ {host} chỉ thấy yêu cầu này; không có gì trong kho của bạn được gửi đi. Giấy phép của mô hình: {licence}.',
    ru: 'Из сети будет получен один файл: {url}. Сервер {host} увидит только этот запрос; из вашего архива ничего не отправляется. Лицензия модели: {licence}.',
    en: 'One file is fetched from the network: {url}. The server {host} sees this request and nothing else; nothing of your archive is sent. Licence of the model: {licence}.',
  },
  'settings.download.known': {
    vi: 'Dung lượng: {size}. Tệp được đối chiếu với mã kiểm SHA-256 đã biết; tệp khác sẽ không được cài.',
    ru: 'Размер: {size}. Файл сверяется с известной контрольной суммой SHA-256; другой файл не установится.',
    en: 'Size: {size}. The file is checked against its known SHA-256; another file is not installed.',
  },
  'settings.download.unknown': {
    vi: 'Dung lượng chưa biết trước (thường vài MB) và sẽ hiện khi bắt đầu tải. Mã kiểm của tệp này cũng chưa biết: Fonds chỉ kiểm tra tệp có trọn vẹn và đúng là mô hình của Tesseract hay không.',
    ru: 'Размер заранее неизвестен (обычно несколько мегабайт) и будет показан в начале загрузки. Контрольная сумма тоже неизвестна: Fonds проверит только, что файл цел и это модель Tesseract.',
    en: 'Its size is not known beforehand (a few megabytes as a rule) and is shown when it begins. Nor is its checksum: Fonds only checks that the file is whole and a model of Tesseract.',
  },
  'settings.download.confirm': { vi: 'Tải xuống', ru: 'Загрузить', en: 'Download' },
  'settings.download.running': {
    vi: 'Đang tải {name} từ {host}',
    ru: 'Загружается {name} с {host}',
    en: 'Downloading {name} from {host}',
  },
  'settings.download.so-far': { vi: '{received} / {total}', ru: '{received} из {total}', en: '{received} of {total}' },
  'settings.download.cancelled': {
    vi: 'Đã dừng tải {name}. Không có gì được cài.',
    ru: 'Загрузка отменена: {name}. Ничего не установлено.',
    en: 'The download of {name} was cancelled. Nothing was installed.',
  },
  'settings.download.installed': {
    vi: 'Đã tải và cài: {name}',
    ru: 'Загружено и установлено: {name}',
    en: 'Downloaded and installed: {name}',
  },
  'settings.models.from': {
    vi: 'Tải từ {host}, {date}',
    ru: 'Загружена с {host}, {date}',
    en: 'Downloaded from {host}, {date}',
  },
  'error.download-address': {
    vi: '“{message}” không dùng được làm địa chỉ mô hình. Cần địa chỉ https có chữ “code” trong ngoặc nhọn ở chỗ mã ngôn ngữ và kết thúc bằng .traineddata hoặc .traineddata.gz. Hãy sửa lại, hoặc xóa trống để dùng địa chỉ ban đầu.',
    ru: '«{message}» не годится как адрес моделей. Нужен адрес https, где на месте кода языка стоит слово code в фигурных скобках, с окончанием .traineddata или .traineddata.gz. Исправьте его или очистите поле, чтобы вернуть обычный.',
    en: '“{message}” can not be an address of models. It takes an https address with “code” in braces where the code of the language stands, ending with .traineddata or .traineddata.gz. Correct it, or empty the field for the usual one.',
  },
  'error.download-offline': {
    vi: 'Không kết nối được với {message}. Không có gì được cài. Hãy kiểm tra mạng rồi tải lại; hoặc lấy tệp trên máy khác và cài từ tệp.',
    ru: 'Нет связи с {message}. Ничего не установлено. Проверьте сеть и загрузите ещё раз или возьмите файл на другой машине и установите из файла.',
    en: 'There is no connection to {message}. Nothing was installed. Check the network and download again, or get the file on another machine and install it from there.',
  },
  'error.download-missing': {
    vi: 'Máy chủ không có tệp {message}. Không có gì được cài. Hãy kiểm tra địa chỉ tải mô hình, hoặc cài từ tệp.',
    ru: 'На сервере нет файла {message}. Ничего не установлено. Проверьте адрес моделей или установите модель из файла.',
    en: 'The server has no file {message}. Nothing was installed. Check the address of models, or install the model from a file.',
  },
  'error.download-refused': {
    vi: 'Máy chủ không cho tải: {message}. Không có gì được cài. Hãy thử lại sau, hoặc cài từ tệp.',
    ru: 'Загрузить не удалось: {message}. Ничего не установлено. Повторите позже или установите модель из файла.',
    en: 'The server did not hand it over: {message}. Nothing was installed. Try again later, or install the model from a file.',
  },
  'error.download-elsewhere': {
    vi: 'Máy chủ chuyển sang một địa chỉ khác với địa chỉ đã đồng ý: {message}. Không có gì được tải. Nếu tin cậy máy chủ đó, hãy ghi địa chỉ của nó vào ô địa chỉ tải mô hình rồi tải lại.',
    ru: 'Сервер отсылает на другой адрес, чем тот, на который вы согласились: {message}. Ничего не загружено. Если вы доверяете ему, укажите его в адресе моделей и загрузите ещё раз.',
    en: 'The server sends to another address than the one you agreed to: {message}. Nothing was fetched. If you trust it, name it in the address of models and download again.',
  },
  'error.download-silent': {
    vi: '{message} không trả lời. Không có gì được cài. Hãy thử lại sau, hoặc cài từ tệp.',
    ru: '{message} не отвечает. Ничего не установлено. Повторите позже или установите модель из файла.',
    en: '{message} does not answer. Nothing was installed. Try again later, or install the model from a file.',
  },
  'error.download-broken': {
    vi: 'Kết nối bị đứt giữa chừng khi tải từ {message}. Phần đã tải bị bỏ, không có gì được cài. Hãy tải lại.',
    ru: 'Связь оборвалась во время загрузки с {message}. Полученная часть отброшена, ничего не установлено. Загрузите ещё раз.',
    en: 'The connection broke off while downloading from {message}. What came was thrown away, nothing was installed. Download again.',
  },
  'error.model-other': {
    vi: 'Tệp “{message}” nhận được không phải tệp mà Fonds biết: mã kiểm SHA-256 khác. Không có gì được cài. Hãy tải lại; nếu vẫn vậy, hãy báo cho người quản lý máy chủ đó.',
    ru: 'Полученный файл «{message}» не тот, который знает Fonds: его SHA-256 другой. Ничего не установлено. Загрузите ещё раз; если не поможет, сообщите тем, кто ведёт сервер.',
    en: 'The file “{message}” that came is not the one that Fonds knows: its SHA-256 is another. Nothing was installed. Download again; if it stays so, tell those who keep the server.',
  },
} as const satisfies MessageTable
