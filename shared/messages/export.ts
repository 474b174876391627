import type { MessageTable } from './language.ts'

export const exportMessages = {
  'export.title': { vi: 'Xuất', ru: 'Экспорт', en: 'Export' },
  'export.no-collection': {
    vi: 'Hãy mở một bộ sưu tập lưu trữ rồi quay lại trang này để xuất.',
    ru: 'Откройте коллекцию и вернитесь на эту страницу, чтобы экспортировать её.',
    en: 'Open a collection, then come back to this page to export it.',
  },
  'export.what': { vi: 'Xuất những gì', ru: 'Что экспортировать', en: 'What to export' },
  'export.what.selection': {
    vi: 'Các đơn vị đã chọn và mọi cấp dưới ({count, number})',
    ru: 'Выбранное и всё, что внутри ({count, number})',
    en: 'The selection with everything below it ({count, number})',
  },
  'export.what.unit': {
    vi: '“{name}” và mọi cấp dưới ({count, number})',
    ru: '«{name}» и всё, что внутри ({count, number})',
    en: '“{name}” with everything below it ({count, number})',
  },
  'export.what.collection': {
    vi: 'Cả bộ sưu tập ({count, number})',
    ru: 'Вся коллекция ({count, number})',
    en: 'The whole collection ({count, number})',
  },
  'export.formats': { vi: 'Định dạng', ru: 'Форматы', en: 'Formats' },
  'export.format.csv': {
    vi: 'CSV – bảng mô tả, nhập lại được (items.csv)',
    ru: 'CSV — таблица описаний, её можно импортировать обратно (items.csv)',
    en: 'CSV – a table of descriptions that can be imported again (items.csv)',
  },
  'export.format.geojson': {
    vi: 'GeoJSON – các đơn vị có địa danh, cho bản đồ (items.geojson)',
    ru: 'GeoJSON — единицы с местами, для карт (items.geojson)',
    en: 'GeoJSON – units that have a place, for maps (items.geojson)',
  },
  'export.format.jsonld': {
    vi: 'JSON-LD – dữ liệu liên kết theo Dublin Core (items.jsonld)',
    ru: 'JSON-LD — связанные данные в терминах Dublin Core (items.jsonld)',
    en: 'JSON-LD – linked data in Dublin Core terms (items.jsonld)',
  },
  'export.format.kml': {
    vi: 'KML – các đơn vị có địa danh, kèm thời gian (items.kml)',
    ru: 'KML — единицы с местами и временем (items.kml)',
    en: 'KML – units that have a place, with their time (items.kml)',
  },
  'export.format.lpf': {
    vi: 'Linked Places – địa danh với tên và thời gian, nhập lại được (places.lpf.json)',
    ru: 'Linked Places — места с названиями и временем, их можно импортировать обратно (places.lpf.json)',
    en: 'Linked Places – places with their names and times, that can be imported again (places.lpf.json)',
  },
  'export.format.gpkg': {
    vi: 'GeoPackage – các đơn vị có địa danh và tên địa danh, cho QGIS, ArcGIS (items.gpkg)',
    ru: 'GeoPackage — единицы с местами и названия мест, для QGIS и ArcGIS (items.gpkg)',
    en: 'GeoPackage – units that have a place, and names of places, for QGIS and ArcGIS (items.gpkg)',
  },
  'export.format.lptsv': {
    vi: 'LP-TSV – bảng địa danh Linked Places, nhập lại được (places-lp.tsv)',
    ru: 'LP-TSV — таблица мест Linked Places, её можно импортировать обратно (places-lp.tsv)',
    en: 'LP-TSV – a table of places for Linked Places that can be imported again (places-lp.tsv)',
  },
  'export.format.ead3': {
    vi: 'EAD3 – công cụ tra cứu theo cây mô tả, nhập lại được (ead3.xml)',
    ru: 'EAD3 — архивный справочник деревом описаний, его можно импортировать обратно (ead3.xml)',
    en: 'EAD3 – a finding aid, the tree with all that is described, that can be imported again (ead3.xml)',
  },
  'export.format.annotations': {
    vi: 'Chú giải W3C – các vùng đánh dấu trên trang, nhập lại được (annotations.jsonld)',
    ru: 'Аннотации W3C — выделенные области страниц, их можно импортировать обратно (annotations.jsonld)',
    en: 'W3C Web Annotations – regions of pages, that can be imported again (annotations.jsonld)',
  },
  'export.format.georeference': {
    vi: 'IIIF Georeference – cách đặt bản đồ cũ lên mặt đất, Allmaps đọc được (maps/*.georef.json)',
    ru: 'IIIF Georeference — привязка старых карт, её читает Allmaps (maps/*.georef.json)',
    en: 'IIIF Georeference – how old maps are laid on the ground, read by Allmaps (maps/*.georef.json)',
  },
  'export.format.geotiff': {
    vi: 'GeoTIFF – bản đồ cũ đã đặt lên mặt đất, cho QGIS và GDAL (maps/*.tif)',
    ru: 'GeoTIFF — привязанные старые карты для QGIS и GDAL (maps/*.tif)',
    en: 'GeoTIFF – old maps as they lie on the ground, for QGIS and GDAL (maps/*.tif)',
  },
  'export.format.world-file': {
    vi: 'World file – ảnh bản đồ cũ và tệp vị trí; chỉ gần đúng nếu không đặt theo afin (maps/*.jgw)',
    ru: 'World file — изображение карты и файл привязки; для неаффинных способов приблизительно (maps/*.jgw)',
    en: 'World file – pictures of old maps with where they are; only about right for ways other than affine (maps/*.jgw)',
  },
  'export.format.text': {
    vi: 'Văn bản thuần – mỗi trang một tệp (text/)',
    ru: 'Простой текст — по файлу на страницу (text/)',
    en: 'Plain text – a file for each page (text/)',
  },
  'export.format.xmp': {
    vi: 'XMP – mô tả đặt cạnh mỗi bản gốc, cho chương trình ảnh (….xmp)',
    ru: 'XMP — описание рядом с каждым исходным файлом, для программ работы с фото (….xmp)',
    en: 'XMP – the description beside each original, for photo programs (….xmp)',
  },
  'export.format.originals': {
    vi: 'Bản gốc số hóa – nguyên từng byte (originals/)',
    ru: 'Исходные файлы — байт в байт (originals/)',
    en: 'Originals – byte for byte (originals/)',
  },
  'export.names': { vi: 'Tên tệp', ru: 'Имена файлов', en: 'Names of files' },
  'export.names.codes': {
    vi: 'Đặt theo ký hiệu tra cứu, kèm bảng đối chiếu (names.csv)',
    ru: 'По шифрам, с таблицей соответствия (names.csv)',
    en: 'After reference codes, with a table of both names (names.csv)',
  },
  'export.names.pattern': { vi: 'Mẫu tên', ru: 'Шаблон имени', en: 'Pattern' },
  'export.names.example': {
    vi: '{before} thành {after}',
    ru: '{before} станет {after}',
    en: '{before} becomes {after}',
  },
  'export.names.none': {
    vi: 'Mẫu chưa hợp với ký hiệu của các đơn vị đầu tiên: những tệp ấy giữ tên cũ.',
    ru: 'Шаблон не подходит к шифрам первых единиц: эти файлы сохранят свои имена.',
    en: 'The pattern fits none of the codes of the first units: these files keep their names.',
  },
  'export.texts': { vi: 'Văn bản của các trang', ru: 'Тексты страниц', en: 'Texts of the pages' },
  'export.format.alto': {
    vi: 'ALTO 4.4 – chữ, ô và độ tin cậy của mỗi trang (alto/….xml)',
    ru: 'ALTO 4.4 — слова, их места и уверенность, по странице (alto/….xml)',
    en: 'ALTO 4.4 – words with their places and confidence, a page each (alto/….xml)',
  },
  'export.format.page': {
    vi: 'PAGE 2019 – cho Transkribus, eScriptorium và OCR-D (page/….xml)',
    ru: 'PAGE 2019 — для Transkribus, eScriptorium и OCR-D (page/….xml)',
    en: 'PAGE 2019 – for Transkribus, eScriptorium and OCR-D (page/….xml)',
  },
  'export.format.hocr': {
    vi: 'hOCR 1.2 – mỗi trang một tệp HTML (hocr/….hocr)',
    ru: 'hOCR 1.2 — файл HTML на страницу (hocr/….hocr)',
    en: 'hOCR 1.2 – an HTML file for each page (hocr/….hocr)',
  },
  'export.format.pdf': {
    vi: 'PDF/A tìm kiếm được – ảnh với văn bản nằm đúng trên chữ (pdf/….pdf)',
    ru: 'PDF/A с поиском — изображения с текстом точно поверх слов (pdf/….pdf)',
    en: 'Searchable PDF/A – pictures with the text exactly over the words (pdf/….pdf)',
  },
  'export.format.tei': {
    vi: 'TEI P5 – bản sao ảnh và văn bản theo dòng (tei/….xml)',
    ru: 'TEI P5 — факсимиле и текст по строкам (tei/….xml)',
    en: 'TEI P5 – facsimile and text line by line (tei/….xml)',
  },
  'export.format.docx': {
    vi: 'DOCX – văn bản để đọc và sửa trong Word, LibreOffice (docx/….docx)',
    ru: 'DOCX — текст для Word и LibreOffice (docx/….docx)',
    en: 'DOCX – the text for Word and LibreOffice (docx/….docx)',
  },
  'export.format.mets': {
    vi: 'METS 1.12 – bản gốc cùng ALTO của mỗi văn bản (mets/…/mets.xml)',
    ru: 'METS 1.12 — исходные файлы с ALTO каждого документа (mets/…/mets.xml)',
    en: 'METS 1.12 – the originals with the ALTO of each document (mets/…/mets.xml)',
  },
  'export.layers': {
    vi: 'Phiên âm và bản dịch của các dòng: PAGE, hOCR, TEI và DOCX giữ cả; văn bản thuần ghi thêm tệp riêng (….interlinear.txt, ….lines.csv). ALTO, METS và PDF chỉ có nguyên văn.',
    ru: 'Транслитерация и перевод строк: PAGE, hOCR, TEI и DOCX хранят их; к простому тексту пишутся отдельные файлы (….interlinear.txt, ….lines.csv). В ALTO, METS и PDF есть только оригинал.',
    en: 'Transliterations and translations of lines: PAGE, hOCR, TEI and DOCX keep them; beside plain text they are in files of their own (….interlinear.txt, ….lines.csv). ALTO, METS and PDF have the original alone.',
  },
  'export.form': {
    vi: 'Văn bản thuần, TEI và DOCX ghi',
    ru: 'Простой текст, TEI и DOCX содержат',
    en: 'Plain text, TEI and DOCX have',
  },
  'export.form.diplomatic': {
    vi: 'văn bản như trong tài liệu (дѣло)',
    ru: 'текст как в источнике (дѣло)',
    en: 'the text as written (дѣло)',
  },
  'export.form.normalised': {
    vi: 'văn bản chuẩn hóa (дело)',
    ru: 'нормализованный текст (дело)',
    en: 'the normalised text (дело)',
  },
  'export.form.both': { vi: 'cả hai', ru: 'оба текста', en: 'both' },
  'export.dpi': { vi: 'Ảnh trong PDF', ru: 'Изображения в PDF', en: 'Pictures in the PDF' },
  'export.dpi.whole': {
    vi: 'như bản gốc: ảnh JPEG không đổi',
    ru: 'как в исходных файлах: JPEG без изменений',
    en: 'as they came: JPEG unchanged',
  },
  'export.dpi.at-most': {
    vi: 'tối đa {dpi, number} điểm trên inch',
    ru: 'не более {dpi, number} точек на дюйм',
    en: '{dpi, number} dots an inch at most',
  },
  'export.preview.page': {
    vi: 'Xem trước: trang đầu tiên đã có văn bản, định dạng {format}',
    ru: 'Предварительный просмотр: первая прочитанная страница, {format}',
    en: 'Preview: the first page with a text, {format}',
  },
  'export.preview.choose': { vi: 'Xem trước', ru: 'Предварительный просмотр', en: 'Preview' },
  'export.preview.none': {
    vi: 'Chưa trang nào ở đầu danh sách có văn bản.',
    ru: 'Ни одна из первых страниц ещё не прочитана.',
    en: 'None of the first pages has a text yet.',
  },
  'export.preview': { vi: 'Xem trước: {file}', ru: 'Предварительный просмотр: {file}', en: 'Preview: {file}' },
  'export.preview.more': {
    vi: '{count, plural, other {… và # đơn vị nữa}}',
    ru: '{count, plural, one {… и ещё # единица} few {… и ещё # единицы} many {… и ещё # единиц} other {… и ещё # единицы}}',
    en: '{count, plural, one {… and # more unit} other {… and # more units}}',
  },
  'export.start.folder': {
    vi: 'Chọn thư mục và xuất…',
    ru: 'Выбрать папку и экспортировать…',
    en: 'Choose a folder and export…',
  },
  'export.start.download': { vi: 'Xuất và tải xuống', ru: 'Экспортировать и скачать', en: 'Export and download' },
  'export.nothing': {
    vi: 'Chọn ít nhất một định dạng và một đơn vị.',
    ru: 'Выберите хотя бы один формат и одну единицу.',
    en: 'Choose at least one format and one unit.',
  },
  'export.running': { vi: 'Đang xuất', ru: 'Идёт экспорт', en: 'Exporting' },
  'export.progress': {
    vi: '{done, number}/{total, number}',
    ru: '{done, number}/{total, number}',
    en: '{done, number}/{total, number}',
  },
  'export.progress.left': {
    vi: '{done, number}/{total, number}, còn khoảng {seconds, plural, other {# giây}}',
    ru: '{done, number}/{total, number}, осталось около {seconds, plural, one {# секунды} few {# секунд} many {# секунд} other {# секунды}}',
    en: '{done, number}/{total, number}, about {seconds, plural, one {# second} other {# seconds}} left',
  },
  'export.done': {
    vi: '{count, plural, other {Đã xuất # tệp:}}',
    ru: '{count, plural, one {Экспортирован # файл:} few {Экспортировано # файла:} many {Экспортировано # файлов:} other {Экспортировано # файла:}}',
    en: '{count, plural, one {# file was exported:} other {# files were exported:}}',
  },
  'export.done.more': {
    vi: '{count, plural, other {… và # tệp nữa}}',
    ru: '{count, plural, one {… и ещё # файл} few {… и ещё # файла} many {… и ещё # файлов} other {… и ещё # файла}}',
    en: '{count, plural, one {… and # more file} other {… and # more files}}',
  },
  'export.cancelled': {
    vi: 'Đã hủy xuất. Không để lại tệp nào.',
    ru: 'Экспорт отменён. Никаких файлов не осталось.',
    en: 'The export was cancelled. No file was left behind.',
  },
  'export.csv.title': { vi: 'Mô tả từ tệp CSV', ru: 'Описания из файла CSV', en: 'Descriptions from a CSV file' },
  'export.csv.text': {
    vi: 'Nhập lại bảng đã xuất, hoặc một bảng kê có cột “file” ghi tên tệp và các cột Dublin Core (title, date, creator…) hay trường trong mẫu của bạn. Ô trống không làm thay đổi gì. Có thể hoàn tác toàn bộ bằng một bước.',
    ru: 'Сюда можно загрузить экспортированную таблицу или опись со столбцом «file» (имя файла) и столбцами Dublin Core (title, date, creator…) или полями ваших шаблонов. Пустая ячейка ничего не меняет. Всё отменяется одним шагом.',
    en: 'Takes an exported table back, or an inventory with a column “file” for the file’s name and Dublin Core columns (title, date, creator…) or fields of your templates. An empty cell changes nothing. All of it is one step to undo.',
  },
  'export.csv.choose': { vi: 'Chọn tệp CSV…', ru: 'Выбрать файл CSV…', en: 'Choose a CSV file…' },
  'export.csv.convert': { vi: 'Chuyển đổi và nhập', ru: 'Преобразовать и импортировать', en: 'Convert and take in' },
  'export.csv.changed': {
    vi: '{file}: {changed, plural, other {# dòng đã thay đổi mô tả}}, {unchanged, plural, other {# dòng không có gì khác}}.',
    ru: '{file}: строк с изменениями: {changed, number}, без изменений: {unchanged, number}.',
    en: '{file}: {changed, plural, one {# row changed a description} other {# rows changed descriptions}}, {unchanged, plural, one {# had nothing new} other {# had nothing new}}.',
  },
  'export.csv.unknown': {
    vi: 'Các cột không rõ nghĩa nên đã bỏ qua: {columns}',
    ru: 'Неизвестные столбцы пропущены: {columns}',
    en: 'Columns of unknown meaning were passed over: {columns}',
  },
  'export.csv.failed': {
    vi: '{count, plural, other {# mục chưa nhập được:}}',
    ru: '{count, plural, one {Не импортирована # запись:} few {Не импортированы # записи:} many {Не импортировано # записей:} other {Не импортировано # записи:}}',
    en: '{count, plural, one {# thing could not go in:} other {# things could not go in:}}',
  },
  'export.csv.doubts': {
    vi: '{count, plural, other {Đã nhập, nhưng nên xem lại # mục:}}',
    ru: '{count, plural, one {Импортировано, но # запись стоит проверить:} few {Импортировано, но # записи стоит проверить:} many {Импортировано, но # записей стоит проверить:} other {Импортировано, но # записи стоит проверить:}}',
    en: '{count, plural, one {Went in, but # thing is worth a look:} other {Went in, but # things are worth a look:}}',
  },
  'export.csv.row': { vi: 'Dòng {line, number}', ru: 'Строка {line, number}', en: 'Row {line, number}' },
  'export.undo.aid': { vi: 'nhập công cụ tra cứu', ru: 'импорт справочника', en: 'import of a finding aid' },
  'export.undo.csv': { vi: 'nhập mô tả từ CSV', ru: 'импорт описаний из CSV', en: 'descriptions from a CSV' },
} as const satisfies MessageTable
