import type { MessageTable } from './language.ts'

/** Words for each error code: what happened, and what to do next. `explain` picks them by `error.<code>`. */
export const errorMessages = {
  'error.unknown': {
    vi: 'Có lỗi ngoài dự kiến: {message}. Dữ liệu đã lưu không mất. Hãy thử lại; nếu vẫn lỗi, sao chép báo cáo này gửi cho người phát triển.',
    ru: 'Неожиданная ошибка: {message}. Сохранённые данные не потеряны. Повторите действие; если не поможет, скопируйте отчёт и отправьте его разработчикам.',
    en: 'An unexpected error: {message}. What was saved is not lost. Try again; if it happens again, copy the report and send it to the developers.',
  },
  'error.disk-full': {
    vi: 'Ổ đĩa đã đầy. Chưa ghi gì dở dang. Hãy giải phóng dung lượng rồi thử lại.',
    ru: 'На диске нет места. Ничего не записано наполовину. Освободите место и повторите.',
    en: 'The disk is full. Nothing was half-written. Free some space, then try again.',
  },
  'error.copy-of-nothing': {
    vi: 'Tệp này là bản sao của {message}, nhưng trang đó chưa nhập được hoặc có hình khác. Hãy nhập trang đó trước, rồi nhập lại; hoặc đổi tên tệp để nó thành một trang riêng.',
    ru: 'Этот файл — копия {message}, но та страница не импортирована или устроена иначе. Сначала импортируйте её и повторите импорт или переименуйте файл, чтобы он стал отдельной страницей.',
    en: 'This file is a copy of {message}, but that page is not in, or has other pictures. Import that page first, then import again; or rename the file so that it becomes a page of its own.',
  },
  'error.no-dictionary': {
    vi: 'Không nạp được từ điển chính tả: {message}. Văn bản không bị ảnh hưởng. Hãy thử lại; nếu vẫn lỗi, hãy cài lại Fonds.',
    ru: 'Не удалось загрузить словарь правописания: {message}. Тексты не затронуты. Повторите; если не поможет, переустановите Fonds.',
    en: 'A spelling dictionary could not be loaded: {message}. No text is affected. Try again; if it happens again, install Fonds anew.',
  },
  'error.withheld': {
    vi: '{message}: tệp này, hoặc một phần của nó, đang bị hạn chế xuất nên không được ghi ra. Hãy xem mục “Hạn chế khi xuất” của đơn vị và các vùng bôi đen trên trang; hoặc xuất METS cùng những phần bị hạn chế.',
    ru: '{message}: экспорт этого файла или его части ограничен, он не записан. Посмотрите раздел «Ограничения при экспорте» единицы и закрашенные области страницы или экспортируйте METS вместе с тем, что ограничено.',
    en: '{message}: this file, or a part of it, is withheld from exports and was not written. See “Withheld from exports” of the unit and the blackened regions of the page; or export METS with what is withheld.',
  },
  'error.withheld-manifest': {
    vi: '{message}: manifest nêu những gì đang bị hạn chế xuất nên không được ghi ra. Hãy xem mục “Hạn chế khi xuất” của đơn vị và các vùng bôi đen trên trang; gỡ hạn chế ở đó rồi lưu lại.',
    ru: '{message}: в манифесте есть то, что ограничено при экспорте, он не записан. Посмотрите раздел «Ограничения при экспорте» единицы и закрашенные области страниц; снимите ограничение и сохраните снова.',
    en: '{message}: the manifest says what is withheld from exports, and was not written. See “Withheld from exports” of the unit and the blackened regions of its pages; lift it there and save again.',
  },
  'error.newer-archive': {
    vi: 'Kho lưu trữ này do một phiên bản Fonds mới hơn tạo ra. Không có gì bị thay đổi. Hãy mở bằng phiên bản mới hơn.',
    ru: 'Этот архив создан более новой версией Fonds. Ничего не изменено. Откройте его более новой версией.',
    en: 'This archive was made by a newer version of Fonds. Nothing was changed. Open it with the newer version.',
  },
  'error.missing-original': {
    vi: 'Không tìm thấy bản gốc số hóa {message} trong kho. Hãy nhập lại tệp này.',
    ru: 'Исходный файл {message} не найден в хранилище. Импортируйте этот файл ещё раз.',
    en: 'The original {message} is not in the store. Import this file again.',
  },
  'error.storage-failed': {
    vi: 'Kho dữ liệu không ghi hoặc đọc được: {message}. Chưa ghi gì dở dang. Hãy đóng các cửa sổ Fonds khác rồi thử lại.',
    ru: 'Хранилище не смогло записать или прочитать данные: {message}. Ничего не записано наполовину. Закройте другие окна Fonds и повторите.',
    en: 'The store could not be written or read: {message}. Nothing was half-written. Close other windows of Fonds, then try again.',
  },
  'error.missing-folder': {
    vi: 'Không tìm thấy thư mục {message}. Có thể thư mục đã được chuyển đi hoặc ổ đĩa chưa được nối. Hãy nối lại hoặc chọn lại thư mục.',
    ru: 'Папка {message} не найдена. Возможно, её перенесли или диск не подключён. Подключите диск или выберите папку заново.',
    en: 'The folder {message} was not found. It may have been moved, or its disk is not connected. Connect it, or choose the folder again.',
  },
  'error.unreadable-folder': {
    vi: 'Không xem được thư mục {message}. Hãy kiểm tra quyền truy cập của thư mục, rồi thử lại.',
    ru: 'Не удалось просмотреть папку {message}. Проверьте права доступа к ней и повторите.',
    en: 'The folder {message} could not be looked through. Check that you may open it, then try again.',
  },
  'error.special-file': {
    vi: 'Đây không phải tệp thường (thiết bị, ống dẫn hoặc socket) nên không được nhập. Không cần làm gì.',
    ru: 'Это не обычный файл (устройство, канал или сокет), поэтому он не импортирован. Делать ничего не нужно.',
    en: 'This is no ordinary file (a device, pipe or socket), so it was left out. Nothing needs to be done.',
  },
  'error.link-not-followed': {
    vi: 'Liên kết này dẫn tới một thư mục hoặc ra ngoài thư mục đã chọn nên không được mở theo. Nếu cần những gì ở đó, hãy nhập riêng thư mục ấy.',
    ru: 'Ссылка ведёт к папке или за пределы выбранной папки, поэтому по ней не переходили. Если содержимое нужно, импортируйте ту папку отдельно.',
    en: 'This link leads to a folder, or out of the folder chosen, and was not followed. If what is there is wanted, import that folder by itself.',
  },
  'error.broken-link': {
    vi: 'Liên kết này không dẫn tới đâu hoặc dẫn tới chính nó nên không có gì để nhập. Hãy sửa hoặc xóa liên kết.',
    ru: 'Ссылка никуда не ведёт или ведёт сама на себя, импортировать нечего. Исправьте или удалите её.',
    en: 'This link leads nowhere, or to itself, so there is nothing to import. Mend or delete it.',
  },
  'error.path-too-long': {
    vi: 'Đường dẫn quá dài, hệ thống không mở được. Hãy rút ngắn tên thư mục hoặc chuyển tệp lên cấp cao hơn, rồi thử lại.',
    ru: 'Путь слишком длинный, система не может его открыть. Сократите имена папок или переместите файл выше и повторите.',
    en: 'The path is too long for the system to open. Shorten the names of its folders or move the file up, then try again.',
  },
  'error.name-not-unicode': {
    vi: 'Đã nhập. Tên không viết bằng Unicode và đã được đọc theo bảng mã cũ (Windows-1251 hoặc DOS); hãy kiểm tra tiêu đề.',
    ru: 'Импортировано. Имя записано не в Юникоде и прочитано в старой кодировке (Windows-1251 или DOS); проверьте заголовок.',
    en: 'It is in. Its name is not in Unicode and was read in an old code page (Windows-1251 or DOS); check the title.',
  },
  'error.file-changed': {
    vi: 'Tệp cùng tên đã được nhập trước đây với nội dung khác. Bản mới đã vào thành các trang mới, bản cũ vẫn giữ nguyên; hãy so sánh và bỏ bản không cần.',
    ru: 'Файл с таким именем уже импортировали с другим содержимым. Новый внесён отдельными страницами, прежний остался; сравните и удалите ненужный.',
    en: 'A file of this name came in before with other content. The new one is in as pages of its own and the old one is kept; compare them and delete the one that is not wanted.',
  },
  'error.exists': {
    vi: 'Đã có {message}. Chưa ghi gì. Hãy chọn thư mục khác hoặc đổi tên tệp cũ rồi thử lại.',
    ru: '{message} уже существует. Ничего не записано. Выберите другую папку или переименуйте прежний файл и повторите.',
    en: '{message} exists already. Nothing was written. Choose another folder, or rename the old file, then try again.',
  },
  'error.refused': {
    vi: 'Không được phép ghi vào {message}. Chưa ghi gì. Hãy chọn một thư mục được phép ghi.',
    ru: 'Запись в {message} запрещена. Ничего не записано. Выберите папку, в которую вам разрешено писать.',
    en: 'Writing to {message} is not allowed. Nothing was written. Choose a folder in which you may write.',
  },
  'error.bad-input': {
    vi: 'Chương trình đã gửi một yêu cầu sai: {message}. Không có gì bị thay đổi. Hãy sao chép báo cáo này gửi cho người phát triển.',
    ru: 'Программа отправила неверный запрос: {message}. Ничего не изменено. Скопируйте отчёт и отправьте его разработчикам.',
    en: 'The program sent a wrong request: {message}. Nothing was changed. Copy the report and send it to the developers.',
  },
  'error.untrusted-sender': {
    vi: 'Một yêu cầu từ bên ngoài Fonds đã bị từ chối: {message}. Không có gì bị thay đổi.',
    ru: 'Отклонён запрос, пришедший не от Fonds: {message}. Ничего не изменено.',
    en: 'A request that did not come from Fonds was refused: {message}. Nothing was changed.',
  },
  'error.xml-damaged': {
    vi: 'Tệp bị hỏng hoặc thiếu phần cuối: {message}. Không lấy gì từ tệp này. Hãy xuất lại tệp từ chương trình đã tạo ra nó.',
    ru: 'Файл повреждён или обрезан: {message}. Из него ничего не взято. Выгрузите файл заново из программы, которая его создала.',
    en: 'The file is damaged or cut short: {message}. Nothing was taken from it. Export the file again from the program that made it.',
  },
  'error.xml-encoding': {
    vi: 'Tệp không dùng bảng mã mà nó khai báo ({message}). Không lấy gì từ tệp này. Hãy lưu lại tệp bằng UTF-8.',
    ru: 'Файл записан не в той кодировке, которая в нём указана ({message}). Из него ничего не взято. Сохраните файл в UTF-8.',
    en: 'The file is not in the encoding that it declares ({message}). Nothing was taken from it. Save the file as UTF-8.',
  },
  'error.xml-entities': {
    vi: 'Tệp tự định nghĩa thực thể XML nên không được mở vì lý do an toàn ({message}). Không lấy gì từ tệp này. Hãy xuất lại tệp không có phần DTD.',
    ru: 'Файл объявляет собственные сущности XML и ради безопасности не открыт ({message}). Из него ничего не взято. Выгрузите файл без DTD.',
    en: 'The file declares XML entities of its own and was not opened, for safety ({message}). Nothing was taken from it. Export the file without a DTD.',
  },
  'error.xml-too-large': {
    vi: 'Tệp XML quá lớn ({message}). Không lấy gì từ tệp này. Hãy xuất mỗi trang thành một tệp riêng.',
    ru: 'Файл XML слишком велик ({message}). Из него ничего не взято. Выгрузите каждую страницу отдельным файлом.',
    en: 'The XML file is too large ({message}). Nothing was taken from it. Export each page as a file of its own.',
  },
  'error.not-a-reading': {
    vi: 'Tệp không phải hOCR, ALTO hay PAGE ({message}). Không lấy gì từ tệp này.',
    ru: 'Файл не hOCR, не ALTO и не PAGE ({message}). Из него ничего не взято.',
    en: 'The file is neither hOCR, ALTO nor PAGE ({message}). Nothing was taken from it.',
  },
  'error.ocr-start': {
    vi: 'Không khởi động được bộ nhận dạng văn bản: {message}. Bản thân các trang không bị ảnh hưởng. Hãy khởi động lại Fonds rồi thử lại; nếu vẫn lỗi, hãy cài đặt lại chương trình.',
    ru: 'Не удалось запустить распознавание текста: {message}. Сами страницы не пострадали. Перезапустите Fonds и повторите распознавание; если не поможет, переустановите программу.',
    en: 'Text recognition could not be started: {message}. The pages themselves are unharmed. Restart Fonds and try again; if it fails again, reinstall the program.',
  },
  'error.ocr-model': {
    vi: 'Thiếu hoặc hỏng tệp mô hình nhận dạng {message}. Bản thân các trang không bị ảnh hưởng. Hãy cài đặt lại Fonds, hoặc cài lại mô hình ngôn ngữ đó trong phần Cài đặt, rồi đọc lại.',
    ru: 'Файл модели распознавания отсутствует или повреждён: {message}. Сами страницы не пострадали. Переустановите Fonds или саму модель языка в настройках и повторите распознавание.',
    en: 'A recognition model is missing or damaged: {message}. The pages themselves are unharmed. Reinstall Fonds, or the model of that language in the settings, then read again.',
  },
  'error.ocr-no-reader': {
    vi: 'Chưa có mô hình nào cho bộ đọc chữ viết tay “{message}”. Trang chưa được đọc. Hãy cài một mô hình trong phần Cài đặt, hoặc đọc trang bằng Tesseract.',
    ru: 'Для распознавания рукописей «{message}» нет модели. Страница не прочитана. Установите модель в настройках или прочитайте страницу программой Tesseract.',
    en: 'There is no model for the reader of handwriting “{message}”. The page was not read. Install one in the settings, or read the page with Tesseract.',
  },
  'error.ocr-slow': {
    vi: 'Trang này cần quá nhiều thời gian để nhận dạng nên đã bị dừng ({message}). Các trang khác không bị ảnh hưởng. Hãy cắt trang thành nhiều phần hoặc dùng ảnh nhỏ hơn, rồi đọc lại.',
    ru: 'Распознавание этой страницы заняло слишком много времени и было остановлено ({message}). Другие страницы не затронуты. Разделите страницу на части или возьмите скан поменьше и повторите.',
    en: 'Reading this page took too long and was ended ({message}). Other pages are not affected. Cut the page into parts or use a smaller scan, then read it again.',
  },
  'error.ocr-page': {
    vi: 'Bộ nhận dạng không đọc được trang này: {message}. Các trang khác không bị ảnh hưởng. Hãy mở trang để kiểm tra ảnh, rồi thử lại.',
    ru: 'Распознавание не справилось с этой страницей: {message}. Другие страницы не затронуты. Откройте страницу, проверьте изображение и повторите.',
    en: 'Recognition gave this page up: {message}. Other pages are not affected. Open the page, check its picture, then try again.',
  },
  'error.ocr-silent': {
    vi: 'Bộ nhận dạng không phản hồi ở trang này và đã bị dừng ({message}). Hãy thử lại; nếu vẫn vậy, hãy đóng bớt chương trình khác hoặc dùng ảnh nhỏ hơn.',
    ru: 'Распознавание этой страницы перестало отвечать и было остановлено ({message}). Повторите; если не поможет, закройте другие программы или возьмите скан поменьше.',
    en: 'Recognition of this page stopped answering and was ended ({message}). Try again; if it happens again, close other programs or use a smaller scan.',
  },
  'error.csv-not-utf8': {
    vi: 'Tệp CSV không dùng bảng mã UTF-8 nên chữ có thể bị sai. Trong chương trình bảng tính, hãy lưu lại dưới dạng “CSV UTF-8” rồi nhập lại. Chưa có gì thay đổi.',
    ru: 'Файл CSV не в кодировке UTF-8, буквы могут исказиться. Сохраните его в программе таблиц как «CSV UTF-8» и повторите импорт. Ничего не изменено.',
    en: 'The CSV file is not in UTF-8, so letters may come out wrong. Save it as “CSV UTF-8” in the spreadsheet program and import it again. Nothing was changed.',
  },
  'error.csv-empty': {
    vi: 'Tệp CSV trống: không có dòng tiêu đề cột. Hãy chọn tệp khác.',
    ru: 'Файл CSV пуст: в нём нет строки заголовков. Выберите другой файл.',
    en: 'The CSV file is empty: it has no row of headings. Choose another file.',
  },
  'error.sheet-endless': {
    vi: 'Đọc bảng này mất hơn {message} giây nên đã dừng lại; chưa ghi gì cả. Hãy xóa các dòng, cột và định dạng thừa ở cuối bảng, hoặc lưu thành CSV, rồi thử lại.',
    ru: 'Чтение таблицы заняло больше {message} с и остановлено; ничего не записано. Удалите лишние строки, столбцы и оформление в конце листа или сохраните её как CSV и повторите.',
    en: 'Reading this spreadsheet took more than {message} seconds and was stopped; nothing was written. Delete spare rows, columns and formats at its end, or save it as CSV, and try again.',
  },
  'error.sheet-unreadable': {
    vi: 'Không đọc được bảng tính này: {message}. Hãy lưu lại dưới dạng XLSX, ODS hoặc CSV UTF-8 rồi chọn lại.',
    ru: 'Таблицу не удалось прочитать: {message}. Сохраните её как XLSX, ODS или CSV UTF-8 и выберите снова.',
    en: 'The spreadsheet can’t be read: {message}. Save it as XLSX, ODS or CSV UTF-8, then choose it again.',
  },
  'error.csv-no-key': {
    vi: 'Tệp CSV không có cột “id” hoặc “file”, nên không rõ dòng nào thuộc đơn vị nào. Các cột hiện có: {message}. Hãy thêm cột “file” ghi tên tệp rồi nhập lại.',
    ru: 'В файле CSV нет столбца «id» или «file», поэтому непонятно, к какой единице относится строка. Есть столбцы: {message}. Добавьте столбец «file» с именем файла и повторите импорт.',
    en: 'The CSV file has no column “id” or “file”, so nobody can tell which unit a row is about. It has: {message}. Add a column “file” with the name of the file, then import it again.',
  },
  'error.csv-quotes': {
    vi: 'Dấu ngoặc kép không được đóng đúng. Dòng này chưa được nhập; hãy sửa trong tệp.',
    ru: 'Кавычки не закрыты как следует. Строка не импортирована; исправьте её в файле.',
    en: 'A quotation mark is not closed properly. The row was left out; correct it in the file.',
  },
  'error.csv-too-many-cells': {
    vi: 'Dòng có {message} ô, nhiều hơn số cột. Dòng này chưa được nhập; hãy đặt giá trị có dấu phân cách trong ngoặc kép.',
    ru: 'Ячеек в строке больше, чем столбцов: {message}. Строка не импортирована; заключите значения с разделителями в кавычки.',
    en: 'The row has {message} cells, more than there are columns. It was left out; put values that hold a separator in quotation marks.',
  },
  'error.csv-no-unit': {
    vi: 'Cột “id” và “file” đều trống, không rõ dòng thuộc đơn vị nào. Hãy điền một trong hai cột.',
    ru: 'Столбцы «id» и «file» пусты, непонятно, к какой единице относится строка. Заполните один из них.',
    en: 'Both “id” and “file” are empty, so nobody can tell which unit the row is about. Fill in one of them.',
  },
  'error.csv-unknown-id': {
    vi: 'Không có đơn vị nào có id {message} trong bộ sưu tập này. Hãy ghi tên tệp ở cột “file”.',
    ru: 'В этой коллекции нет единицы с id {message}. Укажите имя файла в столбце «file».',
    en: 'No unit of this collection has the id {message}. Name the file in the column “file” instead.',
  },
  'error.csv-unknown-file': {
    vi: 'Không tìm thấy tệp “{message}” trong bộ sưu tập này. Hãy kiểm tra tên, hoặc nhập tệp đó trước.',
    ru: 'В этой коллекции нет файла «{message}». Проверьте имя или сначала импортируйте файл.',
    en: 'This collection has no file “{message}”. Check the name, or import the file first.',
  },
  'error.csv-ambiguous-file': {
    vi: 'Nhiều đơn vị có tệp tên “{message}”. Hãy ghi cả thư mục trước tên tệp.',
    ru: 'Имя файла «{message}» встречается у нескольких единиц. Укажите его вместе с папкой.',
    en: 'Several units have a file “{message}”. Write its folder before the name.',
  },
  'error.csv-edtf': {
    vi: '“{message}” không phải ngày theo EDTF; phần còn lại của dòng đã được nhập. Ví dụ đúng: 1906-05-14, 1930~, 1886/1890.',
    ru: '«{message}» — не дата EDTF; остальное в строке импортировано. Примеры: 1906-05-14, 1930~, 1886/1890.',
    en: '“{message}” is no EDTF date; the rest of the row went in. Examples: 1906-05-14, 1930~, 1886/1890.',
  },
  'error.csv-language': {
    vi: '“{message}” không phải mã ngôn ngữ; phần còn lại của dòng đã được nhập. Ví dụ đúng: vi, ru, vi-Hani.',
    ru: '«{message}» — не код языка; остальное в строке импортировано. Примеры: vi, ru, vi-Hani.',
    en: '“{message}” is no code of a language; the rest of the row went in. Examples: vi, ru, vi-Hani.',
  },
  'error.csv-calendar': {
    vi: 'Không có lịch “{message}”; phần còn lại của dòng đã được nhập. Ví dụ đúng: julian, vietnamese-lunisolar.',
    ru: 'Календаря «{message}» нет; остальное в строке импортировано. Примеры: julian, vietnamese-lunisolar.',
    en: 'There is no calendar “{message}”; the rest of the row went in. Examples: julian, vietnamese-lunisolar.',
  },
  'error.csv-authority': {
    vi: "Không có đúng một bản ghi chuẩn tên “{message}”; phần còn lại của dòng đã được nhập. Hãy ghi mã của bản ghi trong dấu '< >'.",
    ru: "Авторитетной записи «{message}» нет, или их несколько; остальное в строке импортировано. Укажите её идентификатор в скобках '< >'.",
    en: "No authority record, or more than one, is called “{message}”; the rest of the row went in. Write its identifier in '< >'.",
  },
  'error.csv-quality-alone': {
    vi: '“{message}” không ứng với giá trị nào của trường; phần còn lại của dòng đã được nhập. Hãy ghi đủ giá trị, cách nhau bằng |.',
    ru: 'Значению «{message}» ничего не соответствует в поле; остальное в строке импортировано. Впишите значения поля через |.',
    en: '“{message}” belongs to no value of its field; the rest of the row went in. Give the field as many values, parted by |.',
  },
  'error.csv-unsure-place': {
    vi: 'Không xác định chắc chắn được địa danh “{message}”; phần còn lại của dòng đã được nhập. Hãy ghi vĩ độ và kinh độ, hoặc chọn địa danh trong phần mô tả.',
    ru: 'Место «{message}» не удалось определить однозначно; остальное в строке импортировано. Укажите широту и долготу или выберите место в описании.',
    en: 'The place “{message}” could not be told for sure; the rest of the row went in. Give its latitude and longitude, or choose the place in the description.',
  },
  'error.csv-coordinates': {
    vi: 'Tọa độ “{message}” không hợp lệ hoặc không khớp số địa danh; phần còn lại của dòng đã được nhập. Hãy ghi độ thập phân, ví dụ 16.0678 và 108.2208.',
    ru: 'Координаты «{message}» неверны или их число не совпадает с числом мест; остальное в строке импортировано. Укажите десятичные градусы, например 16.0678 и 108.2208.',
    en: 'The coordinates “{message}” are not valid, or not as many as the places; the rest of the row went in. Write decimal degrees, such as 16.0678 and 108.2208.',
  },
  'error.open-elsewhere': {
    vi: 'Kho lưu trữ này đang mở trong một cửa sổ Fonds khác. Hãy chuyển sang cửa sổ đó, hoặc đóng nó rồi tải lại trang này.',
    ru: 'Этот архив уже открыт в другом окне Fonds. Перейдите в то окно или закройте его и обновите эту страницу.',
    en: 'This archive is open in another window of Fonds. Go to that window, or close it and reload this one.',
  },
  'error.map-data': {
    vi: 'Không đọc được dữ liệu bản đồ hoặc địa danh đi kèm chương trình ({message}). Dữ liệu lưu trữ không bị ảnh hưởng. Hãy mở lại Fonds; nếu vẫn lỗi, cài lại chương trình.',
    ru: 'Не удалось прочитать карту или справочник мест, входящие в программу ({message}). Архив не затронут. Откройте Fonds заново; если не поможет, переустановите программу.',
    en: 'The map or gazetteer that comes with the program could not be read ({message}). The archive is not touched. Open Fonds again; if it does not help, install it anew.',
  },
} as const satisfies MessageTable
