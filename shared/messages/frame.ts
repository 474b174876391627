import type { MessageTable } from './language.ts'

/** The window: its bar, panels, status and palette; first run. */
export const frameMessages = {
  'frame.collection': { vi: 'Bộ sưu tập', ru: 'Коллекция', en: 'Collection' },
  'frame.noCollection': { vi: 'Chưa chọn bộ sưu tập', ru: 'Коллекция не выбрана', en: 'No collection chosen' },
  'frame.bar': { vi: 'Thanh công cụ', ru: 'Панель инструментов', en: 'Toolbar' },
  'frame.tree': { vi: 'Cây', ru: 'Дерево', en: 'Tree' },
  'frame.centre': { vi: 'Nội dung', ru: 'Содержание', en: 'Content' },
  'frame.description': { vi: 'Mô tả', ru: 'Описание', en: 'Description' },
  'frame.status': { vi: 'Trạng thái', ru: 'Состояние', en: 'Status' },
  'frame.view': { vi: 'Cách xem', ru: 'Вид', en: 'View' },
  'frame.menu': { vi: 'Lệnh khác', ru: 'Другие команды', en: 'More commands' },
  'frame.treeWidth': { vi: 'Bề rộng của cây', ru: 'Ширина дерева', en: 'Width of the tree' },
  'frame.descriptionWidth': {
    vi: 'Bề rộng của khung mô tả',
    ru: 'Ширина панели описания',
    en: 'Width of the description',
  },
  'frame.undo': { vi: 'Hoàn tác: {what}', ru: 'Отменить: {what}', en: 'Undo: {what}' },
  'frame.redo': { vi: 'Làm lại: {what}', ru: 'Повторить: {what}', en: 'Redo: {what}' },
  'frame.items': {
    vi: '{count, plural, other {# văn bản}}',
    ru: '{count, plural, one {# документ} few {# документа} many {# документов} other {# документа}}',
    en: '{count, plural, one {# item} other {# items}}',
  },
  'frame.files': {
    vi: '{count, plural, other {# hồ sơ}}',
    ru: '{count, plural, one {# дело} few {# дела} many {# дел} other {# дела}}',
    en: '{count, plural, one {# file} other {# files}}',
  },
  'frame.reading': {
    vi: 'đang nhận dạng {done, number}/{total, number}',
    ru: 'распознавание: {done, number}/{total, number}',
    en: 'reading {done, number}/{total, number}',
  },
  'frame.paused': {
    vi: 'tạm dừng nhận dạng {done, number}/{total, number}',
    ru: 'распознавание приостановлено: {done, number}/{total, number}',
    en: 'reading paused {done, number}/{total, number}',
  },
  'frame.late': {
    vi: 'đang hoàn tất thay đổi {done, number}/{total, number}',
    ru: 'завершение изменения: {done, number}/{total, number}',
    en: 'finishing a change {done, number}/{total, number}',
  },
  'frame.left': {
    vi: 'còn {minutes, plural, other {# phút}}',
    ru: '{minutes, plural, one {осталась # минута} few {осталось # минуты} many {осталось # минут} other {осталось # минуты}}',
    en: '{minutes, plural, one {# min} other {# min}} left',
  },
  'frame.palette': { vi: 'Mọi lệnh', ru: 'Все команды', en: 'Every command' },
  'frame.palette.field': { vi: 'Tìm lệnh', ru: 'Найти команду', en: 'Find a command' },
  'frame.palette.none': { vi: 'Không có lệnh nào như vậy', ru: 'Нет такой команды', en: 'No such command' },
  'frame.layer.search': { vi: 'Kết quả tìm kiếm', ru: 'Результаты поиска', en: 'Search results' },
  'frame.layer.reader': { vi: 'Trình đọc', ru: 'Чтение', en: 'Reader' },
  'frame.crash': {
    vi: 'Phần này của cửa sổ đã ngừng hoạt động. {explanation}',
    ru: 'Эта часть окна перестала работать. {explanation}',
    en: 'This part of the window has stopped. {explanation}',
  },
  'frame.crash.again': { vi: 'Mở lại', ru: 'Открыть снова', en: 'Open it again' },
  'frame.copyReport': { vi: 'Sao chép báo cáo', ru: 'Скопировать отчёт', en: 'Copy report' },
  'frame.welcome.title': {
    vi: 'Từ bản quét đến bộ sưu tập có mô tả',
    ru: 'От сканов к описанной коллекции',
    en: 'From scans to a described collection',
  },
  'frame.welcome.text': {
    vi: 'Mỗi bộ sưu tập lưu trữ gồm bản quét, văn bản nhận dạng, mô tả và địa danh. Mọi dữ liệu nằm trên máy này; không có gì được gửi đi.',
    ru: 'Коллекция хранит сканы, распознанный текст, описания и места. Всё остаётся на этом компьютере и никуда не отправляется.',
    en: 'A collection holds scans, their text, descriptions and places. Everything stays on this machine; nothing is sent anywhere.',
  },
  'frame.welcome.step1': {
    vi: 'Tạo bộ sưu tập và chọn ngôn ngữ của tài liệu.',
    ru: 'Создайте коллекцию и выберите языки документов.',
    en: 'Make a collection and choose the languages of the documents.',
  },
  'frame.welcome.step2': {
    vi: 'Thả thư mục bản quét vào cửa sổ: các trang hiện ra ngay và được nhận dạng dần.',
    ru: 'Перетащите в окно папку со сканами: страницы появятся сразу, текст распознается постепенно.',
    en: 'Drop a folder of scans on the window: the pages appear at once and are read in the background.',
  },
  'frame.welcome.step3': {
    vi: 'Mô tả, đặt lên bản đồ, tìm theo nội dung và xuất dữ liệu.',
    ru: 'Описывайте, отмечайте на карте, ищите по тексту, экспортируйте данные.',
    en: 'Describe them, place them on the map, search their text, and export.',
  },
  'frame.welcome.new': { vi: 'Tạo bộ sưu tập', ru: 'Создать коллекцию', en: 'Make a collection' },
  'frame.welcome.sample': {
    vi: 'Mở bộ sưu tập mẫu',
    ru: 'Открыть образец коллекции',
    en: 'Open the sample collection',
  },
} as const satisfies MessageTable
