import { readingTable, type ReadingTable } from '../../../shared/text/han/readings.ts'

/** The table of readings that ships (scripts/assets/han.mjs), read when it is first asked for; after a failure again. */
export function createHanReadings(): () => Promise<ReadingTable> {
  const url = new URL('han/readings.txt', document.baseURI).href
  let table: Promise<ReadingTable> | null = null
  return () => {
    table ??= read(url).catch((error: unknown) => {
      table = null
      throw error
    })
    return table
  }
}

async function read(url: string): Promise<ReadingTable> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  return readingTable(await answer.text())
}
