import type { MessageTable } from './language.ts'

/** DCMI types, and glosses (not official translations) of statements about rights. */
export const vocabularyMessages = {
  'vocabularies.type.Text': { vi: 'Văn bản', ru: 'Текст', en: 'Text' },
  'vocabularies.type.StillImage': { vi: 'Ảnh tĩnh', ru: 'Неподвижное изображение', en: 'Still image' },
  'vocabularies.type.Image': { vi: 'Hình ảnh', ru: 'Изображение', en: 'Image' },
  'vocabularies.type.MovingImage': { vi: 'Phim, ảnh động', ru: 'Движущееся изображение', en: 'Moving image' },
  'vocabularies.type.Sound': { vi: 'Âm thanh', ru: 'Звукозапись', en: 'Sound' },
  'vocabularies.type.PhysicalObject': { vi: 'Hiện vật', ru: 'Предмет', en: 'Physical object' },
  'vocabularies.type.Collection': { vi: 'Tập hợp', ru: 'Собрание', en: 'Collection' },
  'vocabularies.type.Dataset': { vi: 'Tập dữ liệu', ru: 'Набор данных', en: 'Dataset' },
  'vocabularies.type.Event': { vi: 'Sự kiện', ru: 'Событие', en: 'Event' },
  'vocabularies.type.InteractiveResource': {
    vi: 'Tài nguyên tương tác',
    ru: 'Интерактивный ресурс',
    en: 'Interactive resource',
  },
  'vocabularies.type.Service': { vi: 'Dịch vụ', ru: 'Услуга', en: 'Service' },
  'vocabularies.type.Software': { vi: 'Phần mềm', ru: 'Программа', en: 'Software' },

  'vocabularies.rights.group.copyright': { vi: 'Còn bản quyền', ru: 'Охраняется авторским правом', en: 'In copyright' },
  'vocabularies.rights.group.free': {
    vi: 'Không còn bản quyền',
    ru: 'Не охраняется авторским правом',
    en: 'No copyright',
  },
  'vocabularies.rights.group.unclear': { vi: 'Chưa rõ bản quyền', ru: 'Статус не установлен', en: 'Copyright unclear' },
  'vocabularies.rights.group.licence': {
    vi: 'Giấy phép Creative Commons',
    ru: 'Лицензии Creative Commons',
    en: 'Creative Commons licences',
  },
  'vocabularies.rights.InC': { vi: 'Còn bản quyền', ru: 'Охраняется авторским правом', en: 'In copyright' },
  'vocabularies.rights.InC-OW-EU': {
    vi: 'Còn bản quyền – tác phẩm mồ côi (EU)',
    ru: 'Охраняется — сиротское произведение (ЕС)',
    en: 'In copyright – EU orphan work',
  },
  'vocabularies.rights.InC-EDU': {
    vi: 'Còn bản quyền – được dùng cho giáo dục',
    ru: 'Охраняется — разрешено для образования',
    en: 'In copyright – educational use permitted',
  },
  'vocabularies.rights.InC-NC': {
    vi: 'Còn bản quyền – được dùng phi thương mại',
    ru: 'Охраняется — разрешено некоммерческое использование',
    en: 'In copyright – non-commercial use permitted',
  },
  'vocabularies.rights.InC-RUU': {
    vi: 'Còn bản quyền – không tìm được chủ sở hữu',
    ru: 'Охраняется — правообладатель не найден',
    en: 'In copyright – rights-holder not found',
  },
  'vocabularies.rights.NoC-CR': {
    vi: 'Hết bản quyền – hạn chế theo hợp đồng',
    ru: 'Не охраняется — ограничения по договору',
    en: 'No copyright – contractual restrictions',
  },
  'vocabularies.rights.NoC-NC': {
    vi: 'Hết bản quyền – chỉ dùng phi thương mại',
    ru: 'Не охраняется — только некоммерческое использование',
    en: 'No copyright – non-commercial use only',
  },
  'vocabularies.rights.NoC-OKLR': {
    vi: 'Hết bản quyền – có hạn chế pháp lý khác',
    ru: 'Не охраняется — другие правовые ограничения',
    en: 'No copyright – other legal restrictions',
  },
  'vocabularies.rights.NoC-US': {
    vi: 'Hết bản quyền tại Hoa Kỳ',
    ru: 'Не охраняется в США',
    en: 'No copyright – United States',
  },
  'vocabularies.rights.CNE': {
    vi: 'Chưa đánh giá bản quyền',
    ru: 'Авторские права не оценивались',
    en: 'Copyright not evaluated',
  },
  'vocabularies.rights.UND': {
    vi: 'Chưa xác định được bản quyền',
    ru: 'Авторские права не установлены',
    en: 'Copyright undetermined',
  },
  'vocabularies.rights.NKC': {
    vi: 'Không có thông tin bản quyền',
    ru: 'Авторские права неизвестны',
    en: 'No known copyright',
  },
  'vocabularies.rights.PDM': {
    vi: 'Thuộc phạm vi công cộng (PDM 1.0)',
    ru: 'Общественное достояние (PDM 1.0)',
    en: 'Public domain (PDM 1.0)',
  },
  'vocabularies.rights.CC0': {
    vi: 'CC0 1.0 – từ bỏ mọi quyền',
    ru: 'CC0 1.0 — отказ от прав',
    en: 'CC0 1.0 – no rights reserved',
  },
  'vocabularies.rights.CC-BY': {
    vi: 'CC BY 4.0 – ghi công',
    ru: 'CC BY 4.0 — с указанием авторства',
    en: 'CC BY 4.0 – attribution',
  },
  'vocabularies.rights.CC-BY-SA': {
    vi: 'CC BY-SA 4.0 – ghi công, chia sẻ tương tự',
    ru: 'CC BY-SA 4.0 — авторство, на тех же условиях',
    en: 'CC BY-SA 4.0 – attribution, share alike',
  },
  'vocabularies.rights.CC-BY-NC': {
    vi: 'CC BY-NC 4.0 – ghi công, phi thương mại',
    ru: 'CC BY-NC 4.0 — авторство, некоммерческая',
    en: 'CC BY-NC 4.0 – attribution, non-commercial',
  },
  'vocabularies.rights.CC-BY-ND': {
    vi: 'CC BY-ND 4.0 – ghi công, không phái sinh',
    ru: 'CC BY-ND 4.0 — авторство, без производных',
    en: 'CC BY-ND 4.0 – attribution, no derivatives',
  },
  'vocabularies.rights.CC-BY-NC-SA': {
    vi: 'CC BY-NC-SA 4.0 – phi thương mại, chia sẻ tương tự',
    ru: 'CC BY-NC-SA 4.0 — некоммерческая, на тех же условиях',
    en: 'CC BY-NC-SA 4.0 – non-commercial, share alike',
  },
  'vocabularies.rights.CC-BY-NC-ND': {
    vi: 'CC BY-NC-ND 4.0 – phi thương mại, không phái sinh',
    ru: 'CC BY-NC-ND 4.0 — некоммерческая, без производных',
    en: 'CC BY-NC-ND 4.0 – non-commercial, no derivatives',
  },
} as const satisfies MessageTable
