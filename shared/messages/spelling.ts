import type { MessageTable } from './language.ts'

/** Spell hints in the text of a page. */
export const spellingMessages = {
  'spelling.on': { vi: 'Gợi ý chính tả', ru: 'Подсказки орфографии', en: 'Spell hints' },
  'spelling.suggestions': {
    vi: 'Gợi ý cho “{word}”',
    ru: 'Варианты для «{word}»',
    en: 'Suggestions for “{word}”',
  },
  'spelling.add': {
    vi: 'Thêm “{word}” vào từ của bộ sưu tập',
    ru: 'Добавить «{word}» в слова коллекции',
    en: 'Add “{word}” to the collection’s words',
  },
  'spelling.undo.add': { vi: 'thêm từ của bộ sưu tập', ru: 'добавление слова коллекции', en: 'addition of a word' },
} as const satisfies MessageTable
