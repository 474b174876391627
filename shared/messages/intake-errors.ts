import type { MessageTable } from './language.ts'

/** What is amiss with a file of descriptions that is to go in. */
export const intakeErrors = {
  'error.intake-encoding': {
    vi: 'Tệp không phải UTF-8; đã đọc theo bảng mã {message}. Hãy xem lại các chữ mẫu trước khi nhập, hoặc lưu lại tệp bằng UTF-8.',
    ru: 'Файл не в UTF-8; он прочитан как {message}. Проверьте буквы в образцах или сохраните файл в UTF-8.',
    en: 'The file is not in UTF-8; it was read as {message}. Check the letters of the samples before it goes in, or save it as UTF-8.',
  },
  'error.intake-not-utf8': {
    vi: 'Có byte không phải UTF-8: “{message}”. Hãy sửa ô này trong bảng tính và lưu lại bằng UTF-8.',
    ru: 'Есть байты не в UTF-8: «{message}». Исправьте ячейку в таблице и сохраните файл в UTF-8.',
    en: 'There are bytes that are not UTF-8: “{message}”. Correct the cell in the spreadsheet and save the file as UTF-8.',
  },
  'error.intake-quotes': {
    vi: 'Dấu ngoặc kép không được đóng đúng. Hãy sửa dòng này trong tệp.',
    ru: 'Кавычки не закрыты как следует. Исправьте строку в файле.',
    en: 'A quotation mark is not closed properly. Correct the row in the file.',
  },
  'error.intake-too-many-cells': {
    vi: 'Dòng có {message} ô, nhiều hơn số cột. Hãy đặt giá trị có dấu phân cách trong ngoặc kép.',
    ru: 'Ячеек в строке больше, чем столбцов: {message}. Заключите значения с разделителями в кавычки.',
    en: 'The row has {message} cells, more than there are columns. Put values that hold a separator in quotation marks.',
  },
  'error.intake-too-long': {
    vi: 'Ô dài {message} ký tự, quá 100.000. Có lẽ một dấu ngoặc kép bị thiếu; hãy kiểm tra dòng này và dòng trước.',
    ru: 'В ячейке {message} знаков, больше 100 000. Вероятно, потеряна кавычка; проверьте эту строку и строку перед ней.',
    en: 'The cell has {message} characters, more than 100,000. A quotation mark may be missing; check this row and the one before.',
  },
  'error.intake-merged': {
    vi: 'Các ô {message} được gộp, nên không rõ giá trị thuộc dòng và cột nào. Hãy bỏ gộp ô và điền giá trị vào từng ô.',
    ru: 'Ячейки {message} объединены, и неясно, к каким строкам и столбцам относится значение. Отмените объединение и заполните каждую ячейку.',
    en: 'The cells {message} are merged, so nobody can tell which rows and columns have the value. Unmerge them and fill in each cell.',
  },
  'error.intake-merged-across': {
    vi: 'Các ô {message} trong một dòng được gộp: có lẽ là đề mục chứ không phải đơn vị mô tả. Hãy xóa dòng này, hoặc bỏ gộp và điền từng ô.',
    ru: 'Ячейки {message} одной строки объединены: похоже на подзаголовок, а не на единицу описания. Удалите строку или отмените объединение и заполните ячейки.',
    en: 'The cells {message} of one row are merged: this looks like a heading, not like a unit. Remove the row, or unmerge it and fill in its cells.',
  },
  'error.intake-formula': {
    vi: 'Công thức không có giá trị: {message}. Hãy mở tệp trong chương trình bảng tính, để nó tính lại rồi lưu, hoặc dán giá trị thay công thức.',
    ru: 'У формулы нет значения: {message}. Откройте файл в программе таблиц, дайте пересчитать и сохраните, или вставьте вместо формулы значение.',
    en: 'A formula has no value: {message}. Open the file in a spreadsheet program, let it calculate and save it, or paste the value in place of the formula.',
  },
  'error.intake-no-columns': {
    vi: 'Không cột nào có ý nghĩa được chọn. Hãy chọn ít nhất một cột, ví dụ tiêu đề hoặc ký hiệu.',
    ru: 'Ни у одного столбца не выбрано значение. Выберите его хотя бы для одного, например заголовок или шифр.',
    en: 'No column has a meaning. Choose one for at least one of them, such as the title or the reference code.',
  },
  'error.intake-level': {
    vi: 'Không có cấp nào tên “{message}”. Hãy ghi phông, mục lục, hồ sơ, văn bản hoặc tên cấp của ISAD(G).',
    ru: 'Уровня «{message}» нет. Напишите: фонд, опись, дело, документ — или название уровня ISAD(G).',
    en: 'There is no level “{message}”. Write fonds, series, file or item, or a level in the words of your tradition.',
  },
  'error.intake-level-codes': {
    vi: 'Cấp “{message}” cao hơn cấp mà các ký hiệu của dòng chỉ ra. Hãy sửa cấp hoặc bỏ trống ký hiệu thừa.',
    ru: 'Уровень «{message}» выше того, на который указывают номера в строке. Исправьте уровень или уберите лишний номер.',
    en: 'The level “{message}” is higher than the one that the codes of the row lead to. Correct the level or empty the code that is too much.',
  },
  'error.intake-level-order': {
    vi: 'Đơn vị nằm trong đơn vị có cấp bằng hoặc thấp hơn. Hãy xem lại cấp của cả hai.',
    ru: 'Единица лежит в единице того же или более низкого уровня. Проверьте уровни обеих.',
    en: 'The unit lies in one of the same or a lower level. Check the levels of both.',
  },
  'error.intake-no-parent': {
    vi: 'Không có đơn vị cấp trên “{message}”, cả trong bảng lẫn trong bộ sưu tập. Hãy thêm dòng đó hoặc sửa ô này.',
    ru: 'Вышестоящей единицы «{message}» нет ни в таблице, ни в коллекции. Добавьте её строку или исправьте ячейку.',
    en: 'There is no unit “{message}” to lie in, neither in the table nor in the collection. Add its row, or correct the cell.',
  },
  'error.intake-cycle': {
    vi: 'Đơn vị nằm trong chính nó: cấp trên “{message}” lại dẫn về dòng này. Hãy sửa cột cấp trên của một trong các dòng ấy.',
    ru: 'Единица лежит сама в себе: вышестоящая «{message}» ведёт обратно к этой строке. Исправьте одну из этих строк.',
    en: 'The unit lies in itself: “{message}” above it leads back to this row. Correct the parent of one of these rows.',
  },
  'error.intake-double-id': {
    vi: 'Mã đơn vị {message} đã có ở dòng ghi trong ngoặc. Mỗi dòng cần một mã riêng.',
    ru: 'Идентификатор {message} уже есть в строке, указанной в скобках. У каждой строки должен быть свой.',
    en: 'The id {message} is that of the row in brackets too. Each row needs one of its own.',
  },
  'error.intake-double-code': {
    vi: 'Ký hiệu {message} đã có ở dòng ghi trong ngoặc. Hãy sửa ký hiệu hoặc chọn cách xử lý “Dòng trùng ký hiệu” (--same-code).',
    ru: 'Шифр {message} уже есть в строке, указанной в скобках. Исправьте его или выберите, что делать: «Строки с одним шифром» (--same-code).',
    en: 'The code {message} is that of the row in brackets too. Correct it, or choose what becomes of “Rows with one code” (--same-code).',
  },
  'error.intake-double-left': {
    vi: 'Ký hiệu {message} đã có ở dòng ghi trong ngoặc. Dòng này không được nhập.',
    ru: 'Шифр {message} уже есть в строке, указанной в скобках. Эта строка не войдёт.',
    en: 'The code {message} is that of the row in brackets too. This row is left out.',
  },
  'error.intake-double-joined': {
    vi: 'Ký hiệu {message} đã có ở dòng ghi trong ngoặc. Dòng này bổ sung và thay giá trị của đơn vị ấy.',
    ru: 'Шифр {message} уже есть в строке, указанной в скобках. Эта строка дополнит и обновит ту же единицу.',
    en: 'The code {message} is that of the row in brackets too. This row adds to that unit and updates it.',
  },
  'error.intake-same-code': {
    vi: 'Ký hiệu {message} đã có ở dòng ghi trong ngoặc. Cả hai dòng được nhập thành hai đơn vị; sau này không thể cập nhật chúng theo ký hiệu.',
    ru: 'Шифр {message} уже есть в строке, указанной в скобках. Войдут обе строки, как две единицы; обновить их потом по шифру не получится.',
    en: 'The code {message} is that of the row in brackets too. Both rows go in, as two units; they cannot be updated by code later.',
  },
  'error.intake-many-codes': {
    vi: 'Trong bộ sưu tập có nhiều đơn vị mang ký hiệu {message}. Hãy thêm cột cấp trên hoặc cột id.',
    ru: 'В коллекции несколько единиц с шифром {message}. Добавьте столбец вышестоящей единицы или id.',
    en: 'Several units of the collection have the code {message}. Add a column that names their parent, or their id.',
  },
  'error.intake-stays': {
    vi: 'Đơn vị đã có ở chỗ khác và ở nguyên đó; chỉ mô tả được cập nhật. Muốn chuyển, hãy kéo nó trong cây. {message}',
    ru: 'Единица уже есть в другом месте и остаётся там; обновится только описание. Переместить её можно в дереве. {message}',
    en: 'The unit is there already, elsewhere, and stays where it is; only its description is updated. Move it in the tree. {message}',
  },
  'error.intake-edtf': {
    vi: '“{message}” không phải ngày theo EDTF. Ví dụ đúng: 1906-05-14, 1930~, 1886/1890.',
    ru: '«{message}» — не дата EDTF. Примеры: 1906-05-14, 1930~, 1886/1890.',
    en: '“{message}” is no EDTF date. Examples: 1906-05-14, 1930~, 1886/1890.',
  },
  'error.intake-language': {
    vi: '“{message}” không phải mã ngôn ngữ. Hãy ghi mã hai hoặc ba chữ, ví dụ vi, ru, vi-Hani.',
    ru: '«{message}» — не код языка. Укажите код из двух или трёх букв, например vi, ru, vi-Hani.',
    en: '“{message}” is no code of a language. Write one of two or three letters, such as vi, ru or vi-Hani.',
  },
  'error.intake-calendar': {
    vi: 'Không có lịch “{message}”. Hãy ghi gregorian, julian, byzantine, vietnamese-lunisolar hoặc french-republican.',
    ru: 'Календаря «{message}» нет. Укажите gregorian, julian, byzantine, vietnamese-lunisolar или french-republican.',
    en: 'There is no calendar “{message}”. Write gregorian, julian, byzantine, vietnamese-lunisolar or french-republican.',
  },
  'error.intake-authority': {
    vi: "Không có đúng một bản ghi chuẩn tên “{message}”. Hãy ghi mã của bản ghi trong dấu '< >', ví dụ Nguyễn Văn A '<http://www.wikidata.org/entity/Q1>'.",
    ru: "Авторитетной записи «{message}» нет, или их несколько. Укажите её идентификатор в скобках '< >', например Минцлов С. Р. '<http://www.wikidata.org/entity/Q1>'.",
    en: "No authority record, or more than one, is called “{message}”. Write its identifier in '< >', such as Nguyễn Văn A '<http://www.wikidata.org/entity/Q1>'.",
  },
  'error.intake-quality-alone': {
    vi: '“{message}” không ứng với giá trị nào của trường này. Hãy ghi đủ giá trị, cách nhau bằng |, hoặc xóa phần thừa.',
    ru: 'Значению «{message}» ничего не соответствует в этом поле. Впишите значения поля через | или уберите лишнее.',
    en: '“{message}” belongs to no value of its field. Give the field as many values, parted by |, or take it out.',
  },
  'error.intake-date-impossible': {
    vi: 'Ngày “{message}” không tồn tại. Hãy sửa, hoặc chọn giữ ngày như trong nguồn.',
    ru: 'Даты «{message}» не было. Исправьте её или разрешите оставить даты как в источнике.',
    en: 'There never was a date “{message}”. Correct it, or choose to keep dates as the source has them.',
  },
  'error.intake-date-unread': {
    vi: 'Chưa hiểu chắc ngày “{message}”: giữ nguyên lời, không có EDTF. Có thể bổ sung sau trong phần mô tả.',
    ru: 'Дата «{message}» понята не однозначно: слова сохранятся, EDTF не будет. Его можно добавить в описании.',
    en: 'The date “{message}” can’t be read for sure: its words are kept, without EDTF. It can be added in the description.',
  },
  'error.intake-no-file': {
    vi: 'Không có đúng một tệp tên “{message}” trong bộ sưu tập. Dòng vẫn được nhập, không có trang ấy; hãy kiểm tra tên hoặc nhập ảnh quét trước.',
    ru: 'Файла «{message}» в коллекции нет, или таких несколько. Строка войдёт без этих страниц; проверьте имя или сначала импортируйте сканы.',
    en: 'The collection has no file “{message}”, or several. The row goes in without these pages; check the name, or import the scans first.',
  },
  'error.intake-file-twice': {
    vi: 'Tệp {message} đã thuộc về đơn vị ở dòng ghi trong ngoặc. Một trang chỉ nằm ở một đơn vị; hãy sửa một trong hai dòng.',
    ru: 'Файл {message} уже отнесён к единице из строки в скобках. Страница лежит в одной единице; исправьте одну из строк.',
    en: 'The file {message} belongs to the unit of the row in brackets already. A page lies in one unit; correct one of the rows.',
  },
  'error.intake-no-pages': {
    vi: 'Đơn vị cấp này không chứa trang ({message}); chỉ hồ sơ và văn bản mới chứa. Hãy ghi tệp ở dòng của hồ sơ hoặc văn bản.',
    ru: 'В единице этого уровня ({message}) не бывает страниц: они лежат в делах и документах. Укажите файлы в строке дела или документа.',
    en: 'A unit of this level ({message}) holds no pages; files and items do. Name the scans in the row of a file or an item.',
  },
  'error.intake-unsure-place': {
    vi: 'Không xác định chắc chắn được địa danh “{message}”; dòng vẫn được nhập, chưa có điểm trên bản đồ. Hãy ghi vĩ độ và kinh độ, hoặc chọn sau trong phần mô tả.',
    ru: 'Место «{message}» не удалось определить однозначно; строка войдёт без точки на карте. Укажите широту и долготу или выберите место в описании.',
    en: 'The place “{message}” could not be told for sure; the row goes in without a point on the map. Give its latitude and longitude, or choose the place in the description.',
  },
  'error.intake-open-places': {
    vi: 'Địa danh chưa quyết định: {message}. Chúng được nhập là chữ trong trường “Phạm vi”, chưa có điểm trên bản đồ. Hãy chọn nơi cho từng tên ở bảng trên.',
    ru: 'Места, по которым не принято решение: {message}. Они войдут текстом в поле «Охват», без точки на карте. Выберите для каждого место в списке выше.',
    en: 'Places not decided yet: {message}. They go in as text of “Coverage”, without a point on the map. Choose a place for each in the list above.',
  },
  'error.intake-coordinates': {
    vi: 'Tọa độ “{message}” không hợp lệ hoặc không khớp số địa danh. Hãy ghi độ thập phân, ví dụ 16.0678 và 108.2208.',
    ru: 'Координаты «{message}» неверны или их число не совпадает с числом мест. Укажите десятичные градусы, например 16.0678 и 108.2208.',
    en: 'The coordinates “{message}” are not valid, or not as many as the places. Write decimal degrees, such as 16.0678 and 108.2208.',
  },
  'error.intake-legacy': {
    vi: 'Chữ trong tệp có vẻ ở bảng mã cũ hoặc lẫn lộn ({message}) và sẽ vào nguyên như thế. Trang “Nhập mô tả từ tệp” cho xem trước và chuyển đổi.',
    ru: 'Буквы в файле похожи на старую кодировку или смешаны ({message}) и войдут как есть. На странице «Импорт описаний из файла» их можно просмотреть и преобразовать.',
    en: 'The letters of the file look like an older encoding, or are mixed ({message}), and go in as they are. The page “Import descriptions from a file” shows them converted, and converts them.',
  },
  'error.intake-leaf': {
    vi: '“{message}” không phải là số tờ. Hãy viết như “9”, “9–10” hoặc “9v”; ô này không được nhập.',
    ru: '«{message}» — не номер листа. Пишите «9», «9–10» или «9 об.»; ячейка не войдёт.',
    en: '“{message}” is no number of a leaf. Write “9”, “9–10” or “9v”; the cell does not go in.',
  },
  'error.intake-leaves-count': {
    vi: 'Số tờ “{message}” không khớp với số trang của tệp, nên trang không được đánh số tờ. Ghi mỗi tệp một dòng với tờ của nó.',
    ru: 'Листов «{message}» больше или меньше, чем страниц в файлах, поэтому листы не указаны. Отведите каждому файлу строку с его листом.',
    en: 'The leaves “{message}” are more or fewer than the pages of the files, so the pages get none. Give each file a row with its leaf.',
  },
} as const satisfies MessageTable
