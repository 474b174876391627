import type { Dictionary } from '../../../../shared/text/spelling/spelling.ts'

/** What is used of hunspell-asm's engine: Hunspell 1.7 as its C header has it. Pointers are numbers, 0 is none. */
interface HunspellModule {
  readonly FS: { writeFile(path: string, bytes: Uint8Array, options: object): void; unlink(path: string): void }
  cwrap(name: string, result: 'number' | null, parameters: readonly 'number'[]): (...given: readonly number[]) => number
  allocateUTF8(text: string): number
  UTF8ToString(pointer: number): string
  getValue(pointer: number, type: '*'): number
  _malloc(bytes: number): number
  _free(pointer: number): void
}

/** The engine's loader, as the package has it for browsers and for Node. */
export type LoadHunspell = (options: {
  readonly onRuntimeInitialized: () => void
  readonly onAbort: (reason: unknown) => void
  readonly print: () => void
  readonly printErr: () => void
}) => HunspellModule

/** Dictionaries in the memory of one engine. */
export interface DictionaryShelf {
  open(name: string, files: { readonly aff: Uint8Array; readonly dic: Uint8Array }): Dictionary
}

/** Starts the engine: some 200 ms of work with the Russian dictionary, which then takes 27 MB. */
export async function startHunspell(load: LoadHunspell): Promise<DictionaryShelf> {
  const silent = (): void => undefined
  const engine = await new Promise<() => HunspellModule>((resolve, reject) => {
    const made: HunspellModule = load({
      // The engine has a `then` of its own, which would make a promise of it wait for ever.
      onRuntimeInitialized: () => queueMicrotask(() => resolve(() => made)),
      onAbort: (reason) => reject(new Error(String(reason))),
      print: silent,
      printErr: silent,
    })
  })
  return shelfIn(engine())
}

function shelfIn(engine: HunspellModule): DictionaryShelf {
  const create = engine.cwrap('Hunspell_create', 'number', ['number', 'number'])
  const spell = engine.cwrap('Hunspell_spell', 'number', ['number', 'number'])
  const suggest = engine.cwrap('Hunspell_suggest', 'number', ['number', 'number', 'number'])
  const freeList = engine.cwrap('Hunspell_free_list', null, ['number', 'number', 'number'])
  return {
    open: (name, { aff, dic }) => {
      const [affPath, dicPath] = [`/${name}.aff`, `/${name}.dic`]
      engine.FS.writeFile(affPath, aff, { encoding: 'binary' })
      engine.FS.writeFile(dicPath, dic, { encoding: 'binary' })
      const handle = withTexts(engine, [affPath, dicPath], ([one = 0, other = 0]) => create(one, other))
      // It has read them.
      engine.FS.unlink(affPath)
      engine.FS.unlink(dicPath)
      return {
        knows: (word) => withTexts(engine, [word], ([text = 0]) => spell(handle, text)) !== 0,
        suggest: (word) => {
          const list = engine._malloc(4)
          const count = withTexts(engine, [word], ([text = 0]) => suggest(handle, list, text))
          const first = engine.getValue(list, '*')
          const words = Array.from({ length: count }, (_, index) =>
            engine.UTF8ToString(engine.getValue(first + index * 4, '*')),
          )
          freeList(handle, list, count)
          engine._free(list)
          return words
        },
      }
    },
  }
}

/** Lends texts to the engine in NFC, as dictionaries have them. */
function withTexts<T>(engine: HunspellModule, texts: readonly string[], use: (pointers: readonly number[]) => T): T {
  const pointers = texts.map((text) => engine.allocateUTF8(text.normalize('NFC')))
  const result = use(pointers)
  for (const pointer of pointers) engine._free(pointer)
  return result
}
