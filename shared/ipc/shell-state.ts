import { z } from 'zod'
import { LANGUAGES } from '../messages/language.ts'

const Bounds = z.object({ x: z.number(), y: z.number(), width: z.number().min(400), height: z.number().min(300) })

/** The file in which the desktop shell keeps it. */
export const ShellState = z.object({
  bounds: Bounds.optional(),
  maximized: z.boolean().default(false),
  language: z.enum(LANGUAGES).optional(),
})

/** What the shell itself remembers: where the window was, and the language of the menu. */
export type ShellState = Readonly<z.output<typeof ShellState>>
