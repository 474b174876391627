import type { MessageTable } from './language.ts'

export const metadataMessages = {
  'metadata.section': { vi: 'Siêu dữ liệu trong tệp', ru: 'Метаданные в файле', en: 'Metadata in the file' },
  'metadata.find': { vi: 'Tìm thẻ hoặc giá trị', ru: 'Найти тег или значение', en: 'Find a tag or value' },
  'metadata.none': {
    vi: 'Tệp {file} không có siêu dữ liệu.',
    ru: 'В файле {file} нет метаданных.',
    en: 'The file {file} carries no metadata.',
  },
  'metadata.none-found': { vi: 'Không thẻ nào khớp.', ru: 'Ничего не найдено.', en: 'No tag matches.' },
  'metadata.of': {
    vi: '{count, plural, other {# thẻ trong {file}}}',
    ru: '{count, plural, one {# тег в {file}} few {# тега в {file}} many {# тегов в {file}} other {# тега в {file}}}',
    en: '{count, plural, one {# tag in {file}} other {# tags in {file}}}',
  },
  'metadata.copy': { vi: 'Chép vào: {field}', ru: 'Скопировать в поле: {field}', en: 'Copy into: {field}' },
  'metadata.copy-to': {
    vi: 'Chép {tag} vào trường khác',
    ru: 'Скопировать {tag} в другое поле',
    en: 'Copy {tag} into another field',
  },
  'metadata.dpi': { vi: '{dpi, number} dpi', ru: '{dpi, number} dpi', en: '{dpi, number} dpi' },
  'metadata.mapping': {
    vi: 'Siêu dữ liệu lấy từ tệp khi nhập',
    ru: 'Что берётся из файлов при импорте',
    en: 'What is taken from files at import',
  },
  'metadata.mapping.text': {
    vi: 'Mỗi trường lấy giá trị của thẻ đầu tiên có nội dung, theo thứ tự trong bảng. Tệp XMP đặt cạnh ảnh được ưu tiên hơn siêu dữ liệu bên trong. Thay đổi có hiệu lực từ lần nhập sau.',
    ru: 'Поле получает значение первого тега, в котором что-то есть, в порядке таблицы. Файл XMP рядом с изображением важнее того, что внутри. Изменения действуют со следующего импорта.',
    en: 'A field takes the value of the first tag that says something, in the order of the table. An XMP file beside the picture goes before what is inside it. Changes count from the next import on.',
  },
  'metadata.mapping.on': { vi: 'Lấy {tag}', ru: 'Брать {tag}', en: 'Take {tag}' },
  'metadata.mapping.tag': { vi: 'Thẻ', ru: 'Тег', en: 'Tag' },
  'metadata.mapping.field': { vi: 'Trường', ru: 'Поле', en: 'Field' },
  'metadata.mapping.order': { vi: 'Thứ tự', ru: 'Порядок', en: 'Order' },
  'metadata.mapping.up': { vi: 'Chuyển {tag} lên', ru: 'Поднять {tag}', en: 'Move {tag} up' },
  'metadata.mapping.down': { vi: 'Chuyển {tag} xuống', ru: 'Опустить {tag}', en: 'Move {tag} down' },
  'metadata.mapping.remove': { vi: 'Bỏ {tag}', ru: 'Убрать {tag}', en: 'Remove {tag}' },
  'metadata.mapping.point': { vi: 'tọa độ GPS', ru: 'координаты GPS', en: 'GPS coordinates' },
  'metadata.mapping.new': {
    vi: 'Thẻ mới, ví dụ xmp:dc:source',
    ru: 'Новый тег, например xmp:dc:source',
    en: 'New tag, such as xmp:dc:source',
  },
  'metadata.mapping.wrong': {
    vi: 'Hãy viết nhóm và tên thẻ: xmp:…, iptc:…, exif:…, pdf:… hoặc png:…',
    ru: 'Напишите группу и имя тега: xmp:…, iptc:…, exif:…, pdf:… или png:…',
    en: 'Write the group and the name of the tag: xmp:…, iptc:…, exif:…, pdf:… or png:…',
  },
  'metadata.mapping.add': { vi: 'Thêm', ru: 'Добавить', en: 'Add' },
  'metadata.mapping.reset': { vi: 'Trở về mặc định', ru: 'Вернуть исходное', en: 'Back to the default' },
  'metadata.place': { vi: 'Địa danh', ru: 'Место', en: 'Place' },
} as const satisfies MessageTable
