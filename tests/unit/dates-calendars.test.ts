import { getYearInfo } from '@dqcai/vn-lunar'
import { describe, expect, it, test } from 'vitest'
import { JULIAN_DAY_OF_EPOCH } from '../../shared/dates/calendars/day-number.ts'
import { dayToGregorian, gregorianToDay, isoOfDay } from '../../shared/dates/calendars/gregorian.ts'
import { dayToJulian, julianToDay } from '../../shared/dates/calendars/julian.ts'
import { BEIJING_HOURS, lunarToDay, lunarYear } from '../../shared/dates/calendars/lunisolar.ts'
import { REIGNS } from '../../shared/dates/calendars/reign-table.ts'
import { reignOf, reignsOfYear, yearOfReign } from '../../shared/dates/calendars/reigns.ts'
import { republicanToDay } from '../../shared/dates/calendars/republican.ts'
import {
  canChiName,
  canChiNumber,
  canChiOfDay,
  canChiOfMonth,
  canChiOfYear,
} from '../../shared/dates/calendars/sexagenary.ts'

const civil = (year: number, month: number, day: number) => ({ year, month, day })
const isoDay = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

test('the Gregorian calendar agrees with that of JavaScript', () => {
  for (let day = -1_000_000; day < 1_000_000; day += 977) {
    const date = new Date(day * 86_400_000)
    const parts = civil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
    expect(dayToGregorian(day)).toEqual(parts)
    expect(gregorianToDay(parts)).toBe(day)
  }
})

