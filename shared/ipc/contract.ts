import { z } from 'zod'
import { COMMANDS, type CommandId } from '../commands/commands.ts'
import { LANGUAGES } from '../messages/language.ts'
import { Granted, ListedFile } from './host.ts'

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })

const Nothing = z.object({}).readonly()
const Choice = Granted.nullable()
const isCommand = (id: unknown): id is CommandId => COMMANDS.some((command) => command.id === id)

/** Every request that the window may make of the main process. Both sides are typed from this table. */
export const contract = {
  'source:pick-files': call(Nothing, Choice),
  'source:pick-folder': call(Nothing, Choice),
  /** Paths that the preload read from dropped files; the window itself can't send this one. */
  'source:dropped': call(z.object({ paths: z.array(z.string().min(1)).readonly() }), Choice),
  'source:reopen': call(z.object({ token: z.string() }), Choice),
  /** Shows a file of the source in the system's own window of files. */
  'source:show': call(z.object({ token: z.string(), path: z.string() }), z.void()),
  /** Tells by 'watched' what comes into the source from now on, beginning with what is there. */
  'watch:start': call(z.object({ token: z.string() }), z.void()),
  'watch:stop': call(z.object({ token: z.string() }), z.void()),
  'target:pick': call(z.object({ name: z.string() }), Choice),
  /** The window listens now: what was opened before may be told. */
  'shell:ready': call(Nothing, z.void()),
  /** Everything typed is stored: the window that was asked to close may go. */
  'shell:stored': call(Nothing, z.void()),
  'shell:language': call(z.object({ language: z.enum(LANGUAGES) }), z.void()),
  /** Does in the focused text field what the menu asked for. */
  'shell:edit': call(z.object({ action: z.enum(['undo', 'redo', 'select-all']) }), z.void()),
}

/** The name of a request. */
export type Channel = keyof typeof contract
/** What a request brings. */
export type Input<C extends Channel> = z.output<(typeof contract)[C]['input']>
/** What a request is answered with. */
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>

/** What the main process tells the window unasked. */
export const events = {
  opened: Granted,
  /** Of a watched source: whether it is there, and files that are complete. */
  watched: z.object({ token: z.string(), isThere: z.boolean(), files: z.array(ListedFile).readonly() }).readonly(),
  command: z.custom<CommandId>(isCommand),
  /** The user closes the window: what is being typed must be stored, then 'shell:stored' be told. */
  closing: Nothing,
}

/** The name of an event that the main process tells. */
export type EventName = keyof typeof events
/** What an event tells. */
export type EventValue<E extends EventName> = z.output<(typeof events)[E]>

/** Main answers with a value, since Electron keeps only the message of a thrown error. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string; readonly message: string }

/** What the preload gives the window. */
export interface Bridge {
  invoke<C extends Channel>(channel: C, input: Input<C>): Promise<Reply<Output<C>>>
  /** `files` are the DOM's File objects of a drop; only those that lie on the disk count. */
  dropped(files: readonly unknown[]): Promise<Reply<Output<'source:dropped'>>>
  /** Returns how to stop listening. */
  on<E extends EventName>(event: E, listener: (value: EventValue<E>) => void): () => void
}

/** What answers: `S` is who asked, as the shell knows it. */
export type Handlers<S> = { readonly [C in Channel]: (input: Input<C>, sender: S) => Promise<Output<C>> }
