import { readFile } from 'node:fs/promises'
import type { ExportedUnit } from '../../shared/formats/exported-unit.ts'

const folder = new URL('../fixtures/formats/', import.meta.url)

/** A file of tests/fixtures/formats. */
export function formatFixture(name: string): Promise<string> {
  return readFile(new URL(name, folder), 'utf8')
}

/** The units that the expected files beside them were written from. */
export async function* fixtureUnits(): AsyncIterable<ExportedUnit> {
  yield* JSON.parse(await formatFixture('units.json')) as ExportedUnit[]
}

/** All that a stream gives. */
export async function collected<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const part of stream) found.push(part)
  return found
}

/** All chunks of a stream as one text. */
export async function gathered(chunks: AsyncIterable<string>): Promise<string> {
  return (await collected(chunks)).join('')
}

/** Items as a stream. */
// eslint-disable-next-line @typescript-eslint/require-await -- streams are asynchronous
export async function* streamed<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items
}
