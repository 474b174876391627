import type { MessageTable } from './language.ts'

/** Imports by IIIF manifests, and why something of them can't go in. */
export const manifestMessages = {
  'arrange.by.manifest': { vi: 'Theo manifest IIIF', ru: 'По манифесту IIIF', en: 'By a IIIF manifest' },
  'arrange.pictureless': {
    vi: '{count, plural, other {# trang trong manifest chưa có ảnh ở đây}}',
    ru: '{count, plural, one {для # страницы манифеста здесь нет изображения} few {для # страниц манифеста здесь нет изображений} many {для # страниц манифеста здесь нет изображений} other {для # страницы манифеста здесь нет изображений}}',
    en: '{count, plural, one {# page of the manifest has no picture here} other {# pages of the manifest have no picture here}}',
  },
  'arrange.pictureless-row': {
    vi: 'trang {line, number}: {name}',
    ru: 'страница {line, number}: {name}',
    en: 'page {line, number}: {name}',
  },
  'manifest.choose': { vi: 'Chọn manifest…', ru: 'Выбрать манифест…', en: 'Choose a manifest…' },
  'manifest.chosen': {
    vi: '{name}: {count, plural, other {# trang}}',
    ru: '{name}: {count, plural, one {# страница} few {# страницы} many {# страниц} other {# страницы}}',
    en: '{name}: {count, plural, one {# page} other {# pages}}',
  },
  'manifest.reading': { vi: 'Đang đọc manifest…', ru: 'Чтение манифеста…', en: 'Reading the manifest…' },
  'manifest.none': {
    vi: 'Hãy chọn tệp manifest (JSON). Ảnh được tìm trong nguồn theo tên ở cuối địa chỉ của chúng.',
    ru: 'Выберите файл манифеста (JSON). Изображения ищутся в источнике по имени в конце их адреса.',
    en: 'Choose the file of the manifest (JSON). Pictures are looked for in the source by the name at the end of their address.',
  },
  'manifest.ranges': { vi: 'Các phần trong mục lục', ru: 'Части оглавления', en: 'Parts of the contents' },
  'manifest.ranges.contents': { vi: 'ghi thành mục lục', ru: 'записать как оглавление', en: 'a table of contents' },
  'manifest.ranges.items': {
    vi: 'mỗi phần một văn bản',
    ru: 'каждая часть — документ',
    en: 'each an item of its own',
  },
  'manifest.download': {
    vi: '{count, plural, other {Tải # ảnh còn thiếu từ {hosts}}}',
    ru: '{count, plural, one {Загрузить # недостающее изображение с {hosts}} few {Загрузить # недостающих изображения с {hosts}} many {Загрузить # недостающих изображений с {hosts}} other {Загрузить # недостающего изображения с {hosts}}}',
    en: '{count, plural, one {Download # picture that is missing from {hosts}} other {Download # pictures that are missing from {hosts}}}',
  },
  'manifest.download-hint': {
    vi: 'Chỉ những máy chủ này được hỏi, và chúng chỉ nhận địa chỉ của ảnh. Không có gì được tải trước khi bấm Nhập.',
    ru: 'Запросы идут только к этим серверам, и передаётся только адрес изображения. До импорта ничего не загружается.',
    en: 'Only these servers are asked, and they hear the address of the picture alone. Nothing is downloaded before the import.',
  },
  'manifest.absent': {
    vi: '{count, plural, other {Bộ sưu tập IIIF còn nêu # manifest không có ở đây.}}',
    ru: '{count, plural, one {Коллекция IIIF называет ещё # манифест, которого здесь нет.} few {Коллекция IIIF называет ещё # манифеста, которых здесь нет.} many {Коллекция IIIF называет ещё # манифестов, которых здесь нет.} other {Коллекция IIIF называет ещё # манифеста, которых здесь нет.}}',
    en: '{count, plural, one {The IIIF collection names # more manifest that is not here.} other {The IIIF collection names # more manifests that are not here.}}',
  },
  'manifest.bring': { vi: 'Tải từ {hosts}', ru: 'Загрузить с {hosts}', en: 'Download from {hosts}' },
  'manifest.problems': {
    vi: '{count, plural, other {Cần xem lại: #}}',
    ru: '{count, plural, one {Стоит проверить: #} few {Стоит проверить: #} many {Стоит проверить: #} other {Стоит проверить: #}}',
    en: '{count, plural, one {# thing to look at} other {# things to look at}}',
  },
  'manifest.more': {
    vi: '{count, plural, other {và # điểm nữa}}',
    ru: '{count, plural, one {и ещё #} few {и ещё #} many {и ещё #} other {и ещё #}}',
    en: '{count, plural, one {and # more} other {and # more}}',
  },
  'manifest.of-unit': { vi: 'Manifest IIIF', ru: 'Манифест IIIF', en: 'IIIF manifest' },
  'manifest.save': { vi: 'Lưu manifest…', ru: 'Сохранить манифест…', en: 'Save the manifest…' },
  'error.intake-manifest': {
    vi: '“{message}” là manifest IIIF: nó đi cùng với ảnh. Chưa có gì thay đổi. Hãy nhập nó bằng lệnh Nhập bản quét.',
    ru: '«{message}» — манифест IIIF, он импортируется вместе с изображениями. Ничего не изменено. Используйте «Импорт сканов».',
    en: '“{message}” is a IIIF manifest, which goes in together with pictures. Nothing was changed. Use Import scans.',
  },
  'error.iiif-none': {
    vi: 'Tệp không phải manifest hay bộ sưu tập IIIF ({message}). Chưa có gì được ghi. Hãy chọn tệp JSON của IIIF Presentation 2 hoặc 3.',
    ru: 'Это не манифест и не коллекция IIIF ({message}). Ничего не записано. Выберите файл JSON по IIIF Presentation 2 или 3.',
    en: 'This is no manifest and no collection of IIIF ({message}). Nothing was written. Choose a file of JSON by IIIF Presentation 2 or 3.',
  },
  'error.iiif-empty': {
    vi: 'Manifest “{message}” không có ảnh nào. Chưa có gì được ghi. Hãy chọn manifest khác.',
    ru: 'В манифесте «{message}» нет изображений. Ничего не записано. Выберите другой манифест.',
    en: 'The manifest “{message}” has no pictures. Nothing was written. Choose another manifest.',
  },
  'error.iiif-many': {
    vi: 'Manifest có nhiều trang hoặc phần hơn mức nhập được một lần ({message}). Chưa có gì được ghi. Hãy chia nhỏ bộ sưu tập.',
    ru: 'В манифесте больше страниц или частей, чем импортируется за один раз ({message}). Ничего не записано. Разделите коллекцию.',
    en: 'The manifest has more pages or parts than go in at once ({message}). Nothing was written. Divide the collection.',
  },
  'error.iiif-large': {
    vi: 'Tệp manifest quá lớn ({message}). Chưa có gì được ghi. Hãy dùng các manifest nhỏ hơn.',
    ru: 'Файл манифеста слишком велик ({message}). Ничего не записано. Возьмите манифесты поменьше.',
    en: 'The file of the manifest is too large ({message}). Nothing was written. Take smaller manifests.',
  },
  'error.iiif-deep': {
    vi: 'Các bộ sưu tập IIIF lồng nhau quá sâu ({message}). Chưa có gì được ghi. Hãy mở một bộ sưu tập ở bên trong.',
    ru: 'Коллекции IIIF вложены слишком глубоко ({message}). Ничего не записано. Откройте одну из внутренних коллекций.',
    en: 'Collections of IIIF lie too deep within each other ({message}). Nothing was written. Open one of the inner ones.',
  },
  'error.iiif-cycle': {
    vi: 'Bộ sưu tập IIIF chứa chính nó ({message}). Chỗ đó được bỏ qua, phần còn lại vẫn nhập. Hãy báo cho nơi xuất bản nó.',
    ru: 'Коллекция IIIF содержит саму себя ({message}). Это место пропущено, остальное импортируется. Сообщите тем, кто её опубликовал.',
    en: 'A collection of IIIF holds itself ({message}). That place is left out, the rest goes in. Tell those who publish it.',
  },
  'error.iiif-absent': {
    vi: 'Manifest mà bộ sưu tập nêu không có ở đây ({message}). Hãy đặt tệp của nó cạnh bộ sưu tập, hoặc tải về.',
    ru: 'Манифеста, который называет коллекция, здесь нет ({message}). Положите его файл рядом с коллекцией или загрузите.',
    en: 'A manifest that the collection names is not here ({message}). Put its file beside the collection, or download it.',
  },
  'error.iiif-no-picture': {
    vi: 'Trang này của “{message}” không có ảnh, nên không nhập.',
    ru: 'У этой страницы в «{message}» нет изображения, она не импортируется.',
    en: 'This page of “{message}” has no picture, so it does not go in.',
  },
  'error.iiif-address': {
    vi: 'Địa chỉ của ảnh không đầy đủ (“{message}”), nên không tải được. Hãy đặt tệp ảnh cạnh manifest.',
    ru: 'Адрес изображения неполный («{message}»), загрузить его нельзя. Положите файл изображения рядом с манифестом.',
    en: 'The address of the picture is not whole (“{message}”), so it can not be downloaded. Put the picture beside the manifest.',
  },
  'error.pictures-closed': {
    vi: 'Chưa đồng ý tải từ máy chủ {message}. Không có gì được tải từ đó. Hãy nhập lại và đồng ý, hoặc đặt ảnh cạnh manifest.',
    ru: 'Нет согласия на загрузку с сервера {message}. Оттуда ничего не загружено. Повторите импорт и согласитесь или положите изображение рядом с манифестом.',
    en: 'Nobody agreed to download from {message}. Nothing was fetched from there. Import again and agree, or put the picture beside the manifest.',
  },
  'error.pictures-offline': {
    vi: 'Không kết nối được với {message}. Ảnh này chưa vào. Hãy kiểm tra mạng rồi tiếp tục việc nhập.',
    ru: 'Нет связи с {message}. Этого изображения пока нет. Проверьте сеть и продолжите импорт.',
    en: 'There is no connection to {message}. This picture is not in. Check the network, then go on with the import.',
  },
  'error.pictures-silent': {
    vi: '{message} không trả lời. Ảnh này chưa vào. Hãy tiếp tục việc nhập sau.',
    ru: '{message} не отвечает. Этого изображения пока нет. Продолжите импорт позже.',
    en: '{message} does not answer. This picture is not in. Go on with the import later.',
  },
  'error.pictures-missing': {
    vi: 'Máy chủ không có ảnh {message}. Hãy báo cho nơi xuất bản manifest, hoặc đặt ảnh cạnh manifest.',
    ru: 'На сервере нет изображения {message}. Сообщите тем, кто опубликовал манифест, или положите изображение рядом с ним.',
    en: 'The server has no picture {message}. Tell those who publish the manifest, or put the picture beside it.',
  },
  'error.pictures-refused': {
    vi: 'Máy chủ không cho tải ảnh: {message}. Ảnh này chưa vào. Hãy tiếp tục việc nhập sau, hoặc đặt ảnh cạnh manifest.',
    ru: 'Сервер не отдал изображение: {message}. Этого изображения пока нет. Продолжите импорт позже или положите изображение рядом с манифестом.',
    en: 'The server did not hand the picture over: {message}. It is not in. Go on with the import later, or put the picture beside the manifest.',
  },
  'error.pictures-elsewhere': {
    vi: 'Máy chủ chuyển sang một máy chủ khác với những máy chủ đã đồng ý: {message}. Không có gì được tải từ đó. Hãy lấy ảnh bằng trình duyệt và đặt cạnh manifest.',
    ru: 'Сервер отсылает на другой сервер, чем те, на которые вы согласились: {message}. Оттуда ничего не загружено. Получите изображение через браузер и положите рядом с манифестом.',
    en: 'The server sends to another server than those you agreed to: {message}. Nothing was fetched from there. Get the picture with a browser and put it beside the manifest.',
  },
  'error.pictures-large': {
    vi: 'Ảnh lớn hơn mức tải được ({message}). Ảnh này chưa vào. Hãy lấy ảnh bằng cách khác và đặt cạnh manifest.',
    ru: 'Изображение больше, чем загружается ({message}). Его пока нет. Получите его иначе и положите рядом с манифестом.',
    en: 'The picture is larger than what is downloaded ({message}). It is not in. Get it in another way and put it beside the manifest.',
  },
  'error.pictures-broken': {
    vi: 'Kết nối bị đứt giữa chừng khi tải {message}. Phần đã tải bị bỏ. Hãy tiếp tục việc nhập để tải lại.',
    ru: 'Связь оборвалась во время загрузки {message}. Полученная часть отброшена. Продолжите импорт, чтобы загрузить ещё раз.',
    en: 'The connection broke off while downloading {message}. What came was thrown away. Go on with the import to download it again.',
  },
  'error.pictures-other': {
    vi: 'Ở địa chỉ {message} máy chủ gửi một trang chữ thay cho ảnh. Ảnh này chưa vào. Hãy mở địa chỉ đó bằng trình duyệt để xem nó nói gì.',
    ru: 'По адресу {message} сервер прислал текст вместо изображения. Этого изображения пока нет. Откройте адрес в браузере и посмотрите, что там сказано.',
    en: 'At {message} the server sent a text in place of a picture. The picture is not in. Open the address in a browser to see what it says.',
  },
} as const satisfies MessageTable