describe('the Julian calendar', () => {
  // J. Meeus, "Astronomical Algorithms", 2nd ed., p. 62; a day begins half a day before its Julian day does.
  it.each([
    [civil(-4712, 1, 1), 0],
    [civil(-1000, 7, 12), 1356001],
    [civil(-1000, 2, 29), 1355867],
    [civil(-123, 12, 31), 1676497],
    [civil(333, 1, 27), 1842713],
    [civil(837, 4, 10), 2026872],
  ])('has the day %j where Meeus has it', (date, julianDay) => {
    expect(julianToDay(date) + JULIAN_DAY_OF_EPOCH).toBe(julianDay)
    expect(dayToJulian(julianDay - JULIAN_DAY_OF_EPOCH)).toEqual(date)
  })

  it('keeps step with the Coptic calendar of ICU, which has the same leap years', () => {
    const coptic = new Intl.DateTimeFormat('en-u-ca-coptic', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
    // 1 Thout is 29 August, or 30 August where the year after is a leap year.
    for (let year = 1200; year < 2200; year += 1) {
      const day = julianToDay(civil(year, 8, (year + 1) % 4 === 0 ? 30 : 29))
      expect(coptic.format(new Date(day * 86_400_000)), String(year)).toBe('1/1')
    }
  })

  it.each([
    ['the revolution', civil(1917, 10, 25), '1917-11-07'],
    ['the death of Alexander II', civil(1881, 3, 1), '1881-03-13'],
    ['the decree', civil(1918, 1, 31), '1918-02-13'],
    ['a leap day of its own', civil(1900, 2, 29), '1900-03-13'],
    ['the first day of the reform', civil(1582, 10, 5), '1582-10-15'],
  ])('has %s', (_, date, iso) => {
    expect(isoOfDay(julianToDay(date))).toBe(iso)
  })
})

describe('the French Republican calendar', () => {
  // Dates of the Revolution as histories give them in both calendars.
  it.each([
    ['proclamation of the Republic', civil(1, 1, 1), '1792-09-22'],
    ['9 thermidor an II', civil(2, 11, 9), '1794-07-27'],
    ['12 germinal an III', civil(3, 7, 12), '1795-04-01'],
    ['13 vendémiaire an IV', civil(4, 1, 13), '1795-10-05'],
    ['18 fructidor an V', civil(5, 12, 18), '1797-09-04'],
    ['18 brumaire an VIII', civil(8, 2, 18), '1799-11-09'],
    ['11 frimaire an XIII', civil(13, 3, 11), '1804-12-02'],
    ['10 nivôse an XIV', civil(14, 4, 10), '1805-12-31'],
    ['the sixth complementary day of the year XI', civil(11, 13, 6), '1803-09-23'],
  ])('%s', (_, date, iso) => {
    expect(isoOfDay(republicanToDay(date) ?? NaN)).toBe(iso)
  })

  it('has six complementary days only in the years III, VII and XI', () => {
    const years = Array.from({ length: 14 }, (_, index) => index + 1)
    expect(years.filter((year) => republicanToDay(civil(year, 13, 6)) !== null)).toEqual([3, 7, 11])
  })
})

/**
 * The day number of Scott E. Lee's serial day numbers, which the calendar functions of PHP have (`frenchtojd`): made apart
 * from all tables of new years, from a leap year every fourth. PHP 8.2 gives the same for 1 vendémiaire of all 14 years.
 */
const frenchToJulianDay = (year: number, month: number, day: number): number =>
  Math.floor((year * 1461) / 4) + (month - 1) * 30 + day + 2375474

test('every day of the French Republican calendar in use is where PHP has it', () => {
  for (let year = 1; year <= 14; year += 1)
    for (let month = 1; month <= 13; month += 1)
      for (let day = 1; day <= 30; day += 1) {
        const ours = republicanToDay(civil(year, month, day))
        if (ours !== null) expect(ours + JULIAN_DAY_OF_EPOCH).toBe(frenchToJulianDay(year, month, day))
      }
})

const starts = (year: number, hours?: number): readonly string[] =>
  lunarYear(year, hours).map(({ month, leap, from }) => `${month}${leap ? '+' : ''} ${from}`)

const published = (year: number): readonly string[] =>
  getYearInfo(year).map(({ month, leap, jd }) => `${month}${leap ? '+' : ''} ${jd - JULIAN_DAY_OF_EPOCH}`)

describe('the Vietnamese calendar', () => {
  // The tables of Ho Ngoc Duc's program, in a package that has nothing else in common with what is tested.
  it('has the months of the published tables from 1968 on', () => {
    const years = Array.from({ length: 2200 - 1968 }, (_, index) => 1968 + index)
    const apart = years.filter((year) => starts(year).join() !== published(year).join())
    // In these a new moon falls within two minutes of midnight, which is as exact as the formulas are.
    expect(apart).toEqual([2054, 2072, 2077, 2130, 2150, 2159, 2175, 2199])
  })

  it('differs from the almanacs of 1813 to 1967 only where the other meridian or a minute decides', () => {
    const years = Array.from({ length: 1968 - 1813 }, (_, index) => 1813 + index)
    const untold = years.filter((year) => {
      const [ours, theirs] = [starts(year), starts(year, BEIJING_HOURS)]
      // What differs at 120° E too is warned of wherever such a date is read.
      const isWarned = ours.join() !== theirs.join()
      return ours.join() !== published(year).join() && !isWarned
    })
    // The new moon of 24 January 1925, an eclipse of the sun at 14:45 UT, is in no doubt; the table has the day after.
    expect(untold).toEqual([1925])
  })

  // ICU reckons the Chinese calendar, for 120° E, by formulas of its own, which are less exact about the moon: in one month of
  // a hundred it has a new moon on the day before or after.
  it('has the months of the Chinese calendar of ICU at 120° E', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
    const months = Array.from({ length: 2100 - 1813 }, (_, index) => lunarYear(1813 + index, BEIJING_HOURS)).flat()
    const same = months.filter(
      ({ month, leap, from }) => chinese.format(new Date(from * 86_400_000)) === `${month}${leap ? 'bis' : ''}/1`,
    )
    expect(months.length).toBeGreaterThan(3500)
    expect(same.length / months.length).toBeGreaterThan(0.985)
  })

  // Tết as newspapers and histories of the time have it; 1968 and 1985 are where Hanoi and Beijing fell apart.
  it.each([
    [1906, '1906-01-25'],
    [1930, '1930-01-30'],
    [1945, '1945-02-13'],
    [1968, '1968-01-29'],
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
  ])('begins the year %i on %s', (year, iso) => {
    expect(lunarToDay({ year, month: 1, leap: false, day: 1 })).toBe(isoDay(iso))
  })

  it('has no day 30 in a short month and no leap month where there is none', () => {
    const short = lunarYear(1906).find(({ length }) => length === 29)
    expect(lunarToDay({ year: 1906, month: short?.month ?? 0, leap: short?.leap ?? false, day: 30 })).toBeNull()
    expect(lunarToDay({ year: 1906, month: 4, leap: true, day: 1 })).toBe(isoDay('1906-05-23'))
    expect(lunarToDay({ year: 1906, month: 5, leap: true, day: 1 })).toBeNull()
  })
})

describe('can chi', () => {
  it.each([
    [1802, 'Nhâm Tuất'],
    [1858, 'Mậu Ngọ'],
    [1885, 'Ất Dậu'],
    [1906, 'Bính Ngọ'],
    [1930, 'Canh Ngọ'],
    [1945, 'Ất Dậu'],
    [1968, 'Mậu Thân'],
    [1984, 'Giáp Tý'],
  ])('%i is %s', (year, name) => {
    expect(canChiName(canChiOfYear(year))).toBe(name)
  })

  it('names months and days', () => {
    expect(canChiName(canChiOfMonth({ year: 1984, month: 1 }))).toBe('Bính Dần')
    expect(canChiName(canChiOfDay(isoDay('2000-01-01')))).toBe('Mậu Ngọ')
    expect(canChiName(canChiOfDay(isoDay('1949-10-01')))).toBe('Giáp Tý')
  })

  it('reads names with both spellings and Chinese characters, and no pair that the cycle lacks', () => {
    expect(['giáp tý', 'giáp tí', '甲子', 'kỷ tỵ', 'quý hợi'].map(canChiNumber)).toEqual([0, 0, 0, 5, 59])
    expect(['giáp sửu', 'mèo con', ''].map(canChiNumber)).toEqual([null, null, null])
    for (let number = 0; number < 60; number += 1)
      expect(canChiNumber(canChiName(number).toLocaleLowerCase('vi'))).toBe(number)
  })
})

