import type { MessageTable } from './language.ts'

/** What leaves and their sides are called, as each language cites them. */
export const leafMessages = {
  'leaf.leaf': { vi: 'tờ {leaf}', ru: 'л. {leaf}', en: 'f. {leaf}' },
  'leaf.recto': { vi: 'tờ {leaf}, mặt trước', ru: 'л. {leaf}', en: 'f. {leaf}r' },
  'leaf.verso': { vi: 'tờ {leaf}, mặt sau', ru: 'л. {leaf}об', en: 'f. {leaf}v' },
  'leaf.page-of': { vi: 'tờ {leaf}, trang {page}', ru: 'л. {leaf}, с. {page}', en: 'f. {leaf}, p. {page}' },
  // As a collection's own tradition calls them, whatever the interface speaks.
  'leaf.vi.leaf': { vi: 'tờ {leaf}', ru: 'tờ {leaf}', en: 'tờ {leaf}' },
  'leaf.vi.recto': { vi: 'tờ {leaf}, mặt trước', ru: 'tờ {leaf}, mặt trước', en: 'tờ {leaf}, mặt trước' },
  'leaf.vi.verso': { vi: 'tờ {leaf}, mặt sau', ru: 'tờ {leaf}, mặt sau', en: 'tờ {leaf}, mặt sau' },
  'leaf.vi.page-of': { vi: 'tờ {leaf}, trang {page}', ru: 'tờ {leaf}, trang {page}', en: 'tờ {leaf}, trang {page}' },
  'leaf.ru.leaf': { vi: 'л. {leaf}', ru: 'л. {leaf}', en: 'л. {leaf}' },
  'leaf.ru.recto': { vi: 'л. {leaf}', ru: 'л. {leaf}', en: 'л. {leaf}' },
  'leaf.ru.verso': { vi: 'л. {leaf}об', ru: 'л. {leaf}об', en: 'л. {leaf}об' },
  'leaf.ru.page-of': { vi: 'л. {leaf}, с. {page}', ru: 'л. {leaf}, с. {page}', en: 'л. {leaf}, с. {page}' },
  'leaf.kk.leaf': { vi: '{leaf}-парақ', ru: '{leaf}-парақ', en: '{leaf}-парақ' },
  'leaf.kk.recto': { vi: '{leaf}-парақ', ru: '{leaf}-парақ', en: '{leaf}-парақ' },
  'leaf.kk.verso': { vi: '{leaf}-парақ сырты', ru: '{leaf}-парақ сырты', en: '{leaf}-парақ сырты' },
  'leaf.kk.page-of': { vi: '{leaf}-парақ, {page}-бет', ru: '{leaf}-парақ, {page}-бет', en: '{leaf}-парақ, {page}-бет' },
  'leaf.pages': { vi: 'trang {leaf}', ru: 'с. {leaf}', en: 'p. {leaf}' },
  'leaf.pictures': { vi: 'ảnh {leaf}', ru: 'кадр {leaf}', en: 'picture {leaf}' },
  'leaves.by.codes': {
    vi: '{count, plural, other {theo ký hiệu của # đơn vị}}',
    ru: '{count, plural, one {по шифру # единицы} few {по шифрам # единиц} many {по шифрам # единиц} other {по шифрам # единицы}}',
    en: '{count, plural, one {by the code of # unit} other {by the codes of # units}}',
  },
  'leaves.by.pages': {
    vi: '{count, plural, other {theo # trang}}',
    ru: '{count, plural, one {по # странице} few {по # страницам} many {по # страницам} other {по # страницы}}',
    en: '{count, plural, one {by # page} other {by # pages}}',
  },
  'leaves.running': { vi: 'Đang kiểm tra số tờ…', ru: 'Проверка листов…', en: 'Checking the leaves…' },
  'leaves.missing': { vi: 'thiếu', ru: 'нет', en: 'missing' },
  'leaves.double': { vi: 'trùng', ru: 'повтор', en: 'double' },
  'leaves.all': { vi: 'Toàn bộ sưu tập', ru: 'Вся коллекция', en: 'The whole collection' },
  'leaves.units': {
    vi: '{count, plural, other {# đơn vị đã chọn}}',
    ru: '{count, plural, one {# выбранная единица} few {# выбранные единицы} many {# выбранных единиц} other {# выбранной единицы}}',
    en: '{count, plural, one {# selected unit} other {# selected units}}',
  },
  'leaves.files': {
    vi: '{count, plural, other {có vấn đề ở # chỗ}}',
    ru: '{count, plural, one {замечания в # списке листов} few {замечания в # списках листов} many {замечания в # списках листов} other {замечания в # списка листов}}',
    en: '{count, plural, one {something is amiss in # list of leaves} other {something is amiss in # lists of leaves}}',
  },
  'leaves.none.title': {
    vi: 'Không thiếu, không trùng',
    ru: 'Пропусков и повторов нет',
    en: 'Nothing is missing or double',
  },
  'leaves.none.text': {
    vi: '{where}: số tờ trong ký hiệu tra cứu và ở các trang nối tiếp nhau. Nơi không ghi số tờ thì không kiểm tra được.',
    ru: '{where}: листы в шифрах и на страницах идут подряд. Где номера листов не указаны, проверить их нельзя.',
    en: '{where}: the leaves in reference codes and of pages follow each other. Where no leaves are told nothing can be checked.',
  },
  'leaves.open': { vi: 'Kiểm tra số tờ', ru: 'Проверить листы', en: 'Check the leaves' },
} as const satisfies MessageTable
