import type { MessageTable } from './language.ts'

/** What of units, fields and regions is withheld from exports. */
export const accessMessages = {
  'access.title': { vi: 'Hạn chế khi xuất', ru: 'Ограничения при экспорте', en: 'Withheld from exports' },
  'access.note': {
    vi: '{count, plural, other {# hạn chế}}',
    ru: '{count, plural, one {# ограничение} few {# ограничения} many {# ограничений} other {# ограничения}}',
    en: '{count, plural, one {# restriction} other {# restrictions}}',
  },
  'access.none': {
    vi: 'Mọi thứ đều được xuất. Hạn chế có hiệu lực cho cả các cấp dưới.',
    ru: 'Экспортируется всё. Ограничение действует и на всё, что внутри.',
    en: 'Everything may be exported. A restriction holds for all below, too.',
  },
  'access.add': { vi: 'Thêm hạn chế', ru: 'Добавить ограничение', en: 'Add a restriction' },
  'access.remove': { vi: 'Bỏ hạn chế', ru: 'Снять ограничение', en: 'Remove the restriction' },
  'access.several': {
    vi: 'Các đơn vị đã chọn có hạn chế khác nhau; hạn chế thêm ở đây áp dụng cho tất cả.',
    ru: 'У выбранных единиц разные ограничения; добавленное здесь получат все.',
    en: 'The chosen units have different restrictions; one added here is given to all.',
  },
  'access.number': {
    vi: 'Hạn chế {number, number}',
    ru: 'Ограничение {number, number}',
    en: 'Restriction {number, number}',
  },
  'access.what': { vi: 'Không xuất', ru: 'Не экспортировать', en: 'Do not export' },
  'access.part.unit': { vi: 'cả đơn vị và các trang', ru: 'единицу целиком', en: 'the whole unit with its pages' },
  'access.part.pictures': { vi: 'ảnh', ru: 'изображения', en: 'its pictures' },
  'access.part.texts': { vi: 'văn bản các trang', ru: 'тексты страниц', en: 'texts of its pages' },
  'access.part.places': { vi: 'địa danh', ru: 'места', en: 'its places' },
  'access.fields': { vi: 'Trường không xuất', ru: 'Скрытые поля', en: 'Fields that are withheld' },
  'access.fields.add': { vi: 'Thêm trường', ru: 'Добавить поле', en: 'Add a field' },
  'access.fields.remove': {
    vi: 'Xuất lại trường {field}',
    ru: 'Не скрывать поле {field}',
    en: 'Withhold {field} no longer',
  },
  'access.reason': { vi: 'Lý do', ru: 'Причина', en: 'Reason' },
  'access.reason.personal': { vi: 'dữ liệu cá nhân', ru: 'персональные данные', en: 'personal data' },
  'access.reason.law': { vi: 'theo luật', ru: 'по закону', en: 'by law' },
  'access.reason.secret': { vi: 'bí mật nhà nước', ru: 'государственная тайна', en: 'state secret' },
  'access.reason.copyright': { vi: 'quyền tác giả', ru: 'авторское право', en: 'copyright' },
  'access.reason.donor': { vi: 'theo yêu cầu người hiến tặng', ru: 'условие дарителя', en: 'wish of the donor' },
  'access.reason.culture': { vi: 'tập quán cộng đồng', ru: 'обычаи общины', en: 'custom of a community' },
  'access.reason.other': { vi: 'lý do khác', ru: 'другая причина', en: 'another reason' },
  'access.reason.internal': { vi: 'trường nội bộ', ru: 'служебное поле', en: 'internal field' },
  'access.remark': { vi: 'Ghi chú', ru: 'Примечание', en: 'Note' },
  'access.until': { vi: 'Đến hết', ru: 'До конца', en: 'Until the end of' },
  'access.until.hint': {
    vi: 'Để trống nếu không có thời hạn',
    ru: 'Пусто, если срок не известен',
    en: 'Empty where no end is known',
  },
  'access.until.unclear': {
    vi: 'Không hiểu ngày này. Hãy viết như 2040 hoặc 31/12/2040; hạn chế vẫn giữ thời hạn trước đó.',
    ru: 'Дата не распознана. Напишите, например, 2040 или 31.12.2040; пока остаётся прежний срок.',
    en: 'This date is not understood. Write it like 2040 or 2040-12-31; until then the earlier end stays.',
  },
  'access.over': { vi: 'Đã hết thời hạn: được xuất', ru: 'Срок истёк: экспортируется', en: 'Over: it is exported' },
  'access.inherited': {
    vi: '{what} ({reason}), theo: {from}',
    ru: '{what} ({reason}), от: {from}',
    en: '{what} ({reason}), from: {from}',
  },
  'access.overrules': {
    vi: 'Hạn chế của cấp trên không áp dụng từ đây',
    ru: 'Ограничения сверху здесь не действуют',
    en: 'Restrictions from above do not hold here',
  },
  'access.undo': { vi: 'hạn chế khi xuất', ru: 'ограничения при экспорте', en: 'restrictions' },
  'access.region': { vi: 'Bôi đen khi xuất', ru: 'Закрасить при экспорте', en: 'Blacken in exports' },
  'access.region.text': {
    vi: 'Ảnh và PDF xuất ra có vùng này màu đen, chữ trong vùng bị bỏ. Bản gốc không đổi.',
    ru: 'В экспортированных изображениях и PDF область чёрная, её слова пропущены. Исходный файл не меняется.',
    en: 'Exported pictures and PDF have this region black, and its words are left out. The original stays as it is.',
  },
} as const satisfies MessageTable