describe('the reigns are those of published lists', () => {
  // Years as printed: the last is the one before, or the one in which, the name changed.
  it.each([
    // Nguyễn Khắc Thuần, "Thế thứ các triều vua Việt Nam", p. 71.
    ['Thiệu Bình', 1434, 1439], ['Đại Bảo', 1440, 1442], ['Thái Hòa', 1443, 1453], ['Diên Ninh', 1454, 1459],
    // Trần Trọng Kim, "Việt Nam sử lược" (1920), vol. 2, pp. 4–13.
    ['Minh Đức', 1527, 1529], ['Đại Chính', 1530, 1540], ['Quảng Hòa', 1541, 1546], ['Thuần Phúc', 1562, 1565],
    ['Sùng Khang', 1566, 1577], ['Diên Thành', 1578, 1585], ['Đoan Thái', 1586, 1587], ['Hưng Trị', 1588, 1590],
    ['Hồng Ninh', 1591, 1592], ['Nguyên Hòa', 1533, 1548], ['Thiên Hựu', 1557, 1557], ['Chính Trị', 1558, 1571],
    ['Hồng Phúc', 1572, 1573], ['Gia Thái', 1573, 1577], ['Quang Hưng', 1578, 1599], ['Dương Đức', 1672, 1673],
    ['Đức Nguyên', 1674, 1675], ['Chính Hòa', 1680, 1705], ['Bảo Thái', 1720, 1729], ['Vĩnh Khánh', 1729, 1732],
    ['Cảnh Hưng', 1740, 1786], ['Chiêu Thống', 1787, 1788],
    // Nguyễn Q. Thắng and Nguyễn Bá Thế, "Từ điển nhân vật lịch sử Việt Nam", under the kings' own names.
    ['Vĩnh Tộ', 1619, 1628], ['Đức Long', 1629, 1634], ['Dương Hòa', 1635, 1643], ['Phúc Thái', 1643, 1649],
    ['Khánh Đức', 1649, 1652], ['Thịnh Đức', 1653, 1657], ['Vĩnh Thọ', 1658, 1661], ['Vạn Khánh', 1662, 1662],
    ['Vĩnh Trị', 1676, 1680], ['Vĩnh Thịnh', 1705, 1719], ['Thuận Bình', 1549, 1556],
  ] as const)('%s: %i to %i', (name, first, last) => {
    const reign = reignOf(name)
    expect(reign?.first).toBe(first)
    expect([last, last + 1]).toContain(reign?.last)
  }) // prettier-ignore

  // "Đại Việt sử ký toàn thư", bản kỷ tục biên, xvi, and "Cương mục", xxxi: years as the annals equate them.
  it.each([
    [1533, ['Nguyên Hòa 1', 'Đại Chính 4']],
    [1548, ['Nguyên Hòa 16', 'Cảnh Lịch 1']],
    [1549, ['Thuận Bình 1', 'Cảnh Lịch 2']],
    [1600, ['Thận Đức 1', 'Hoằng Định 1']],
    [1643, ['Dương Hòa 9']],
  ] as const)('%i is %j in the annals', (year, told) => {
    expect(reignsOfYear(year).map(({ reign, count }) => `${reign.name} ${count}`)).toEqual(
      expect.arrayContaining([...told]),
    )
  })
})

