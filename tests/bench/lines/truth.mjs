// True lines of pages from ALTO 4, lines as tesseract lays them out, and how many of the ones the others are.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Lines of text lie apart by no more than this part of the pitch, and share at least this part of their extent. */
const AWAY = 0.25
const SHARED = 0.5

const pointsOf = (text, size) => {
  const numbers = text
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return Array.from({ length: numbers.length >> 1 }, (_, at) => ({
    x: numbers[at * 2] / size.width,
    y: numbers[at * 2 + 1] / size.height,
  }))
}

/** The baselines of an ALTO file, in fractions of the page, and how large the page is. */
export function trueLines(file) {
  const xml = readFileSync(file, 'utf8')
  const page = /<Page\b[^>]*>/.exec(xml)?.[0] ?? ''
  const size = {
    width: Number(/WIDTH="([\d.]+)"/.exec(page)?.[1]),
    height: Number(/HEIGHT="([\d.]+)"/.exec(page)?.[1]),
  }
  const lines = [...xml.matchAll(/<TextLine\b[^>]*\bBASELINE="([^"]+)"/g)]
    .map(([, points]) => pointsOf(points, size))
    .filter((line) => line.length > 1 && line[0].x < line.at(-1).x)
  return { size, lines }
}

/** The baselines that tesseract's own layout (PSM 3) gives, in fractions of the page. */
export async function linesOfTesseract(file) {
  const options = [file, '-', '--psm', '3', '-l', 'eng', 'hocr']
  const { stdout } = await run('tesseract', options, { env: { ...process.env, OMP_THREAD_LIMIT: '1' }, maxBuffer: 1e8 })
  const [, width, height] = /ocr_page[^>]*bbox 0 0 (\d+) (\d+)/.exec(stdout) ?? []
  const line =
    /class='ocr_(?:line|header|textfloat|caption)'[^>]*bbox (\d+) (\d+) (\d+) (\d+)(?:; baseline (\S+) ([-\d.]+))?/g
  return [...stdout.matchAll(line)].map(([, left, , right, bottom, slope = '0', offset = '0']) =>
    [left, right].map((x) => ({
      x: Number(x) / width,
      y: (Number(bottom) + Number(offset) + Number(slope) * (x - left)) / height,
    })),
  )
}

function heightAt(line, x) {
  const after = line.findIndex((point) => point.x >= x)
  if (after <= 0) return line[0].y
  const [from, to] = [line[after - 1], line[after]]
  return from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x || 1)
}

/** From one true line to the next: the median over those that have one below. */
function pitchOf(lines) {
  const gaps = lines.flatMap((line) => {
    const x = (line[0].x + line.at(-1).x) / 2
    const below = lines
      .filter((other) => other !== line && other[0].x <= x && other.at(-1).x >= x)
      .map((other) => heightAt(other, x) - heightAt(line, x))
      .filter((gap) => gap > 0.002)
    return below.length > 0 ? [Math.min(...below)] : []
  })
  return gaps.sort((one, other) => one - other)[gaps.length >> 1] ?? 0.04
}

/** How many of the found lines are true ones, each counted once. */
export function matched(truth, found) {
  const most = AWAY * pitchOf(truth)
  const pairs = truth.flatMap((line) =>
    found.flatMap((other) => {
      const [left, right] = [Math.max(line[0].x, other[0].x), Math.min(line.at(-1).x, other.at(-1).x)]
      const all = Math.max(line.at(-1).x, other.at(-1).x) - Math.min(line[0].x, other[0].x)
      if ((right - left) / all < SHARED) return []
      const places = Array.from({ length: 21 }, (_, at) => left + ((right - left) * at) / 20)
      const away = places.reduce((sum, x) => sum + Math.abs(heightAt(line, x) - heightAt(other, x)), 0) / places.length
      return away <= most ? [{ line, other, away }] : []
    }),
  )
  const taken = new Set()
  for (const { line, other } of pairs.sort((one, two) => one.away - two.away))
    if (!taken.has(line) && !taken.has(other)) taken.add(line).add(other)
  return taken.size / 2
}
