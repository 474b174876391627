import { plainHeading } from '../arrangement/sheet-columns.ts'
import { ARCHIVAL_TRADITIONS } from '../domain/fields/tradition.ts'
import { LEVELS, type Level } from '../domain/unit.ts'
import { isMessageKey, messages } from '../messages/index.ts'

/** Words for levels beside those of the interface and of the traditions; those of EAD's `level` among them. */
const OTHERWISE: Readonly<Record<Level, string>> = {
  fonds: 'fonds|collection|recordgrp|record group|архивный фонд|коллекция|phông lưu trữ|bộ sưu tập',
  subfonds: 'subfonds|sub-fonds|subgrp|субфонд',
  series: 'series|class|inventory|серия|сери|mục|nhóm',
  subseries: 'subseries|sub-series|раздел|подсерия|подраздел|nhóm nhỏ',
  file: 'file|dossier|folder|единица хранения|ед. хр.|ед хр|д.|папка|đơn vị bảo quản|hs',
  item: 'item|piece|document|единица|док.|vb|tài liệu|фотография|письмо',
}

let words: ReadonlyMap<string, Level> | null = null

function levelWords(): ReadonlyMap<string, Level> {
  if (words) return words
  const made = new Map<string, Level>()
  const add = (word: string, level: Level): void => {
    const key = plainHeading(word)
    if (!made.has(key)) made.set(key, level)
  }
  for (const level of LEVELS) {
    for (const key of [`browse.level.${level}`, ...ARCHIVAL_TRADITIONS.map((each) => `level.${each}.${level}`)])
      if (isMessageKey(key)) for (const word of Object.values(messages[key])) add(word, level)
    for (const word of OTHERWISE[level].split('|')) add(word, level)
  }
  words = made
  return made
}

/** The level that a word means, in any language and tradition; null for one that means none. */
export function levelOf(word: string): Level | null {
  return levelWords().get(plainHeading(word)) ?? null
}

/** From the fonds (0) down. */
export function rankOf(level: Level): number {
  return LEVELS.indexOf(level)
}
