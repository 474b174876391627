// What the engine's worker answers with instead of its own table of words, which asks for every letter by itself and tells
// no baselines; these it would tell in hOCR alone, which asks for every letter once more. Both take a tenth of the time of
// a page.

/** Where the worker of tesseract.js asks for the table. */
const ASKED = 'tsv:r.tsv?e.GetTSVText():null'

/** The worker of tesseract.js (its script as text) with the table below in the place of its own. */
export function workerWithWords(script) {
  if (script.split(ASKED).length !== 2)
    throw new Error('the worker of tesseract.js asks for words in no place that is known')
  return `self.fondsWords=${wordsOfEngine.toString()};${script.replace(ASKED, 'tsv:r.tsv?self.fondsWords(t,e):null')}`
}

/**
 * The lines and words of what was read last, as rows of Tesseract's TSV (levels 4 and 5). Rows of lines go on, where text is,
 * with the baseline: by how much it falls for each pixel to the right, and its height where x is 0; both empty of lines
 * that run down. It is sent to the worker as text: it may use nothing but what it is given.
 */
export function wordsOfEngine(engine, api) {
  // Tesseract's own numbers of what a page is made of, and of lines that stand upright (publictypes.h).
  const [BLOCK, PARAGRAPH, LINE, WORD, UPRIGHT] = [0, 1, 2, 3, 0]
  const words = api.GetIterator()
  if (engine.getPointer(words) === 0) return ''
  const memory = engine._malloc(16)
  const places = [memory, memory + 4, memory + 8, memory + 12]
  const numbers = () => places.map((place) => engine.getValue(place, 'i32'))
  const boxOf = (level) => {
    words.BoundingBox(level, ...places)
    const [left, top, right, bottom] = numbers()
    return [left, top, right - left, bottom - top]
  }
  const baseline = () => {
    words.Orientation(...places)
    if (numbers()[0] !== UPRIGHT || !words.Baseline(LINE, ...places)) return ['', '']
    const [fromX, fromY, toX, toY] = numbers()
    const slope = (toY - fromY) / (toX - fromX)
    return toX === fromX ? ['', ''] : [slope, fromY - slope * fromX]
  }
  const rows = []
  const at = { block: 0, paragraph: 0, line: 0, word: 0 }
  for (; !words.Empty(BLOCK); words.Next(WORD)) {
    if (words.Empty(WORD)) continue
    if (words.IsAtBeginningOf(BLOCK)) Object.assign(at, { block: at.block + 1, paragraph: 0, line: 0 })
    if (words.IsAtBeginningOf(PARAGRAPH)) Object.assign(at, { paragraph: at.paragraph + 1, line: 0 })
    if (words.IsAtBeginningOf(LINE)) {
      Object.assign(at, { line: at.line + 1, word: 0 })
      rows.push([4, 1, at.block, at.paragraph, at.line, 0, ...boxOf(LINE), -1, ...baseline()])
    }
    at.word += 1
    const sure = words.Confidence(WORD).toFixed(6)
    const text = words.GetUTF8Text(WORD)
    rows.push([5, 1, at.block, at.paragraph, at.line, at.word, ...boxOf(WORD), sure, text])
  }
  engine._free(memory)
  engine.destroy(words)
  return rows.map((row) => row.join('\t')).join('\n')
}
