/** A field of a message in the wire format of Protocol Buffers, as it stands in the file. */
export interface Field {
  readonly number: number
  /** 0: a varint, 1: eight bytes, 2: bytes with their length before them, 5: four bytes. */
  readonly wire: number
  /** What stands after the tag, without the length. */
  readonly content: Uint8Array
}

const [VARINT, EIGHT, BYTES, FOUR] = [0, 1, 2, 5] as const
const TEXT = new TextDecoder()

/** The fields of a message in their order. Throws a RangeError where it is torn or holds what was never in use. */
export function fieldsOf(message: Uint8Array): readonly Field[] {
  const fields: Field[] = []
  for (let at = 0; at < message.length;) {
    const tag = varintAt(message, at)
    const wire = tag.value % 8
    const from = tag.end
    const [start, end] = boundsOf(message, wire, from)
    if (end > message.length) throw new RangeError('a field ends after its message')
    fields.push({ number: Math.floor(tag.value / 8), wire, content: message.subarray(start, end) })
    at = end
  }
  return fields
}

function boundsOf(message: Uint8Array, wire: number, from: number): readonly [number, number] {
  if (wire === VARINT) return [from, varintAt(message, from).end]
  if (wire === EIGHT) return [from, from + 8]
  if (wire === FOUR) return [from, from + 4]
  if (wire !== BYTES) throw new RangeError(`a field of kind ${wire}`)
  const { value, end } = varintAt(message, from)
  return [end, end + value]
}

function varintAt(bytes: Uint8Array, from: number): { readonly value: number; readonly end: number } {
  let value = 0
  for (let at = from, scale = 1; at < from + 10; at += 1, scale *= 128) {
    const byte = bytes[at]
    if (byte === undefined) break
    value += (byte % 128) * scale
    if (byte < 128) return { value, end: at + 1 }
  }
  throw new RangeError('a number without an end')
}

/** The numbers of a field: one of a varint, all of packed ones. Above 2^53 they are not exact. */
export function numbersOf({ wire, content }: Field): readonly number[] {
  const numbers: number[] = []
  for (let at = 0; at < content.length && (wire === BYTES || at === 0);) {
    const { value, end } = varintAt(content, at)
    numbers.push(value)
    at = end
  }
  return numbers
}

/** The text of a field. */
export function textOf({ content }: Field): string {
  return TEXT.decode(content)
}

/** A field that is a whole number, not below 0. */
export function numberField(number: number, value: number): Field {
  return { number, wire: VARINT, content: Uint8Array.from(varint(value)) }
}

/** A field that is bytes, a text, or a message of its own. */
export function bytesField(number: number, content: Uint8Array | string | readonly Field[]): Field {
  const bytes =
    typeof content === 'string'
      ? new TextEncoder().encode(content)
      : content instanceof Uint8Array
        ? content
        : messageOf(content)
  return { number, wire: BYTES, content: bytes }
}

/** A message as it is written. */
export function messageOf(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const heads = fields.map(({ number, wire, content }) => [
    ...varint(number * 8 + wire),
    ...(wire === BYTES ? varint(content.length) : []),
  ])
  const message = new Uint8Array(
    fields.reduce((sum, { content }, at) => sum + content.length + (heads[at]?.length ?? 0), 0),
  )
  let at = 0
  for (const [index, { content }] of fields.entries()) {
    message.set(heads[index] ?? [], at)
    at += heads[index]?.length ?? 0
    message.set(content, at)
    at += content.length
  }
  return message
}

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]
}
