/** A reign name (niên hiệu): its Chinese characters, the lunar year that is its first, and the last year that has it. */
export interface Reign {
  readonly name: string
  readonly han: string
  readonly dynasty: Dynasty
  readonly first: number
  readonly last: number
  /** Other spellings. */
  readonly also?: readonly string[]
}

export type Dynasty = 'lê' | 'mạc' | 'tây sơn' | 'nguyễn'

/** Name, characters, first year, last year, other spellings. */
type Row = readonly [string, string, number, number, ...string[]]

const LE: readonly Row[] = [
  ['Thuận Thiên', '順天', 1428, 1433], ['Thiệu Bình', '紹平', 1434, 1439], ['Đại Bảo', '大寶', 1440, 1442],
  ['Thái Hòa', '太和', 1443, 1453, 'Đại Hòa'], ['Diên Ninh', '延寧', 1454, 1459], ['Thiên Hưng', '天興', 1459, 1460],
  ['Quang Thuận', '光順', 1460, 1469], ['Hồng Đức', '洪德', 1470, 1497], ['Cảnh Thống', '景統', 1498, 1504],
  ['Thái Trinh', '泰貞', 1504, 1504], ['Đoan Khánh', '端慶', 1505, 1509], ['Hồng Thuận', '洪順', 1509, 1516],
  ['Quang Thiệu', '光紹', 1516, 1522], ['Thống Nguyên', '統元', 1522, 1527],
  ['Nguyên Hòa', '元和', 1533, 1548], ['Thuận Bình', '順平', 1549, 1556], ['Thiên Hựu', '天祐', 1557, 1557],
  ['Chính Trị', '正治', 1558, 1571], ['Hồng Phúc', '洪福', 1572, 1573], ['Gia Thái', '嘉泰', 1573, 1577],
  ['Quang Hưng', '光興', 1578, 1599], ['Thận Đức', '慎德', 1600, 1600], ['Hoằng Định', '弘定', 1600, 1619],
  ['Vĩnh Tộ', '永祚', 1619, 1629], ['Đức Long', '德隆', 1629, 1635], ['Dương Hòa', '陽和', 1635, 1643],
  ['Phúc Thái', '福泰', 1643, 1649], ['Khánh Đức', '慶德', 1649, 1653], ['Thịnh Đức', '盛德', 1653, 1658],
  ['Vĩnh Thọ', '永壽', 1658, 1662], ['Vạn Khánh', '萬慶', 1662, 1662], ['Cảnh Trị', '景治', 1663, 1671],
  ['Dương Đức', '陽德', 1672, 1674], ['Đức Nguyên', '德元', 1674, 1675], ['Vĩnh Trị', '永治', 1676, 1680],
  ['Chính Hòa', '正和', 1680, 1705], ['Vĩnh Thịnh', '永盛', 1705, 1720], ['Bảo Thái', '保泰', 1720, 1729],
  ['Vĩnh Khánh', '永慶', 1729, 1732], ['Long Đức', '龍德', 1732, 1735], ['Vĩnh Hựu', '永佑', 1735, 1740],
  ['Cảnh Hưng', '景興', 1740, 1786], ['Chiêu Thống', '昭統', 1787, 1789],
] // prettier-ignore

const MAC: readonly Row[] = [
  ['Minh Đức', '明德', 1527, 1529], ['Đại Chính', '大正', 1530, 1540], ['Quảng Hòa', '廣和', 1541, 1546],
  ['Vĩnh Định', '永定', 1547, 1547], ['Cảnh Lịch', '景歷', 1548, 1553], ['Quang Bảo', '光寶', 1554, 1561],
  ['Thuần Phúc', '淳福', 1562, 1565], ['Sùng Khang', '崇康', 1566, 1577], ['Diên Thành', '延成', 1578, 1585],
  ['Đoan Thái', '端泰', 1586, 1587], ['Hưng Trị', '興治', 1588, 1590], ['Hồng Ninh', '洪寧', 1591, 1592],
  ['Vũ An', '武安', 1592, 1592], ['Bảo Định', '寶定', 1592, 1592], ['Khang Hựu', '康佑', 1593, 1593],
  ['Càn Thống', '乾統', 1593, 1625], ['Long Thái', '隆泰', 1623, 1638], ['Thuận Đức', '順德', 1638, 1677],
] // prettier-ignore

const TAY_SON: readonly Row[] = [
  ['Thái Đức', '泰德', 1778, 1793], ['Quang Trung', '光中', 1788, 1792], ['Cảnh Thịnh', '景盛', 1793, 1801],
  ['Bảo Hưng', '寶興', 1801, 1802],
] // prettier-ignore

const NGUYEN: readonly Row[] = [
  ['Gia Long', '嘉隆', 1802, 1819], ['Minh Mạng', '明命', 1820, 1840, 'Minh Mệnh'], ['Thiệu Trị', '紹治', 1841, 1847],
  ['Tự Đức', '嗣德', 1848, 1883], ['Hiệp Hòa', '協和', 1883, 1883], ['Kiến Phúc', '建福', 1884, 1884],
  ['Hàm Nghi', '咸宜', 1885, 1888], ['Đồng Khánh', '同慶', 1886, 1888], ['Thành Thái', '成泰', 1889, 1907],
  ['Duy Tân', '維新', 1907, 1916], ['Khải Định', '啓定', 1916, 1925, '啟定'], ['Bảo Đại', '保大', 1926, 1945],
] // prettier-ignore

/**
 * The reign names of the Lê (1428–1789), Mạc (1527–1677), Tây Sơn (1778–1802) and Nguyễn (1802–1945). A year in which the
 * name changed counts for both. Hàm Nghi is carried to 1888, as the court in exile dated by it. Sources: "Đại Việt sử ký
 * toàn thư", "Khâm định Việt sử thông giám cương mục" and "Đại Nam thực lục", in the concordance of Nguyễn Bá Trác,
 * "Hoàng Việt Giáp Tý niên biểu" (1925); years of the Mạc after 1592 are less certain. A name is counted from the lunar year
 * that was its first, which is the one after the accession for Kiến Phúc, Hàm Nghi and Đồng Khánh.
 */
export const REIGNS: readonly Reign[] = [
  ...reignsOf('lê', LE),
  ...reignsOf('mạc', MAC),
  ...reignsOf('tây sơn', TAY_SON),
  ...reignsOf('nguyễn', NGUYEN),
]

function reignsOf(dynasty: Dynasty, rows: readonly Row[]): readonly Reign[] {
  return rows.map(([name, han, first, last, ...also]) => ({ name, han, dynasty, first, last, also }))
}
