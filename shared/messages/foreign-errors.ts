import type { MessageTable } from './language.ts'

/** Why a file of another program can't go in, and what of it is left out. */
export const foreignErrors = {
  'error.intake-unknown-file': {
    vi: 'Đây không phải tệp EAD, SKOS hay Tropy ({message}). Chưa có gì thay đổi. Hãy chọn tệp khác.',
    ru: 'Это не EAD, не SKOS и не Tropy ({message}). Ничего не изменено. Выберите другой файл.',
    en: 'This is no file of EAD, SKOS or Tropy ({message}). Nothing was changed. Choose another file.',
  },
  'error.json-damaged': {
    vi: 'Tệp JSON bị hỏng tại (dòng:cột): {message}. Chưa có gì thay đổi. Hãy xuất lại tệp từ chương trình gốc.',
    ru: 'Файл JSON повреждён, место указано как (строка:столбец): {message}. Ничего не изменено. Экспортируйте файл ещё раз.',
    en: 'The JSON file is damaged at (line:column): {message}. Nothing was changed. Export it again from the program that made it.',
  },
  'error.jsonld-damaged': {
    vi: 'Không hiểu được JSON-LD của tệp: {message}. Chưa có gì thay đổi. Hãy xuất lại tệp từ chương trình gốc.',
    ru: 'JSON-LD этого файла не читается: {message}. Ничего не изменено. Экспортируйте файл ещё раз.',
    en: 'The JSON-LD of the file can’t be understood: {message}. Nothing was changed. Export it again from the program that made it.',
  },
  'error.jsonld-remote': {
    vi: 'Ngữ cảnh của tệp nằm trên mạng ({message}), mà Fonds không tải gì về. Chưa có gì thay đổi. Hãy xuất tệp có kèm ngữ cảnh, hoặc ở dạng Turtle hay RDF/XML.',
    ru: 'Контекст файла находится в сети ({message}), а Fonds ничего не загружает. Ничего не изменено. Экспортируйте файл с контекстом внутри или как Turtle либо RDF/XML.',
    en: 'The context of the file is on the network ({message}), and Fonds loads nothing. Nothing was changed. Export the file with its context in it, or as Turtle or RDF/XML.',
  },
  'error.rdf-damaged': {
    vi: 'Tệp RDF bị hỏng: {message}. Chưa có gì thay đổi. Hãy sửa chỗ đó hoặc tải lại tệp.',
    ru: 'Файл RDF повреждён: {message}. Ничего не изменено. Исправьте это место или получите файл заново.',
    en: 'The RDF file is damaged: {message}. Nothing was changed. Correct that place, or get the file again.',
  },
  'error.rdf-none': {
    vi: 'Tệp không có khái niệm SKOS nào ({message}). Chưa có gì thay đổi. Hãy chọn tệp khác.',
    ru: 'В файле нет понятий SKOS ({message}). Ничего не изменено. Выберите другой файл.',
    en: 'There is no concept of SKOS in the file ({message}). Nothing was changed. Choose another file.',
  },
  'error.tropy-none': {
    vi: 'Tệp không có mục nào của Tropy ({message}). Chưa có gì thay đổi. Hãy chọn dự án .tpy hoặc bản xuất JSON-LD.',
    ru: 'В файле нет записей Tropy ({message}). Ничего не изменено. Выберите проект .tpy или экспорт JSON-LD.',
    en: 'There is no item of Tropy in the file ({message}). Nothing was changed. Choose a project (.tpy) or an export as JSON-LD.',
  },
  'error.tropy-damaged': {
    vi: 'Tệp dự án Tropy bị hỏng ({message}). Chưa có gì thay đổi. Hãy mở rồi đóng dự án trong Tropy, sau đó chọn lại.',
    ru: 'Файл проекта Tropy повреждён ({message}). Ничего не изменено. Откройте и закройте проект в Tropy и выберите его снова.',
    en: 'The project file of Tropy is damaged ({message}). Nothing was changed. Open and close the project in Tropy, then choose it again.',
  },
  'error.tropy-no-page': {
    vi: 'Bộ sưu tập không có ảnh “{message}”. Phần mô tả vẫn được nhập; hãy nhập ảnh trước rồi nhập lại tệp này.',
    ru: 'В коллекции нет изображения «{message}». Описание импортируется; чтобы связать их, сначала импортируйте сканы, затем этот файл.',
    en: 'The collection has no picture “{message}”. What is said of it goes in all the same; to join them, import the scans first, then this file.',
  },
  'error.tropy-which-page': {
    vi: 'Có nhiều trang tên “{message}” nên không rõ là trang nào. Hãy nhập ảnh cùng thư mục của chúng.',
    ru: 'Страниц с именем «{message}» несколько, и неясно, какая имеется в виду. Импортируйте сканы вместе с их папками.',
    en: 'Several pages are called “{message}”, so nobody can tell which is meant. Import the scans with their folders.',
  },
  'error.tropy-page-taken': {
    vi: 'Ảnh “{message}” đã thuộc một mục khác của tệp. Trang ở lại đó.',
    ru: 'Изображение «{message}» уже относится к другой записи файла. Страница остаётся у неё.',
    en: 'The picture “{message}” belongs to another item of the file already. The page stays there.',
  },
  'error.tropy-second-value': {
    vi: 'Trường này chỉ có một giá trị, nên “{message}” không được nhập. Hãy ghi vào ghi chú nếu cần.',
    ru: 'В этом поле одно значение, поэтому «{message}» не импортируется. При необходимости запишите это в примечание.',
    en: 'This field has one value, so “{message}” is left out. Put it into a note if it is needed.',
  },
  'error.tropy-kept-value': {
    vi: 'Giá trị do người ghi được giữ nguyên, “{message}” không được nhập.',
    ru: 'Записанное человеком остаётся, «{message}» не импортируется.',
    en: 'What a person wrote stays; “{message}” is left out.',
  },
  'error.tropy-left-fields': {
    vi: 'Giá trị mô tả riêng của ảnh và vùng chọn không được nhập: {message}. Fonds mô tả cả đơn vị.',
    ru: 'Описания отдельных фотографий и выделений не импортируются: {message}. Fonds описывает единицу целиком.',
    en: 'Values that describe single photos and selections are left out: {message}. Fonds describes the unit.',
  },
  'error.tropy-left-edits': {
    vi: 'Ảnh và vùng chọn đã xoay hoặc chỉnh trong Tropy: {message}. Ảnh được giữ như tệp gốc; hãy chỉnh lại trong Fonds nếu cần.',
    ru: 'Фотографии и выделения, повёрнутые или исправленные в Tropy: {message}. Здесь они остаются как в файле; при необходимости исправьте их в Fonds.',
    en: 'Photos and selections that were turned or adjusted in Tropy: {message}. Here they stay as in their files; adjust them in Fonds if needed.',
  },
  'error.tropy-left-selections': {
    vi: 'Vùng chọn không có trang hoặc nằm ngoài ảnh, không được nhập: {message}.',
    ru: 'Выделения без страницы или вне изображения не импортируются: {message}.',
    en: 'Selections without a page, or outside of the picture, are left out: {message}.',
  },
  'error.tropy-left-texts': {
    vi: 'Bản chép cũ hơn hoặc không có trang, không được nhập: {message}.',
    ru: 'Более старые расшифровки и расшифровки без страницы не импортируются: {message}.',
    en: 'Older transcriptions, and those without a page, are left out: {message}.',
  },
  'error.tropy-left-alto': {
    vi: 'Không đọc được ALTO của bản chép, chỉ nhập phần chữ: {message}.',
    ru: 'ALTO расшифровок не читается, импортируется только текст: {message}.',
    en: 'ALTO of transcriptions that can’t be read, so that their text alone goes in: {message}.',
  },
  'error.skos-no-label': {
    vi: 'Khái niệm {message} không có nhãn, không được nhập. Hãy thêm skos:prefLabel.',
    ru: 'У понятия {message} нет названия, оно не импортируется. Добавьте skos:prefLabel.',
    en: 'The concept {message} has no label and is left out. Give it a skos:prefLabel.',
  },
  'error.skos-withdrawn': {
    vi: 'Khái niệm {message} đã bị rút khỏi từ vựng, không được nhập.',
    ru: 'Понятие {message} изъято из словаря и не импортируется.',
    en: 'The concept {message} was withdrawn from the vocabulary and is left out.',
  },
  'error.skos-unknown-tie': {
    vi: 'Khái niệm liên quan {message} không có trong tệp lẫn bộ sưu tập, nên bỏ mối liên hệ này. Hãy nhập tệp có khái niệm đó.',
    ru: 'Связанного понятия {message} нет ни в файле, ни в коллекции; связь не импортируется. Импортируйте файл, где оно есть.',
    en: 'The concept {message} that it is tied to is neither in the file nor in the collection, so the tie is left out. Import the file that has it.',
  },
  'error.skos-circle': {
    vi: 'Khái niệm {message} vừa rộng hơn vừa hẹp hơn khái niệm này; bỏ mối liên hệ khép vòng.',
    ru: 'Понятие {message} оказывается и шире, и уже этого; связь, замыкающая круг, не импортируется.',
    en: 'The concept {message} is both broader and narrower than this one; the tie that closes the circle is left out.',
  },
  'error.ead-no-page': {
    vi: 'Bộ sưu tập không có tệp “{message}”. Mô tả vẫn được nhập; hãy nhập ảnh trước rồi nhập lại tệp này.',
    ru: 'В коллекции нет файла «{message}». Описание импортируется; чтобы связать их, сначала импортируйте сканы.',
    en: 'The collection has no file “{message}”. The description goes in all the same; to join them, import the scans first.',
  },
  'error.ead-which-page': {
    vi: 'Có nhiều trang tên “{message}” nên không rõ là trang nào. Hãy nhập ảnh cùng thư mục của chúng.',
    ru: 'Страниц с именем «{message}» несколько, и неясно, какая имеется в виду. Импортируйте сканы вместе с их папками.',
    en: 'Several pages are called “{message}”, so nobody can tell which is meant. Import the scans with their folders.',
  },
  'error.ead-page-elsewhere': {
    vi: 'Các trang đã thuộc đơn vị khác nên ở nguyên đó: {message}. Hãy chuyển chúng bằng tay nếu cần.',
    ru: 'Страницы уже лежат в другой единице и остаются там: {message}. При необходимости перенесите их сами.',
    en: 'The pages belong to another unit already and stay there: {message}. Move them by hand if needed.',
  },
  'error.ead-double-code': {
    vi: 'Ký hiệu {message} xuất hiện hai lần ở cùng một chỗ (số trong ngoặc là dòng trước). Cả hai đều được nhập; hãy kiểm tra.',
    ru: 'Шифр {message} стоит дважды на одном месте (в скобках — строка первого). Импортируются обе единицы; проверьте их.',
    en: 'The code {message} stands twice at one place (in brackets the line of the first). Both go in; check them.',
  },
  'error.ead-known-code': {
    vi: 'Bộ sưu tập đã có ký hiệu {message}. Có lẽ tệp này đã được nhập; nếu đúng vậy thì đừng nhập lại.',
    ru: 'Шифр {message} в коллекции уже есть. Возможно, этот файл уже импортирован; тогда не импортируйте его снова.',
    en: 'The collection has the code {message} already. The file may have gone in before; if so, do not take it in again.',
  },
  'error.ead-unread': {
    vi: 'Không có trường nào cho phần tử này nên bỏ qua: {message}',
    ru: 'Для этого элемента нет поля, он пропущен: {message}',
    en: 'No field takes this element, so it is passed over: {message}',
  },
} as const satisfies MessageTable
