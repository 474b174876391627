/** Words that say what the name after them is the name of. */
export type CueOfWord = 'province' | 'district' | 'town' | 'at' | 'other' | null

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Before names of places in Russian: `в`, `из`, also as they were written before 1918. */
const RU_AT = set('в въ во из изъ до близ близь около под подъ подо мимо за между возле вблизи')
const RU_LINKS = set('и или да в во до въ из изъ')
const VI_LINKS = set('và với đến tới cùng hay hoặc tỉnh huyện')
const RU_TOWN =
  /^(?:г|гор|городъ?|города|городе|городу|городом|городок|с|сел|село|села|селе|селу|сельце|сельцо|д|дер|деревн[яиеюь]\p{L}*|пос|пос[её]л\p{L}+|станиц\p{L}+|станци\p{L}+|ст|местечк\p{L}+|слобод\p{L}+|крепост\p{L}+|пост|поста|порт|порта|столиц\p{L}+|аул\p{L}?|хутор\p{L}?)$/u
const RU_PROVINCE = /^(?:губ|губерн\p{L}+|област\p{L}+|обл|кра[йяюе]|краем|воеводств\p{L}+)$/u
const RU_DISTRICT = /^(?:у|уезд\p{L}*|уѣзд\p{L}*|волост\p{L}+|район\p{L}*|округ\p{L}*)$/u
const RU_OTHER =
  /^(?:р|река|реки|реке|реку|рекой|рѣк\p{L}+|оз|озер\p{L}+|гора|горы|горе|гору|хреб\p{L}+|мыс\p{L}*|о|остров\p{L}*|залив\p{L}*|пролив\p{L}*|мор[еяю]|ул|улиц\p{L}+|проспект\p{L}*|площад\p{L}+|переул\p{L}+|пароход\p{L}*|фрегат\p{L}*|крейсер\p{L}*|газет\p{L}+|журнал\p{L}*|завод\p{L}*|фабрик\p{L}+|гостиниц\p{L}+|княз\p{L}+|граф\p{L}*|барон\p{L}*|генерал\p{L}*|капитан\p{L}*|доктор\p{L}*|господин\p{L}*|г-н|г-жа|куп[её]ц|купц\p{L}+|мещанин\p{L}*|крестьянин\p{L}*|гражданин\p{L}*|гр|казак\p{L}*|адмирал\p{L}*|император\p{L}*|царь|царя|св|свят\p{L}+|поручик\p{L}*|полковник\p{L}*|товарищ\p{L}*|тов|матрос\p{L}*|посел[её]н\p{L}+|брат|брата|сестр\p{L}+|сын\p{L}*|дочь|жен[аыуе]|отец|отца|мать|художник|писатель|поэт|профессор\p{L}*|стрелок|свидетел\p{L}+|им|имени|дол\p{L}н\p{L}+)$/u

/** Names of persons and common words that towns are called by: a preposition and a town of note must speak for them. */
export const RU_DOUBTFUL = set(
  `мир орел орл вера надежда любовь роза роман максим владимир лев марк петр павел иван мария анна ольга елена тамара
   белый красный черный новый старый большой малый первый победа свет заря луч искра труд дружба майский октябрь
   киров калинин пушкин горький фрунзе ленин сталин чехов толстой жданов куйбышев молотов свердлов дзержинский
   князь граф клин дом поле лес луг берег гора остров царь бог господь север юг восток запад кремль
   урал волга дон обь лена амур ока кама нева днепр висла волхов терек кубань енисей иртыш
   россия русь сибирь европа азия америка англия франция германия китай япония монголия корея русские
   тот это вот что как так там тут уже еще или она они оно его мой наш ваш все вся всё сам при для про без над
   стан полк рота рай ад суд дар рим юрий ярослав шилка грозный ермак`,
)

const VI_AT = set(
  'ở tại ra vào vô về đến tới từ qua ghé lên xuống sang trong ngoài gần khỏi đi người dân kinh lấy đánh đóng giữ bỏ',
)
const VI_TOWN = set('thành xứ làng ga xã thôn trấn kinh-đô đô đất miền vùng cảng')
const VI_TWO_TOWN = set('thành_phố thị_xã thị_trấn tp_ tx_ kinh_đô hải_cảng')
const VI_OTHER = set(
  `phố đường chợ chùa đền sông núi hồ cầu đèo vịnh biển bể đảo báo tờ tàu tầu hiệu hãng hàng trường rạch kênh lăng đình
   miếu mũi hòn dốc giếng suối bến đầm phá lũy luỹ gò đồi rừng ngã cửa rạp nhà chiến ông bà cô anh chị cậu bác cụ chú
   thím dì mợ vua chúa tướng thầy sư đức ngài nàng chàng em họ tên cháu con bạn quân luật công`,
)
/** Words that stand in capitals before a name only because they begin the sentence. */
const VI_DROPPED = set(
  `các những một hai ba bốn năm khi rồi lại sau trước xưa nay ngày tháng tỉnh huyện phủ quận châu đạo tổng và với còn
   thì là mà có do bởi vì nhưng`,
)

/** The most frequent names of families. */
export const VI_FAMILIES = set(
  `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lí đoàn đinh trịnh mai đào tô tạ hà lâm lương
   cao thân mạc trương tôn lưu tống chu đồng thái tăng quách la từ văn thị`,
)

/** What a Russian word says of the name after it; `shortened`: a full stop is between them. */
export function russianCue(word: string, shortened: boolean): CueOfWord {
  // `с.` is a village and `о.` an island; `с` and `о` are prepositions.
  if (/^[сорум]$/u.test(word) && !shortened) return null
  if (RU_PROVINCE.test(word)) return 'province'
  if (RU_TOWN.test(word)) return 'town'
  if (RU_DISTRICT.test(word)) return 'district'
  if (RU_AT.has(word)) return 'at'
  return RU_OTHER.test(word) ? 'other' : null
}

/** Whether a word may stand between two names of a list. */
export function isRussianLink(word: string): boolean {
  return RU_LINKS.has(word)
}

/** Whether a word may stand between two names of a list. */
export function isVietnameseLink(word: string): boolean {
  return VI_LINKS.has(word)
}

/** Whether a Russian word says that a word before it is the name of a province or district. */
export function isRussianUnit(word: string): boolean {
  return RU_PROVINCE.test(word) || (RU_DISTRICT.test(word) && word !== 'у')
}

/** What a Vietnamese word says of the name after it; `before`: the word before that. */
export function vietnameseCue(word: string, before: string): CueOfWord {
  if (VI_TWO_TOWN.has(`${before}_${word}`) || VI_TWO_TOWN.has(`${word}_`)) return 'town'
  if (word === 'tỉnh') return 'province'
  if (word === 'huyện' || word === 'phủ' || word === 'quận' || word === 'tổng') return 'district'
  if (VI_OTHER.has(word)) return 'other'
  if (VI_TOWN.has(word)) return 'town'
  return VI_AT.has(word) ? 'at' : null
}

/** Whether a word in front of a name, in capitals at the start of a sentence, is no part of the name. */
export function isDroppedFirst(word: string): boolean {
  return VI_DROPPED.has(word) || VI_AT.has(word) || VI_TOWN.has(word) || VI_OTHER.has(word)
}