describe('reign years', () => {
  it.each([
    ['Gia Long', 1, 1802],
    ['Minh Mệnh', 21, 1840],
    ['Tự Đức', 36, 1883],
    ['Thành Thái', 18, 1906],
    ['Duy Tân', 1, 1907],
    ['Bảo Đại', 20, 1945],
    ['Hồng Đức', 28, 1497],
    ['Cảnh Hưng', 47, 1786],
    ['Quang Trung', 5, 1792],
    ['成泰', 18, 1906],
    ['thanh thai', 18, 1906],
  ])('%s %i is %i', (name, count, year) => {
    const reign = reignOf(name)
    expect(reign && yearOfReign(reign, count)).toBe(year)
  })

  // The doctoral examinations as their steles and Phan Huy Ôn's and Cao Xuân Dục's registers date them.
  it.each([
    ['Đại Bảo', 3, 'Nhâm Tuất', 1442],
    ['Thái Hòa', 6, 'Mậu Thìn', 1448],
    ['Quang Thuận', 4, 'Quý Mùi', 1463],
    ['Hồng Đức', 6, 'Ất Mùi', 1475],
    ['Cảnh Thống', 2, 'Kỷ Mùi', 1499],
    ['Đoan Khánh', 1, 'Ất Sửu', 1505],
    ['Hồng Thuận', 3, 'Tân Mùi', 1511],
    ['Quang Thiệu', 3, 'Mậu Dần', 1518],
    ['Thống Nguyên', 2, 'Quý Mùi', 1523],
    ['Minh Đức', 3, 'Kỷ Sửu', 1529],
    ['Đại Chính', 3, 'Nhâm Thìn', 1532],
    ['Quảng Hòa', 1, 'Tân Sửu', 1541],
    ['Vĩnh Định', 1, 'Đinh Mùi', 1547],
    ['Cảnh Lịch', 3, 'Canh Tuất', 1550],
    ['Quang Bảo', 3, 'Bính Thìn', 1556],
    ['Thuần Phúc', 4, 'Ất Sửu', 1565],
    ['Sùng Khang', 3, 'Mậu Thìn', 1568],
    ['Diên Thành', 3, 'Canh Thìn', 1580],
    ['Đoan Thái', 1, 'Bính Tuất', 1586],
    ['Hưng Trị', 2, 'Kỷ Sửu', 1589],
    ['Hồng Ninh', 2, 'Nhâm Thìn', 1592],
    ['Thuận Bình', 6, 'Giáp Dần', 1554],
    ['Chính Trị', 8, 'Ất Sửu', 1565],
    ['Gia Thái', 5, 'Đinh Sửu', 1577],
    ['Quang Hưng', 3, 'Canh Thìn', 1580],
    ['Hoằng Định', 5, 'Giáp Thìn', 1604],
    ['Vĩnh Tộ', 5, 'Quý Hợi', 1623],
    ['Đức Long', 3, 'Tân Mùi', 1631],
    ['Dương Hòa', 3, 'Đinh Sửu', 1637],
    ['Phúc Thái', 1, 'Quý Mùi', 1643],
    ['Khánh Đức', 2, 'Canh Dần', 1650],
    ['Thịnh Đức', 4, 'Bính Thân', 1656],
    ['Vĩnh Thọ', 2, 'Kỷ Hợi', 1659],
    ['Cảnh Trị', 2, 'Giáp Thìn', 1664],
    ['Dương Đức', 2, 'Quý Sửu', 1673],
    ['Vĩnh Trị', 5, 'Canh Thân', 1680],
    ['Chính Hòa', 4, 'Quý Hợi', 1683],
    ['Vĩnh Thịnh', 2, 'Bính Tuất', 1706],
    ['Bảo Thái', 2, 'Tân Sửu', 1721],
    ['Vĩnh Khánh', 3, 'Tân Hợi', 1731],
    ['Long Đức', 2, 'Quý Sửu', 1733],
    ['Vĩnh Hựu', 2, 'Bính Thìn', 1736],
    ['Cảnh Hưng', 4, 'Quý Hợi', 1743],
    ['Chiêu Thống', 1, 'Đinh Mùi', 1787],
    ['Minh Mệnh', 3, 'Nhâm Ngọ', 1822],
    ['Thiệu Trị', 1, 'Tân Sửu', 1841],
    ['Tự Đức', 1, 'Mậu Thân', 1848],
    ['Kiến Phúc', 1, 'Giáp Thân', 1884],
    ['Thành Thái', 1, 'Kỷ Sửu', 1889],
    ['Duy Tân', 1, 'Đinh Mùi', 1907],
    ['Khải Định', 4, 'Kỷ Mùi', 1919],
  ])('%s %i is the year %s, %i', (...[name, count, canChi, year]) => {
    const reign = reignOf(name)
    expect(reign && yearOfReign(reign, count)).toBe(year)
    expect(canChiName(canChiOfYear(year))).toBe(canChi)
  })

  it('has no year after the last', () => {
    const reign = reignOf('Thành Thái')
    expect(reign && [yearOfReign(reign, 19), yearOfReign(reign, 20), yearOfReign(reign, 0)]).toEqual([1907, null, null])
  })

  it('leaves no year of the Nguyễn without a name, and no two reigns with the same one', () => {
    for (let year = 1802; year <= 1945; year += 1) expect(reignsOfYear(year).length, String(year)).toBeGreaterThan(0)
    expect(new Set(REIGNS.map(({ han }) => han)).size).toBe(REIGNS.length)
  })
})
