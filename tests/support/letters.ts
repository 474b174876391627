/** A letter of a collection of letters: as an inventory lists it. */
export interface Letter {
  readonly title: string
  readonly scope: string
  /** As written, and the years that it means. */
  readonly date: string
  readonly years: readonly [from: number, to: number]
}

/** What letters are about, with the names of places as they were then; `{}` is the name of whoever wrote. */
const SCOPES = [
  'Thư gửi từ Huế về việc sửa đê và thu thuế',
  'Письмо из Казани о найденных рукописях',
  'Thư viết ở Sài Gòn, nhờ chuyển ra Hà Nội',
  'Письмо из Нижнего Новгорода, отвечено из Москвы',
  'Lettre du père Bouillevaux, écrite à Tourane',
  'Письмо брату, отправлено из Царицына',
  'Thư của viên quan ở tỉnh Quảng Nam về việc mở trường',
  'Письмо с дороги: выехали из Астрахани, ждём парохода в Саратове',
  'Thư gửi từ Nam Định, hỏi tin nhà ở Hải Phòng',
  'Письмо из города Верного о землетрясении',
] as const

const COUNT = 50
const [FIRST, LAST] = [1870, 1910] as const

/** Fifty letters of 1870 to 1910 in Vietnamese, Russian and French: dated to the day, the year, or a few years. */
export const LETTERS: readonly Letter[] = Array.from({ length: COUNT }, (_, at) => {
  const year = FIRST + Math.floor((at * (LAST - FIRST + 1)) / COUNT)
  const scope = SCOPES[at % SCOPES.length] ?? ''
  const title = `${scope.slice(0, scope.indexOf(' '))} ${at + 1}`
  return { title, scope, ...dated(year, at) }
})

/** Those that may have been written in years, both included. */
export function lettersOf(from: number, to: number): readonly Letter[] {
  return LETTERS.filter(({ years: [first, last] }) => first <= to && last >= from)
}

function dated(year: number, at: number): Pick<Letter, 'date' | 'years'> {
  if (at % 7 === 3) return { date: `${year - 1}–${year}`, years: [year - 1, year] }
  if (at % 3 === 0) return { date: String(year), years: [year, year] }
  return { date: `${String(1 + (at % 28)).padStart(2, '0')}.05.${year}`, years: [year, year] }
}

/** The inventory of them, as a spreadsheet. */
export function inventoryOfLetters(): string {
  const rows = LETTERS.map(({ title, scope, date }) => [title, scope, date, placeOf(scope)].join(';'))
  return ['Заголовок;Аннотация;Дата;Место', ...rows].join('\n')
}

/** The column of places is filled in where the inventory has got to: it has a town of five letters, and what is none. */
function placeOf(scope: string): string {
  return scope.includes('Верного') ? 'г. Верный' : scope.includes('Quảng Nam') ? 'trường mới' : ''
}
