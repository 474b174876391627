import type { MessageTable } from './language.ts'

/** Files of other programs: what is made of them, and what of them does not fit. */
export const foreignMessages = {
  'foreign.title': { vi: 'Nhập mô tả từ tệp', ru: 'Импорт описаний из файла', en: 'Import descriptions from a file' },
  'foreign.text': {
    vi: 'Bảng kê, mục lục hồ sơ (CSV, TSV, XLSX, ODS); công cụ tra cứu EAD3 hoặc EAD 2002 (.xml); dự án Tropy (.tpy) hoặc bản xuất JSON-LD của Tropy (.json, .jsonld), hãy đóng Tropy trước; từ vựng SKOS (.rdf, .ttl, .jsonld); địa danh GeoJSON, KML, KMZ, Linked Places (.geojson, .json, .tsv). Bạn xem trước kết quả rồi mới nhập; có thể hoàn tác bằng một bước.',
    ru: 'Опись или другая таблица (CSV, TSV, XLSX, ODS); справочник EAD3 или EAD 2002 (.xml); проект Tropy (.tpy) или его экспорт JSON-LD (.json, .jsonld) — сначала закройте Tropy; словарь SKOS (.rdf, .ttl, .jsonld); места в GeoJSON, KML, KMZ, Linked Places (.geojson, .json, .tsv). Сначала видно, что получится; импорт отменяется одним шагом.',
    en: 'An inventory or another spreadsheet (CSV, TSV, XLSX, ODS); a finding aid in EAD3 or EAD 2002 (.xml); a project of Tropy (.tpy) or what it exported as JSON-LD (.json, .jsonld), with Tropy closed first; a vocabulary in SKOS (.rdf, .ttl, .jsonld); places in GeoJSON, KML, KMZ or Linked Places (.geojson, .json, .tsv). You see what would be made before anything goes in; all of it is one step to undo.',
  },
  'foreign.choose': { vi: 'Chọn tệp…', ru: 'Выбрать файл…', en: 'Choose a file…' },
  'foreign.offered': { vi: 'Tệp đang đợi', ru: 'Ожидают', en: 'Waiting' },
  'foreign.look': { vi: 'Xem {file}', ru: 'Просмотреть {file}', en: 'Look through {file}' },
  'foreign.choose-other': { vi: 'Chọn tệp khác…', ru: 'Выбрать другой файл…', en: 'Choose another file…' },
  'foreign.take': { vi: 'Nhập', ru: 'Импортировать', en: 'Import' },
  'foreign.cancel': { vi: 'Dừng', ru: 'Остановить', en: 'Stop' },
  'foreign.working': { vi: 'Đang xem {file}', ru: 'Просмотр файла {file}', en: 'Looking through {file}' },
  'foreign.failed': { vi: '{file}: {reason}', ru: '{file}: {reason}', en: '{file}: {reason}' },
  'foreign.done': { vi: 'Đã nhập {file}.', ru: 'Файл {file} импортирован.', en: '{file} went in.' },
  'foreign.kind.fonds': {
    vi: '{file}: bản xuất của Fonds (JSON-LD)',
    ru: '{file}: экспорт из Fonds (JSON-LD)',
    en: '{file}: an export of Fonds (JSON-LD)',
  },
  'foreign.kind.ead': {
    vi: '{file}: công cụ tra cứu (EAD)',
    ru: '{file}: справочник (EAD)',
    en: '{file}: a finding aid (EAD)',
  },
  'foreign.kind.tropy': { vi: '{file}: dự án Tropy', ru: '{file}: проект Tropy', en: '{file}: a project of Tropy' },
  'foreign.kind.skos': {
    vi: '{file}: từ vựng (SKOS)',
    ru: '{file}: словарь (SKOS)',
    en: '{file}: a vocabulary (SKOS)',
  },
  'foreign.item': { vi: 'Mục {row, number}', ru: 'Объект {row, number}', en: 'Item {row, number}' },
  'foreign.units': {
    vi: '{written, select, yes {Đơn vị mô tả mới: {added, number}; thay đổi: {changed, number}; giữ nguyên: {same, number}.} other {Đơn vị mô tả sẽ tạo mới: {added, number}; sẽ thay đổi: {changed, number}; giữ nguyên: {same, number}.}}',
    ru: '{written, select, yes {Новых единиц: {added, number}; изменено: {changed, number}; без изменений: {same, number}.} other {Будет создано единиц: {added, number}; изменится: {changed, number}; без изменений: {same, number}.}}',
    en: '{written, select, yes {New units: {added, number}; changed: {changed, number}; the same: {same, number}.} other {Units to be made: {added, number}; to be changed: {changed, number}; the same: {same, number}.}}',
  },
  'foreign.records': {
    vi: '{written, select, yes {Bản ghi kiểm soát mới: {added, number}; thay đổi: {changed, number}; giữ nguyên: {same, number}.} other {Bản ghi kiểm soát sẽ tạo mới: {added, number}; sẽ thay đổi: {changed, number}; giữ nguyên: {same, number}.}}',
    ru: '{written, select, yes {Новых авторитетных записей: {added, number}; изменено: {changed, number}; без изменений: {same, number}.} other {Будет создано авторитетных записей: {added, number}; изменится: {changed, number}; без изменений: {same, number}.}}',
    en: '{written, select, yes {New authority records: {added, number}; changed: {changed, number}; the same: {same, number}.} other {Authority records to be made: {added, number}; to be changed: {changed, number}; the same: {same, number}.}}',
  },
  'foreign.beside': { vi: 'Kèm theo: {parts}.', ru: 'Кроме того: {parts}.', en: 'With them: {parts}.' },
  'foreign.part.pages': {
    vi: 'trang chuyển chỗ: {count, number}',
    ru: 'перемещённых страниц: {count, number}',
    en: 'pages moved: {count, number}',
  },
  'foreign.part.regions': {
    vi: 'vùng đánh dấu: {count, number}',
    ru: 'выделенных областей: {count, number}',
    en: 'regions: {count, number}',
  },
  'foreign.part.readings': {
    vi: 'bản chép: {count, number}',
    ru: 'расшифровок: {count, number}',
    en: 'transcriptions: {count, number}',
  },
  'foreign.part.places': {
    vi: 'địa điểm: {count, number}',
    ru: 'мест: {count, number}',
    en: 'places: {count, number}',
  },
  'foreign.notes': { vi: 'Ghi chú của ảnh', ru: 'Заметки к фотографиям', en: 'Notes of photos' },
  'foreign.notes.note': {
    vi: 'thành ghi chú của đơn vị mô tả',
    ru: 'становятся примечанием единицы',
    en: 'become the note of the unit',
  },
  'foreign.notes.transcription': {
    vi: 'thành bản chép của trang',
    ru: 'становятся расшифровкой страницы',
    en: 'become the transcription of the page',
  },
  'foreign.lists': { vi: 'Danh sách của Tropy', ru: 'Списки Tropy', en: 'Lists of Tropy' },
  'foreign.lists.units': {
    vi: 'thành đơn vị mô tả',
    ru: 'становятся единицами',
    en: 'become units that hold the new items',
  },
  'foreign.lists.subjects': { vi: 'thành chủ đề', ru: 'становятся темами', en: 'become subjects' },
  'foreign.concepts': { vi: 'Khái niệm', ru: 'Понятия', en: 'Concepts' },
  'foreign.concepts.subject': { vi: 'thành chủ đề', ru: 'становятся темами', en: 'become subjects' },
  'foreign.concepts.genre': {
    vi: 'thành thể loại tài liệu',
    ru: 'становятся видами документов',
    en: 'become genres',
  },
  'foreign.undo.tropy': { vi: 'nhập dự án Tropy', ru: 'импорт проекта Tropy', en: 'import of a project of Tropy' },
  'foreign.undo.fonds': {
    vi: 'nhập JSON-LD của Fonds',
    ru: 'импорт JSON-LD из Fonds',
    en: 'import of JSON-LD of Fonds',
  },
  'foreign.undo.skos': { vi: 'nhập từ vựng', ru: 'импорт словаря', en: 'import of a vocabulary' },
} as const satisfies MessageTable
