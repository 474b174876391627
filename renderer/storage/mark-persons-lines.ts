import type { Transaction } from 'dexie'
import { identified } from '../../shared/domain/identified-lines.ts'
import type { Reading } from '../../shared/domain/reading.ts'

/**
 * A person's text of before lines knew who wrote them: all of its lines are taken for the person's, since any of them may
 * be, and what a person wrote is never read over.
 */
export async function markPersonsLines(tx: Transaction): Promise<void> {
  await tx
    .table<Reading>('readings')
    .filter((reading) => reading.kind === 'person')
    .modify((reading, ref) => {
      ref.value = { ...reading, lines: identified(reading.lines.map((line) => ({ ...line, by: 'person' }))) }
    })
}
