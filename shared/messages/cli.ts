import type { MessageTable } from './language.ts'

/** What the command line says. Its options are the same in every language. */
export const cliMessages = {
  'cli.import': { vi: 'Nhập', ru: 'Импорт', en: 'Importing' },
  'cli.read': { vi: 'Nhận dạng', ru: 'Распознавание', en: 'Reading' },
  'cli.describe': { vi: 'Mô tả', ru: 'Описание', en: 'Describing' },
  'cli.export': { vi: 'Xuất', ru: 'Экспорт', en: 'Exporting' },
  'cli.plan': {
    vi: 'Sẽ tạo: đơn vị {units}, trang từ {files} tệp, bản sao {copies}; tờ thiếu: {missing}; tờ trùng: {double}; tờ đã có: {known}',
    ru: 'Будет создано: единиц {units}, страницы из файлов {files}, копий {copies}; листов недостаёт: {missing}; повторов: {double}; уже есть: {known}',
    en: 'To be made: units {units}, pages of files {files}, copies {copies}; leaves missing: {missing}; double: {double}; here already: {known}',
  },
  'cli.plan.missing': { vi: '{name}: thiếu {leaves}', ru: '{name}: нет {leaves}', en: '{name}: missing {leaves}' },
  'cli.plan.double': { vi: '{name}: trùng {leaves}', ru: '{name}: повторы {leaves}', en: '{name}: double {leaves}' },
  'cli.plan.unfit': {
    vi: '{file}: tên không khớp quy tắc, nhập theo thư mục',
    ru: '{file}: имя не подходит под правило, импорт по папке',
    en: '{file}: its name does not fit the rule, it goes by its folder',
  },
  'cli.plan.rowless': {
    vi: 'Dòng {row}: không có tệp này',
    ru: 'Строка {row}: такого файла нет',
    en: 'Row {row}: there is no such file',
  },
  'cli.plan.pictureless': {
    vi: 'Trang {row}: không có ảnh này ở đây',
    ru: 'Страница {row}: такого изображения здесь нет',
    en: 'Page {row}: its picture is not here',
  },
  'cli.plan.left-out': {
    vi: 'Không nhập: {count} tệp',
    ru: 'Останутся в стороне: {count}',
    en: 'Files that stay out: {count}',
  },
  'cli.summary': {
    vi: 'Trang: {pages}; đã nhận dạng: {read}; lỗi: {failed}; thời gian: {seconds} giây',
    ru: 'Страниц: {pages}; распознано: {read}; ошибок: {failed}; время: {seconds} с',
    en: 'Pages: {pages}; read: {read}; failed: {failed}; time: {seconds} s',
  },
  'cli.unreviewed': {
    vi: 'Chưa được người duyệt: {texts}/{allTexts} văn bản trang; {values}/{allValues} giá trị mô tả do máy điền',
    ru: 'Не проверено людьми: текстов страниц: {texts} из {allTexts}; значений, заполненных программой: {values} из {allValues}',
    en: 'Reviewed by nobody: texts of pages: {texts} of {allTexts}; values made by machine: {values} of {allValues}',
  },
  'cli.withheld': {
    vi: 'Không xuất: {units} đơn vị; {fields} trường; ảnh, văn bản, địa danh của {pictures}, {texts}, {places} đơn vị; {areas} vùng bôi đen',
    ru: 'Не экспортировано: единиц: {units}; полей: {fields}; изображения, тексты, места единиц: {pictures}, {texts}, {places}; закрашено областей: {areas}',
    en: 'Withheld: units: {units}; fields: {fields}; pictures, texts, places of units: {pictures}, {texts}, {places}; regions blackened: {areas}',
  },
  'cli.duplicate': {
    vi: '{file}: giống hệt {first}, chỉ nhập một lần',
    ru: '{file}: то же, что {first}; принят один раз',
    en: '{file}: the same as {first}; taken in once',
  },
  'cli.no-place': { vi: 'Không tìm thấy địa danh nào', ru: 'Место не найдено', en: 'No such place was found' },
  'cli.no-places-in': {
    vi: '{file}: không thấy địa danh nào',
    ru: '{file}: названий мест не найдено',
    en: '{file}: no names of places were found',
  },
  'cli.cer': {
    vi: 'Lỗi ký tự (CER): {rate} % ({errors} trên {length}; đọc sai {substituted}, sót {missing}, thừa {extra})',
    ru: 'Ошибки в знаках (CER): {rate} % ({errors} из {length}; неверных {substituted}, пропущено {missing}, лишних {extra})',
    en: 'Character errors (CER): {rate} % ({errors} of {length}; wrong {substituted}, missing {missing}, extra {extra})',
  },
  'cli.wer': {
    vi: 'Lỗi từ (WER): {rate} % ({errors} trên {length}; đọc sai {substituted}, sót {missing}, thừa {extra})',
    ru: 'Ошибки в словах (WER): {rate} % ({errors} из {length}; неверных {substituted}, пропущено {missing}, лишних {extra})',
    en: 'Word errors (WER): {rate} % ({errors} of {length}; wrong {substituted}, missing {missing}, extra {extra})',
  },
  'cli.cer-folded': {
    vi: 'Lỗi ký tự khi coi chữ Nga cũ như chữ mới: {rate} % ({errors} trên {length})',
    ru: 'Ошибки в знаках без различия старой и новой орфографии: {rate} % ({errors} из {length})',
    en: 'Character errors with old and modern Russian letters as one: {rate} % ({errors} of {length})',
  },
  'cli.code.problem.empty': {
    vi: 'Ký hiệu trống. Hãy viết ký hiệu trong dấu ngoặc kép, ví dụ "Ф. 223. Оп. 1. Д. 25".',
    ru: 'Шифр пуст. Напишите его в кавычках, например "Ф. 223. Оп. 1. Д. 25".',
    en: 'The code is empty. Write it in quotes, such as "Ф. 223. Оп. 1. Д. 25".',
  },
  'cli.code.problem.long': {
    vi: 'Ký hiệu dài hơn 1.000 ký tự. Hãy chỉ đưa một ký hiệu.',
    ru: 'Шифр длиннее 1000 знаков. Передайте один шифр.',
    en: 'The code is longer than 1,000 characters. Give one code alone.',
  },
  'cli.code.problem.no-parts': {
    vi: '"{text}" không phải ký hiệu tra cứu: không thấy phông, mục lục, hồ sơ hay tờ. Hãy ghi rõ các phần, ví dụ "phông 5, mục lục 1, hồ sơ 10", hoặc dùng --mask.',
    ru: '«{text}» — не архивный шифр: нет ни фонда, ни описи, ни дела, ни листа. Назовите их, например «Ф. 223. Оп. 1. Д. 25», или укажите --mask.',
    en: '"{text}" is no reference code: there is no fonds, inventory, file or leaf in it. Name them, as in "f. 223, op. 1, d. 25", or give a --mask.',
  },
  'cli.code.problem.mask': {
    vi: '"{text}" không khớp với mẫu. Hãy sửa mẫu hoặc ký hiệu;',
    ru: '«{text}» не подходит под маску. Исправьте маску или шифр.',
    en: '"{text}" does not fit the mask. Mend the mask or the code.',
  },
  'cli.confusions': {
    vi: 'Nhầm lẫn hay gặp nhất (đúng → đọc thành, số lần):',
    ru: 'Самые частые ошибки (верно → прочитано, сколько раз):',
    en: 'Most frequent confusions (true → read, times):',
  },
  'error.empty-text': {
    vi: 'Tệp {message} không có chữ nào nên không có gì để so sánh. Hãy chỉ ra tệp văn bản đúng.',
    ru: 'В файле {message} нет текста, сравнивать не с чем. Укажите файл с верным текстом.',
    en: 'The file {message} has no text, so there is nothing to compare with. Name the file with the true text.',
  },
  'error.not-utf8': {
    vi: 'Tệp {message} không phải văn bản UTF-8. Hãy lưu lại tệp bằng UTF-8 rồi thử lại.',
    ru: 'Файл {message} — не текст в UTF-8. Сохраните его в UTF-8 и повторите.',
    en: 'The file {message} is no text in UTF-8. Save it in UTF-8, then try again.',
  },
  'error.long-text': {
    vi: 'Tệp {message} dài hơn 200.000 ký tự, so sánh sẽ quá lâu. Hãy so sánh từng trang hoặc từng phần.',
    ru: 'Файл {message} длиннее 200 000 знаков, сравнение заняло бы слишком много времени. Сравнивайте по страницам или частям.',
    en: 'The file {message} is longer than 200,000 characters and would take too long. Compare page by page, or in parts.',
  },
  'error.no-runtime': {
    vi: 'Không tìm thấy Electron, Chromium hay Chrome: {message}. Hãy cài Chromium hoặc Chrome, hoặc đặt biến CHROMIUM_PATH.',
    ru: 'Не найдены ни Electron, ни Chromium, ни Chrome: {message}. Установите Chromium или Chrome либо задайте CHROMIUM_PATH.',
    en: 'There is no Electron, Chromium or Chrome: {message}. Install Chromium or Chrome, or set CHROMIUM_PATH.',
  },
  'error.runtime-ended': {
    vi: 'Chương trình chạy nền đã dừng giữa chừng: {message}. Những trang đã xong không mất nếu có --profile; hãy chạy lại lệnh.',
    ru: 'Фоновая программа неожиданно завершилась: {message}. С --profile готовые страницы не потеряны; повторите команду.',
    en: 'The program in the background ended early: {message}. With --profile no finished page is lost; run the command again.',
  },
  'error.profile-in-use': {
    vi: 'Profile đang được dùng, hoặc cổng của profile đã bị chiếm: {message}. Hãy đợi lệnh kia xong hoặc dùng tên profile khác.',
    ru: 'Профиль занят, или занят его порт: {message}. Дождитесь завершения другой команды или укажите другой профиль.',
    en: 'The profile is in use, or its port is taken: {message}. Wait for the other command to end, or name another profile.',
  },
} as const satisfies MessageTable
