import type { MessageTable } from './language.ts'

/** The phrases of shared/dates/edtf-in-words.ts, the calendars, and what readDate warns of. */
export const dateMessages = {
  'date.approximate': { vi: 'khoảng {date}', ru: 'ок. {date}', en: 'c. {date}' },
  'date.uncertain': { vi: '{date} (?)', ru: '{date} (?)', en: '{date} (?)' },
  'date.before-christ': { vi: 'năm {year} trước Công nguyên', ru: '{year} г. до н. э.', en: '{year} BC' },
  'date.century': {
    vi: 'thế kỷ {roman}',
    ru: '{roman} век',
    en: '{number, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} century',
  },
  'date.decade': { vi: 'thập niên {year}', ru: '{year}-е гг.', en: '{year}s' },
  'date.day-unknown': { vi: '{date}, không rõ ngày', ru: '{date}, день неизвестен', en: '{date}, day unknown' },
  'date.month-unknown': { vi: '{date}, không rõ tháng', ru: '{date}, месяц неизвестен', en: '{date}, month unknown' },
  'date.year-unknown': { vi: '{date}, không rõ năm', ru: '{date}, год неизвестен', en: '{date}, year unknown' },
  'date.interval': { vi: '{from} – {to}', ru: '{from} – {to}', en: '{from} – {to}' },
  'date.since': { vi: 'từ {date} trở đi', ru: '{date} и далее', en: 'from {date} on' },
  'date.until': { vi: 'đến hết {date}', ru: '{date} и ранее', en: 'up to {date}' },
  'date.since-end-unknown': {
    vi: 'từ {date}, không rõ thời điểm kết thúc',
    ru: 'начало: {date}, конец неизвестен',
    en: 'from {date}, end unknown',
  },
  'date.until-start-unknown': {
    vi: 'đến {date}, không rõ thời điểm bắt đầu',
    ru: 'конец: {date}, начало неизвестно',
    en: 'up to {date}, start unknown',
  },
  'date.or-earlier': { vi: '{date} hoặc sớm hơn', ru: '{date} или ранее', en: '{date} or earlier' },
  'date.or-later': { vi: '{date} hoặc muộn hơn', ru: '{date} или позднее', en: '{date} or later' },
  'date.any-time': { vi: 'không giới hạn thời gian', ru: 'время не ограничено', en: 'any time' },
  'date.undated': { vi: 'không rõ ngày', ru: 'без даты', en: 'undated' },
  'date.spring': { vi: 'mùa xuân {year}', ru: 'весна {year} г.', en: 'spring {year}' },
  'date.summer': { vi: 'mùa hè {year}', ru: 'лето {year} г.', en: 'summer {year}' },
  'date.autumn': { vi: 'mùa thu {year}', ru: 'осень {year} г.', en: 'autumn {year}' },
  'date.winter': { vi: 'mùa đông {year}', ru: 'зима {year} г.', en: 'winter {year}' },
  'date.quarter': {
    vi: 'quý {number} năm {year}',
    ru: '{number}-й квартал {year} г.',
    en: 'quarter {number} of {year}',
  },
  'date.third': {
    vi: 'bốn tháng thứ {number} của năm {year}',
    ru: '{number}-я треть {year} г.',
    en: 'third {number} of {year}',
  },
  'date.half': {
    vi: '{number, select, 1 {nửa đầu} other {nửa cuối}} năm {year}',
    ru: '{number}-е полугодие {year} г.',
    en: 'half {number} of {year}',
  },
  'date.calendar.gregorian': { vi: 'lịch Gregorius', ru: 'григорианский календарь', en: 'Gregorian calendar' },
  'date.calendar.julian': { vi: 'lịch Julius', ru: 'юлианский календарь', en: 'Julian calendar' },
  'date.calendar.byzantine': {
    vi: 'lịch Byzantine (từ khi tạo thiên lập địa)',
    ru: 'от сотворения мира',
    en: 'Byzantine calendar (from the creation of the world)',
  },
  'date.calendar.vietnamese-lunisolar': {
    vi: 'âm lịch Việt Nam',
    ru: 'вьетнамский лунный календарь',
    en: 'Vietnamese lunar calendar',
  },
  'date.calendar.french-republican': {
    vi: 'lịch Cộng hòa Pháp',
    ru: 'французский республиканский календарь',
    en: 'French Republican calendar',
  },
  'date.warning.julian-assumed': {
    vi: 'Ngày của Nga trước ngày 14 tháng 2 năm 1918 được hiểu theo lịch Julius. Nếu nguồn ghi theo lịch mới, hãy chọn lịch mới.',
    ru: 'Русская дата до 14 февраля 1918 г. прочтена по старому стилю. Если в источнике новый стиль, выберите его.',
    en: 'A Russian date before 14 February 1918 is read in the old style (Julian). If the source has the new style, choose it.',
  },
  'date.warning.julian-assumed-kazakh': {
    vi: 'Ngày tiếng Kazakh trước ngày 14 tháng 2 năm 1918 được hiểu theo lịch Julius, như giấy tờ của Đế quốc Nga. Tài liệu viết sau này thường đã đổi sang lịch mới: khi đó hãy chọn lịch mới.',
    ru: 'Казахская дата до 14 февраля 1918 г. прочтена по старому стилю, как в бумагах Российской империи. Пишущие о том времени позже часто пересчитывают даты: тогда выберите новый стиль.',
    en: 'A Kazakh date before 14 February 1918 is read in the old style (Julian), as papers of the Russian Empire have it. Those who write of that time later often reckon anew: choose the new style then.',
  },
  'date.warning.not-in-russia': {
    vi: 'Ở Nga không có các ngày từ 1 đến 13 tháng 2 năm 1918: sau ngày 31 tháng 1 là ngày 14 tháng 2. Hãy kiểm tra lại nguồn.',
    ru: 'В России не было дней с 1 по 13 февраля 1918 г.: за 31 января следовало 14 февраля. Проверьте источник.',
    en: 'Russia had no days from 1 to 13 February 1918: 31 January was followed by 14 February. Check the source.',
  },
  'date.warning.no-such-day': {
    vi: 'Lịch này không có ngày hoặc tháng như vậy. Hãy kiểm tra lại cách ghi.',
    ru: 'Такого дня или месяца в этом календаре нет. Проверьте запись.',
    en: 'This calendar has no such day or month. Check the wording.',
  },
  'date.warning.no-such-year': {
    vi: 'Không có năm như vậy: {reign} có {years} năm, đến {last}.',
    ru: 'Такого года не было: {reign}, лет {years}, до {last} г.',
    en: 'There was no such year: {reign} lasted for {years} years, until {last}.',
  },
  'date.warning.no-such-pair': {
    vi: 'Trong chu kỳ sáu mươi năm không có can chi này. Hãy kiểm tra lại cách ghi.',
    ru: 'В шестидесятилетнем цикле нет такого сочетания знаков. Проверьте запись.',
    en: 'The cycle of sixty years has no such pair of signs. Check the wording.',
  },
  'date.warning.day-or-month-first': {
    vi: 'Không rõ ngày hay tháng đứng trước; cả hai cách đều được giữ.',
    ru: 'Неясно, что стоит первым, день или месяц; учтены обе даты.',
    en: 'The day or the month may come first; both dates are kept.',
  },
  'date.warning.day-first-assumed': {
    vi: 'Được hiểu là ngày đứng trước tháng.',
    ru: 'Прочтено так, что день стоит перед месяцем.',
    en: 'Read with the day before the month.',
  },
  'date.warning.month-or-years': {
    vi: 'Có thể là tháng của một năm, cũng có thể là hai năm liền nhau; được hiểu là tháng.',
    ru: 'Это может быть месяц или два года подряд; прочтено как месяц.',
    en: 'This may be a month or two years in a row; read as a month.',
  },
  'date.warning.decade-or-century': {
    vi: 'Có thể là mười năm, cũng có thể là một trăm năm; được hiểu là mười năm.',
    ru: 'Это может быть десятилетие или столетие; прочтено как десятилетие.',
    en: 'This may be ten years or a hundred; read as ten.',
  },
  'date.warning.dates-disagree': {
    vi: 'Hai ngày ghi trong nguồn không khớp nhau: {first} và {second}.',
    ru: 'Две записанные даты не сходятся: {first} и {second}.',
    en: 'The two dates written do not agree: {first} and {second}.',
  },
  'date.warning.byzantine-style': {
    vi: 'Năm được tính từ ngày 1 tháng 9; trước năm 7001 (1492) nhiều nguồn tính từ tháng 3, sớm hoặc muộn hơn nửa năm.',
    ru: 'Год считается с 1 сентября; до 7001 (1492) г. многие источники считают его с марта, на полгода раньше или позже.',
    en: 'The year is counted from 1 September; before 7001 (1492) many sources begin it in March, half a year earlier or later.',
  },
  'date.warning.calendar-not-in-use': {
    vi: 'Vào thời gian này lịch đó không còn được dùng. Hãy kiểm tra lại nguồn.',
    ru: 'В это время такого летосчисления уже не было. Проверьте источник.',
    en: 'At that time this calendar was no longer in use. Check the source.',
  },
  'date.warning.cycle-repeats': {
    vi: 'Năm can chi lặp lại sau sáu mươi năm: có thể là {years}. Ghi thêm niên hiệu hoặc năm để chọn.',
    ru: 'Год цикла повторяется через шестьдесят лет: возможны {years}. Добавьте девиз правления или год.',
    en: 'A year of the cycle comes back every sixty years: it may be {years}. Add the reign or the year.',
  },
  'date.warning.can-chi-disagrees': {
    vi: 'Can chi không khớp: năm {year} là {name}.',
    ru: 'Знаки цикла не сходятся: {year} год — {name}.',
    en: 'The signs of the cycle do not agree: {year} is {name}.',
  },
  'date.warning.lunar-uncertain': {
    vi: 'Trước năm 1813 triều đình dùng lịch tính theo tiết khí trung bình; ngày được tính lại có thể lệch một ngày, đôi khi một tháng.',
    ru: 'До 1813 г. двор пользовался иным расчётом; вычисленная дата может отличаться на день, а иногда на месяц.',
    en: 'Before 1813 the court reckoned otherwise; the date computed here may be off by a day, sometimes by a month.',
  },
  'date.warning.lunar-meridian': {
    vi: 'Tính theo kinh tuyến 105° Đông; lịch thời đó, tính theo kinh tuyến 120°, cho {date}.',
    ru: 'Вычислено для 105° в. д.; по расчёту для 120°, принятому тогда в календарях, это {date}.',
    en: 'Reckoned for 105° E; almanacs of the time went by 120° E, which gives {date}.',
  },
  'date.warning.part-by-convention': {
    vi: 'Đầu, giữa và cuối được hiểu là một phần ba, theo quy ước.',
    ru: 'Начало, середина и конец приняты за треть срока.',
    en: 'Beginning, middle and end are taken as a third, by convention.',
  },
  'date.warning.supplied': {
    vi: 'Ngoặc vuông: ngày không có trong nguồn mà do người mô tả xác định.',
    ru: 'Квадратные скобки: даты в источнике нет, её установил описывающий.',
    en: 'Square brackets: the source has no date, it was supplied by the describer.',
  },
  'date.warning.year-unknown': {
    vi: 'Nguồn không ghi năm. Ngày được giữ như nguồn viết, dù theo lịch nào.',
    ru: 'Год в источнике не указан. День и месяц оставлены как в источнике, каков бы ни был стиль.',
    en: 'The source does not give the year. The day is kept as written, whatever its calendar.',
  },
  'date.warning.reversed': {
    vi: 'Ngày cuối sớm hơn ngày đầu. Hãy kiểm tra lại cách ghi.',
    ru: 'Конечная дата раньше начальной. Проверьте запись.',
    en: 'The last date is earlier than the first. Check the wording.',
  },
  'date.warning.not-understood': {
    vi: 'Không hiểu được cách ghi này. Có thể nhập ngày theo EDTF, ví dụ 1906-05-14 hoặc 1930~.',
    ru: 'Эту запись прочесть не удалось. Дату можно ввести в EDTF, например 1906-05-14 или 1930~.',
    en: 'This wording is not understood. The date can be typed in EDTF, such as 1906-05-14 or 1930~.',
  },
} as const satisfies MessageTable
