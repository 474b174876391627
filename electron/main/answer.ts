import {
  contract,
  type Channel,
  type Handlers,
  type Input,
  type Output,
  type Reply,
} from '../../shared/ipc/contract.ts'
import { failureOf } from '../host/failure.ts'

/** One request as it came over the wire. */
export interface Asked<C extends Channel, S> {
  readonly channel: C
  readonly raw: unknown
  readonly sender: S
}

/** Answers one request: checks its input against the contract, then lets the handler do the work. */
export async function answer<C extends Channel, S>(
  handlers: Handlers<S>,
  { channel, raw, sender }: Asked<C, S>,
): Promise<Reply<Output<C>>> {
  const input = contract[channel].input.safeParse(raw)
  if (!input.success) return { ok: false, code: 'bad-input', message: input.error.message }
  try {
    // The channel's own schema has just made this input.
    return { ok: true, value: await handlers[channel](input.data as Input<C>, sender) }
  } catch (error) {
    return { ok: false, ...failureOf(error) }
  }
}
