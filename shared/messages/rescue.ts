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
} as const satisfies MessageTable
