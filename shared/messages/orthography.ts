import type { MessageTable } from './language.ts'

/** Orthographies, the rules by which texts are normalised, and what can be wrong with a rule. */
export const orthographyMessages = {
  'orthography.name.russian-1918': {
    vi: 'Tiếng Nga trước cải cách 1918',
    ru: 'Русская дореформенная (до 1918 года)',
    en: 'Russian before the reform of 1918',
  },
  'orthography.name.vietnamese': {
    vi: 'Tiếng Việt, kể cả lối viết cũ',
    ru: 'Вьетнамская, в том числе старая',
    en: 'Vietnamese, older spelling included',
  },
  'orthography.name.latin': {
    vi: 'Chữ Latinh in cổ (ſ)',
    ru: 'Старая печать латиницей (ſ)',
    en: 'Old print in Latin letters (ſ)',
  },
  'orthography.name.modern': { vi: 'Hiện đại', ru: 'Современная', en: 'Modern' },
  'orthography.rule.line-ends': {
    vi: 'Nối từ bị ngắt ở cuối dòng',
    ru: 'Соединять слова, перенесённые на другую строку',
    en: 'Join words parted at the ends of lines',
  },
  'orthography.rule.line-ends-kept': {
    vi: 'Nối từ bị ngắt ở cuối dòng, giữ gạch nối',
    ru: 'Соединять перенесённые слова, сохраняя дефис',
    en: 'Join words parted at the ends of lines, keeping the hyphen',
  },
  'orthography.rule.ligatures': {
    vi: 'Tách chữ ghép: ﬁ thành fi (æ, œ giữ nguyên)',
    ru: 'Раскрывать лигатуры: ﬁ → fi (æ и œ остаются)',
    en: 'Undo ligatures: ﬁ to fi (æ and œ stay)',
  },
  'orthography.rule.long-s': { vi: 'ſ thành s', ru: 'ſ → s', en: 'ſ to s' },
  'orthography.rule.round-r': { vi: 'ꝛ thành r', ru: 'ꝛ → r', en: 'ꝛ to r' },
  'orthography.rule.latin-abbreviations': { vi: 'Viết đủ &c.', ru: 'Раскрывать &c.', en: 'Write out &c.' },
  'orthography.rule.french-titles': {
    vi: 'Viết đủ danh xưng tiếng Pháp: Mme, MM.',
    ru: 'Раскрывать французские титулы: Mme, MM.',
    en: 'Write out French titles: Mme, MM.',
  },
  'orthography.rule.b-flourish': { vi: 'ꞗ thành v', ru: 'ꞗ → v', en: 'ꞗ to v' },
  'orthography.rule.tl': { vi: 'tl thành tr', ru: 'tl → tr', en: 'tl to tr' },
  'orthography.rule.bl': {
    vi: 'bl thành tr (không chắc chắn)',
    ru: 'bl → tr (неоднозначно)',
    en: 'bl to tr (not certain)',
  },
  'orthography.rule.ml': {
    vi: 'ml thành l, mnh thành nh (không chắc chắn)',
    ru: 'ml → l, mnh → nh (неоднозначно)',
    en: 'ml to l, mnh to nh (not certain)',
  },
  'orthography.rule.hyphens': {
    vi: 'Bỏ gạch nối giữa các tiếng: Việt-Nam thành Việt Nam',
    ru: 'Убирать дефис между слогами: Việt-Nam → Việt Nam',
    en: 'No hyphen between syllables: Việt-Nam to Việt Nam',
  },
  'orthography.rule.tone-old': {
    vi: 'Đặt dấu kiểu cũ: hòa, thúy',
    ru: 'Знак тона по старому обычаю: hòa, thúy',
    en: 'Tone marks after the older custom: hòa, thúy',
  },
  'orthography.rule.tone-new': {
    vi: 'Đặt dấu kiểu mới: hoà, thuý',
    ru: 'Знак тона по новому обычаю: hoà, thuý',
    en: 'Tone marks after the newer custom: hoà, thuý',
  },
  'orthography.rule.y-to-i': {
    vi: 'Viết i thay y: lí, kĩ',
    ru: 'Писать i вместо y: lí, kĩ',
    en: 'Write i for y: lí, kĩ',
  },
  'orthography.rule.i-to-y': {
    vi: 'Viết y thay i: lý, kỹ',
    ru: 'Писать y вместо i: lý, kỹ',
    en: 'Write y for i: lý, kỹ',
  },
  'orthography.rule.vietnamese-abbreviations': { vi: 'Viết đủ v.v.', ru: 'Раскрывать v.v.', en: 'Write out v.v.' },
  'orthography.rule.vietnamese-offices': {
    vi: 'Viết đủ tên cơ quan và địa danh: TP., UBND',
    ru: 'Раскрывать названия учреждений: TP., UBND',
    en: 'Write out offices: TP., UBND',
  },
  'orthography.rule.russian-abbreviations': {
    vi: 'Viết đủ chữ tắt tiếng Nga: т. е., и т. д.',
    ru: 'Раскрывать сокращения: т. е., и т. д.',
    en: 'Write out т. е., и т. д.',
  },
  'orthography.rule.russian-ambiguous': {
    vi: 'Viết đủ chữ tắt tiếng Nga nhiều nghĩa: г., св.',
    ru: 'Раскрывать многозначные сокращения: г., св.',
    en: 'Write out abbreviations with several meanings: г., св.',
  },
  'orthography.rule.dotted-i': {
    vi: 'ї thành і (bản in thế kỷ 18)',
    ru: 'ї → і (печать XVIII века)',
    en: 'ї to і (print of the 18th century)',
  },
  'orthography.rule.oni': {
    vi: 'онѣ, однѣ thành они, одни',
    ru: 'онѣ, однѣ → они, одни',
    en: 'онѣ, однѣ to они, одни',
  },
  'orthography.rule.eya': { vi: 'ея thành её', ru: 'ея → её', en: 'ея to её' },
  'orthography.rule.ago-hissing': { vi: '-шаго thành -шего', ru: '-шаго → -шего', en: '-шаго to -шего' },
  'orthography.rule.ago': { vi: '-аго thành -ого', ru: '-аго → -ого', en: '-аго to -ого' },
  'orthography.rule.yago': { vi: '-яго thành -его', ru: '-яго → -его', en: '-яго to -его' },
  'orthography.rule.yya': { vi: '-ыя thành -ые', ru: '-ыя → -ые', en: '-ыя to -ые' },
  'orthography.rule.iya': {
    vi: '-ія thành -ие ở tính từ',
    ru: '-ія → -ие в прилагательных',
    en: '-ія to -ие in adjectives',
  },
  'orthography.rule.rasschet': { vi: 'разсчетъ thành расчет', ru: 'разсчетъ → расчет', en: 'разсчетъ to расчет' },
  'orthography.rule.three-s': { vi: 'разсс- thành расс-', ru: 'разсс- → расс-', en: 'разсс- to расс-' },
  'orthography.rule.prefix-bez': {
    vi: 'без-, через- thành бес-, черес- trước phụ âm vô thanh',
    ru: 'без-, через- → бес-, черес- перед глухими',
    en: 'без-, через- to бес-, черес- before voiceless consonants',
  },
  'orthography.rule.prefix-iz': {
    vi: 'из-, раз- thành ис-, рас- trước phụ âm vô thanh',
    ru: 'из-, раз- → ис-, рас- перед глухими',
    en: 'из-, раз- to ис-, рас- before voiceless consonants',
  },
  'orthography.rule.prefix-voz': {
    vi: 'воз-, вз-, низ- thành вос-, вс-, нис- trước phụ âm vô thanh',
    ru: 'воз-, вз-, низ- → вос-, вс-, нис- перед глухими',
    en: 'воз-, вз-, низ- to вос-, вс-, нис- before voiceless consonants',
  },
  'orthography.rule.yat': { vi: 'ѣ thành е', ru: 'ѣ → е', en: 'ѣ to е' },
  'orthography.rule.fita': { vi: 'ѳ thành ф', ru: 'ѳ → ф', en: 'ѳ to ф' },
  'orthography.rule.izhitsa-v': { vi: 'ѵ thành в sau а, е', ru: 'ѵ → в после а, е', en: 'ѵ to в after а, е' },
  'orthography.rule.izhitsa': { vi: 'ѵ thành и', ru: 'ѵ → и', en: 'ѵ to и' },
  'orthography.rule.latin-i': {
    vi: 'i Latinh trong từ tiếng Nga thành и',
    ru: 'Латинская i в русском слове → и',
    en: 'Latin i within Russian words to и',
  },
  'orthography.rule.decimal-i': {
    vi: 'і thành и (trừ chữ số La Mã)',
    ru: 'і → и (кроме римских цифр)',
    en: 'і to и (Roman numerals stay)',
  },
  'orthography.rule.hard-i': { vi: 'съи- thành сы-', ru: 'съи- → сы-', en: 'съи- to сы-' },
  'orthography.rule.hard-vowel': {
    vi: 'Bỏ ъ sau tiền tố trước а, о, у, э',
    ru: 'Без ъ после приставки перед а, о, у, э',
    en: 'No ъ after a prefix before а, о, у, э',
  },
  'orthography.rule.hard-sign': { vi: 'Bỏ ъ ở cuối từ', ru: 'Без ъ на конце слова', en: 'No ъ at the ends of words' },
  'orthography.problem.bad-pattern': {
    vi: 'Mẫu tìm không phải biểu thức chính quy hợp lệ. Hãy kiểm tra ngoặc và ký tự đặc biệt.',
    ru: 'Шаблон не является правильным регулярным выражением. Проверьте скобки и специальные знаки.',
    en: 'The pattern is no regular expression. Check its brackets and special characters.',
  },
  'orthography.problem.long-pattern': {
    vi: 'Mẫu tìm dài hơn 300 ký tự. Hãy chia thành nhiều quy tắc.',
    ru: 'Шаблон длиннее 300 знаков. Разделите его на несколько правил.',
    en: 'The pattern is longer than 300 characters. Make several rules of it.',
  },
  'orthography.problem.open-repeat': {
    vi: 'Mẫu tìm lặp không giới hạn hoặc lặp cả nhóm nên có thể làm treo. Hãy dùng số lần lặp có giới hạn cho từng chữ.',
    ru: 'Шаблон повторяет без ограничения или повторяет группу, и поиск может зависнуть. Повторяйте отдельные буквы ограниченное число раз.',
    en: 'The pattern repeats without a limit, or repeats a group, and could hang. Repeat single letters, and up to a number.',
  },
  'orthography.problem.too-many-ways': {
    vi: 'Mẫu tìm có quá nhiều khả năng nên sẽ rất chậm. Hãy bớt lựa chọn và lặp.',
    ru: 'В шаблоне слишком много вариантов, поиск будет медленным. Сократите варианты и повторения.',
    en: 'The pattern leaves too many ways open and would be slow. Use fewer alternatives and repeats.',
  },
  'orthography.problem.matches-nothing': {
    vi: 'Mẫu tìm khớp cả với chỗ trống. Hãy thêm ít nhất một chữ bắt buộc.',
    ru: 'Шаблон подходит и к пустому месту. Добавьте хотя бы одну обязательную букву.',
    en: 'The pattern also matches nothing at all. Add at least one letter that must be there.',
  },
  'orthography.problem.not-a-rule': {
    vi: 'Đây không phải quy tắc. Hãy kiểm tra tệp rồi nhập lại.',
    ru: 'Это не правило. Проверьте файл и повторите импорт.',
    en: 'This is no rule. Check the file, then import it again.',
  },
  'orthography.problem.no-id': {
    vi: 'Quy tắc không có mã. Hãy đặt mã cho quy tắc.',
    ru: 'У правила нет обозначения. Дайте правилу обозначение.',
    en: 'The rule has no id. Give it one.',
  },
  'orthography.problem.same-id': {
    vi: 'Đã có quy tắc khác mang mã này. Hãy đổi mã.',
    ru: 'Правило с таким обозначением уже есть. Измените обозначение.',
    en: 'Another rule has this id. Change it.',
  },
  'orthography.problem.empty-from': {
    vi: 'Chưa ghi chữ cần thay. Hãy điền vào hoặc xóa dòng.',
    ru: 'Не указано, что заменять. Заполните строку или удалите её.',
    en: 'What to replace is missing. Fill it in, or delete the row.',
  },
  'orthography.problem.line-break': {
    vi: 'Chữ thay thế không được có dấu xuống dòng. Hãy bỏ dấu đó.',
    ru: 'В замене не может быть перевода строки. Удалите его.',
    en: 'The replacement can’t have a line break. Take it out.',
  },
} as const satisfies MessageTable
