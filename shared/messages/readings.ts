import type { MessageTable } from './language.ts'

export const readingsMessages = {
  'readings.title': {
    vi: 'Thêm văn bản từ tệp',
    ru: 'Добавить тексты из файлов',
    en: 'Add readings from files',
  },
  'readings.text': {
    vi: 'Chọn các tệp hOCR, ALTO hoặc PAGE xuất từ Transkribus, eScriptorium, Tesseract hay chương trình khác. Mỗi tệp được ghép với trang theo tên bản quét, hoặc theo tên ảnh ghi trong tệp. Bản chép đã có không bị thay đổi.',
    ru: 'Выберите файлы hOCR, ALTO или PAGE из Transkribus, eScriptorium, Tesseract или другой программы. Файл находит свою страницу по имени скана или по имени изображения, записанному в нём. Имеющиеся расшифровки не изменятся.',
    en: 'Choose files of hOCR, ALTO or PAGE as exported by Transkribus, eScriptorium, Tesseract or another program. Each finds its page by the name of the scan, or by the picture that it names. Transcriptions that are here stay as they are.',
  },
  'readings.scope': {
    vi: '{count, plural, =0 {Tìm trang trong cả bộ sưu tập lưu trữ.} other {Tìm trang trong # đơn vị đang chọn.}}',
    ru: '{count, plural, =0 {Страницы ищутся во всей коллекции.} one {Страницы ищутся в # выбранной единице.} few {Страницы ищутся в # выбранных единицах.} many {Страницы ищутся в # выбранных единицах.} other {Страницы ищутся в # выбранной единицы.}}',
    en: '{count, plural, =0 {Pages are looked for in the whole collection.} one {Pages are looked for in # chosen unit.} other {Pages are looked for in # chosen units.}}',
  },
  'readings.choose': { vi: 'Chọn tệp…', ru: 'Выбрать файлы…', en: 'Choose files…' },
  'readings.convert': {
    vi: 'Chuyển đổi và thêm',
    ru: 'Преобразовать и добавить',
    en: 'Convert and add',
  },
  'readings.cancel': { vi: 'Hủy', ru: 'Отменить', en: 'Cancel' },
  'readings.progress': {
    vi: 'Đã đọc {done, number}/{total, number} tệp',
    ru: 'Прочитано файлов: {done, number} из {total, number}',
    en: '{done, number} of {total, number} files read',
  },
  'readings.matched': {
    vi: '{count, plural, =0 {Không trang nào nhận được văn bản.} other {# trang đã nhận văn bản.}}',
    ru: '{count, plural, =0 {Ни одна страница не получила текст.} one {Текст получила # страница.} few {Текст получили # страницы.} many {Текст получили # страниц.} other {Текст получили # страницы.}}',
    en: '{count, plural, =0 {No page got a text.} one {# page got its text.} other {# pages got their text.}}',
  },
  'readings.pairs': { vi: 'Tệp và trang', ru: 'Файлы и страницы', en: 'Files and pages' },
  'readings.transcribed': {
    vi: '{count, plural, other {# trang trong số đó đã có bản chép, và vẫn hiện bản chép ấy; văn bản từ tệp chọn được ở phía trên văn bản của trang.}}',
    ru: '{count, plural, one {У # из них уже есть расшифровка, она и показывается; текст из файла можно выбрать над текстом страницы.} few {У # из них уже есть расшифровки, они и показываются; текст из файла можно выбрать над текстом страницы.} many {У # из них уже есть расшифровки, они и показываются; текст из файла можно выбрать над текстом страницы.} other {У # из них уже есть расшифровка, она и показывается; текст из файла можно выбрать над текстом страницы.}}',
    en: '{count, plural, one {# of them has a transcription, which goes on being shown; the text of the file can be chosen above the text of the page.} other {# of them have transcriptions, which go on being shown; the text of the file can be chosen above the text of the page.}}',
  },
  'readings.spare': {
    vi: '{count, plural, other {# tệp thuộc về trang đã nhận văn bản từ một tệp khác trong số đã chọn, nên không được lấy.}}',
    ru: '{count, plural, one {# файл относится к странице, которая уже получила текст из другого выбранного файла, и не взят.} few {# файла относятся к страницам, которые уже получили текст из других выбранных файлов, и не взяты.} many {# файлов относятся к страницам, которые уже получили текст из других выбранных файлов, и не взяты.} other {# файла относятся к страницам, которые уже получили текст из других выбранных файлов, и не взяты.}}',
    en: '{count, plural, one {# file is for a page that got its text from another one of those chosen, and was left out.} other {# files are for pages that got their text from others of those chosen, and were left out.}}',
  },
  'readings.unmatched': {
    vi: '{count, plural, other {# tệp không ứng với trang nào. Hãy kiểm tra tên tệp, hoặc chọn đúng đơn vị.}}',
    ru: '{count, plural, one {# файл не подошёл ни к одной странице. Проверьте имя файла или выберите нужную единицу.} few {# файла не подошли ни к одной странице. Проверьте имена файлов или выберите нужные единицы.} many {# файлов не подошли ни к одной странице. Проверьте имена файлов или выберите нужные единицы.} other {# файла не подошли ни к одной странице. Проверьте имена файлов или выберите нужные единицы.}}',
    en: '{count, plural, one {# file belongs to no page. Check its name, or choose the right unit.} other {# files belong to no page. Check their names, or choose the right units.}}',
  },
  'readings.failed': {
    vi: '{count, plural, other {Không đọc được # tệp}}',
    ru: '{count, plural, one {Не удалось прочитать # файл} few {Не удалось прочитать # файла} many {Не удалось прочитать # файлов} other {Не удалось прочитать # файла}}',
    en: '{count, plural, one {# file can’t be read} other {# files can’t be read}}',
  },
  'readings.undo': { vi: 'thêm văn bản từ tệp', ru: 'добавление текстов из файлов', en: 'adding readings from files' },
} as const satisfies MessageTable
