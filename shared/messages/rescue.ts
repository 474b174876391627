import type { MessageTable } from './language.ts'

/** Texts in older encodings, and how they are put right. */
export const rescueMessages = {
  'rescue.looks': {
    vi: 'Văn bản có vẻ ở bảng mã cũ: {kind}. Nghĩa là:',
    ru: 'Похоже на старую кодировку: {kind}. Имелось в виду:',
    en: 'This looks like an older encoding: {kind}. It would read:',
  },
  'rescue.mixed': {
    vi: 'Có từ trộn chữ Latinh và chữ Kirin trông giống nhau. Sửa thành:',
    ru: 'В словах смешаны похожие буквы латиницы и кириллицы. Исправленный текст:',
    en: 'Some words mix Latin and Cyrillic letters that look alike. Put right:',
  },
  'rescue.apart': {
    vi: 'Chữ và dấu được lưu tách rời (NFD). Ghép lại thành:',
    ru: 'Буквы и их знаки записаны порознь (NFD). Вместе они будут такими:',
    en: 'Letters and their marks are stored apart (NFD). Put together:',
  },
  'rescue.kind.utf-8': { vi: 'UTF-8 đọc nhầm', ru: 'UTF-8, прочитанный неверно', en: 'UTF-8 that was misread' },
  'rescue.kind.tcvn3': { vi: 'TCVN3 (ABC)', ru: 'TCVN3 (ABC)', en: 'TCVN3 (ABC)' },
  'rescue.kind.vni': { vi: 'VNI-Windows', ru: 'VNI-Windows', en: 'VNI-Windows' },
  'rescue.kind.viqr': { vi: 'VIQR', ru: 'VIQR', en: 'VIQR' },
  'rescue.kind.cp1258': { vi: 'Windows-1258', ru: 'Windows-1258', en: 'Windows-1258' },
  'rescue.kind.cp1251': { vi: 'Windows-1251', ru: 'Windows-1251', en: 'Windows-1251' },
  'rescue.kind.koi8-r': { vi: 'KOI8-R', ru: 'КОИ-8', en: 'KOI8-R' },
  'rescue.kind.cp866': { vi: 'CP866 (DOS)', ru: 'CP866 (DOS)', en: 'CP866 (DOS)' },
  'rescue.capitals': {
    vi: 'Chữ hoa có dấu là phỏng đoán. Hãy kiểm tra lại.',
    ru: 'Прописные буквы с тонами угаданы. Проверьте их.',
    en: 'Capitals with tone marks are a guess. Check them.',
  },
  'rescue.convert': { vi: 'Chuyển đổi', ru: 'Преобразовать', en: 'Convert' },
  'rescue.keep': { vi: 'Giữ nguyên', ru: 'Оставить как есть', en: 'Keep as it is' },
  'rescue.kind.look-alikes': {
    vi: 'chữ Latinh và Kirin lẫn nhau',
    ru: 'смешение латиницы и кириллицы',
    en: 'mixed Latin and Cyrillic',
  },
  'rescue.kind.nfd': {
    vi: 'chữ và dấu tách rời (NFD)',
    ru: 'буквы и знаки порознь (NFD)',
    en: 'letters and marks apart (NFD)',
  },
  'rescue.kind.tones': { vi: 'vị trí dấu thanh', ru: 'место знака тона', en: 'place of the tone mark' },
  'rescue.tones': { vi: 'Vị trí dấu thanh', ru: 'Место знака тона', en: 'Place of tone marks' },
  'rescue.tones.kept': { vi: 'Giữ nguyên', ru: 'Как есть', en: 'As it is' },
  'rescue.tones.old': { vi: 'Kiểu cũ: hòa, thúy', ru: 'По-старому: hòa, thúy', en: 'Older custom: hòa, thúy' },
  'rescue.tones.new': { vi: 'Kiểu mới: hoà, thuý', ru: 'По-новому: hoà, thuý', en: 'Newer custom: hoà, thuý' },
  'rescue.batch.title': {
    vi: 'Sửa văn bản ở bảng mã cũ',
    ru: 'Тексты в старых кодировках',
    en: 'Texts in older encodings',
  },
  'rescue.batch.looking': { vi: 'Đang tìm', ru: 'Поиск', en: 'Looking' },
  'rescue.batch.found': {
    vi: '{count, plural, =0 {Mọi mô tả đều đọc được.} other {# giá trị có vẻ ở bảng mã cũ. Bỏ chọn những gì không cần đổi.}}',
    ru: '{count, plural, =0 {Все описания читаются.} one {# значение похоже на старую кодировку. Снимите отметку с того, что менять не нужно.} few {# значения похожи на старую кодировку. Снимите отметку с того, что менять не нужно.} many {# значений похожи на старую кодировку. Снимите отметку с того, что менять не нужно.} other {# значений похожи на старую кодировку. Снимите отметку с того, что менять не нужно.}}',
    en: '{count, plural, =0 {All descriptions can be read.} one {# value looks like an older encoding. Untick what is to stay.} other {# values look like older encodings. Untick what is to stay.}}',
  },
  'rescue.batch.more': {
    vi: '{count, plural, other {… và # giá trị nữa, cũng được chuyển đổi}}',
    ru: '{count, plural, one {… и ещё # значение, тоже преобразуется} few {… и ещё # значения, тоже преобразуются} many {… и ещё # значений, тоже преобразуются} other {… и ещё # значений, тоже преобразуются}}',
    en: '{count, plural, one {… and # more, which is converted too} other {… and # more, which are converted too}}',
  },
  'rescue.batch.pages': {
    vi: '{count, plural, =0 {Văn bản các trang cũng vậy.} other {Văn bản của # trang có vẻ ở bảng mã cũ; mỗi trang hiện một dòng. Chuyển đổi sẽ lưu thành bản chép.}}',
    ru: '{count, plural, =0 {Тексты страниц тоже.} one {Текст # страницы похож на старую кодировку; показана одна строка. Исправленный станет расшифровкой.} few {Тексты # страниц похожи на старую кодировку; показано по строке. Исправленные станут расшифровками.} many {Тексты # страниц похожи на старую кодировку; показано по строке. Исправленные станут расшифровками.} other {Тексты # страницы похожи на старую кодировку; показано по строке. Исправленные станут расшифровками.}}',
    en: '{count, plural, =0 {So can the texts of pages.} one {The text of # page looks like an older encoding; one line of it is shown. Put right, it is a transcription.} other {The texts of # pages look like older encodings; one line of each is shown. Put right, they are transcriptions.}}',
  },
  'rescue.batch.converting': { vi: 'Đang chuyển đổi', ru: 'Преобразование', en: 'Converting' },
  'rescue.batch.convert': {
    vi: '{count, plural, other {Chuyển đổi # văn bản}}',
    ru: '{count, plural, one {Преобразовать # текст} few {Преобразовать # текста} many {Преобразовать # текстов} other {Преобразовать # текста}}',
    en: '{count, plural, one {Convert # text} other {Convert # texts}}',
  },
  'rescue.undo': { vi: 'chuyển đổi bảng mã', ru: 'преобразование кодировки', en: 'conversion of encodings' },
} as const satisfies MessageTable
