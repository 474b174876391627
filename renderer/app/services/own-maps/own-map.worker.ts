import { answerWith } from '../../../map/ask-worker.ts'
import { startSqlite } from '../sqlite/start-sqlite.ts'
import type { DrawnMap } from './drawn-map.ts'
import { openMap, type MapTools } from './open-map.ts'
import type { OwnMapQuestion, OwnMapReply } from './own-map-question.ts'

const drawings = new Map<number, AbortController>()
let map: DrawnMap | null = null

function toolsAt(base: string): MapTools {
  return {
    host: (path, init) => fetch(new URL(path, base), init),
    sql: startSqlite,
  }
}

async function reply(question: OwnMapQuestion): Promise<OwnMapReply> {
  if ('open' in question) {
    const opened = await openMap(question.open, toolsAt(question.base))
    map = opened.map
    return { kind: opened.kind, facts: opened.map.facts }
  }
  if ('cancel' in question) {
    drawings.get(question.cancel)?.abort()
    return { picture: null }
  }
  const { draw, drawing } = question
  const abort = new AbortController()
  drawings.set(drawing, abort)
  try {
    return { picture: (await map?.draw(draw, abort.signal)) ?? null }
  } finally {
    drawings.delete(drawing)
  }
}

/** One map a worker: a broken or huge one takes no other with it, and its end frees what it took. */
async function answer(question: OwnMapQuestion): Promise<OwnMapReply> {
  try {
    return await reply(question)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return { refused: { code, message: error instanceof Error ? error.message : String(error) } }
  }
}

answerWith<OwnMapQuestion, OwnMapReply>(answer, (given) => ('picture' in given && given.picture ? [given.picture] : []))
