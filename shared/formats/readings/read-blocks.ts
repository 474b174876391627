import { idFrom, type BlockId } from '../../domain/ids.ts'
import { freeBlockId, type Block } from '../../domain/layout.ts'
import type { Line } from '../../domain/reading.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { NO_BLOCK } from './page-of-text.ts'

/** A line with the element that says it. */
export interface LineInFile {
  readonly element: XmlElement
  readonly line: Line
}

/** A block as a file has it, before it has an id; null where its lines are in no block. */
export type BlockInFile = Omit<Block, 'id'> | null

/** What stands together in a file. */
export interface GroupInFile {
  readonly block: BlockInFile
  readonly lines: readonly LineInFile[]
}

/** How elements are called that hold lines of no block: ours, and those of eScriptorium. */
const HOLDERS = [NO_BLOCK, 'eSc_dummyblock_']

/** Whether an element only holds lines that are in no block. */
export function isHolder(id: string | undefined): boolean {
  return HOLDERS.some((name) => id?.startsWith(name))
}

/**
 * Gives each block an id, that of its element where it is free, and each line that of its block; lines without a text are
 * left out. `languages` are the page's: a block says its own only where they differ.
 */
export function joinGroups(
  groups: readonly GroupInFile[],
  languages: readonly string[],
): { readonly blocks: readonly Block[]; readonly lines: readonly LineInFile[] } {
  const used = new Set<string>()
  const blocks: Block[] = []
  const lines: LineInFile[] = []
  groups.forEach(({ block, lines: own }, index) => {
    const id = block && freeBlockId(idFrom<BlockId>(block.ref ?? `b${index + 1}`), used)
    if (block && id) blocks.push(withLanguages({ id, ...block }, languages))
    const written = own.filter(({ line }) => line.text !== '')
    lines.push(...written.map(({ element, line }) => ({ element, line: id ? { ...line, block: id } : line })))
  })
  return { blocks, lines }
}

function withLanguages(block: Block, ofPage: readonly string[]): Block {
  const { languages, ...plain } = block
  const same = !languages || languages.length === 0 || languages.join() === ofPage.join()
  return same ? plain : block
}

/** The properties whose values are there: what a file does not say is absent, not undefined. */
export function known<T extends object>(parts: { readonly [K in keyof T]?: T[K] | undefined }): Partial<T> {
  // What is left of the entries has values of the types that it had.
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<T>
}
