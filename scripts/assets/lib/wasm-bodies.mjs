// The bodies of functions in a WebAssembly module (core specification 1.0, chapter 5, Binary Format).

const CODE = 10

/** A module with other bodies where `change` gives one for what it is shown; what it gives none for stays. */
export function withBodies(wasm, change) {
  const { start, end, bodies } = codeOf(wasm)
  const made = bodies.map((body) => change(body) ?? body)
  const code = Buffer.concat([number(made.length), ...made.flatMap((body) => [number(body.length), body])])
  return Buffer.concat([wasm.subarray(0, start), Buffer.from([CODE]), number(code.length), code, wasm.subarray(end)])
}

/** The bodies of a module's own functions, in their order. */
export function bodiesOf(wasm) {
  return codeOf(wasm).bodies
}

/** Where the section of code lies, its head included, and what is in it. */
function codeOf(wasm) {
  for (let start = 8; start < wasm.length;) {
    const { value: size, next } = numberAt(wasm, start + 1)
    if (wasm[start] === CODE) return { start, end: next + size, bodies: bodiesFrom(wasm, next) }
    start = next + size
  }
  throw new Error('a module of WebAssembly without code')
}

function bodiesFrom(wasm, at) {
  const { value: count, next } = numberAt(wasm, at)
  const bodies = []
  for (let from = next; bodies.length < count;) {
    const { value: size, next: begin } = numberAt(wasm, from)
    bodies.push(wasm.subarray(begin, begin + size))
    from = begin + size
  }
  return bodies
}

/** A number as WebAssembly has them: LEB128 without a sign. */
function numberAt(wasm, at) {
  let value = 0
  for (let next = at, shift = 0; ; next += 1, shift += 7) {
    value += (wasm[next] & 127) * 2 ** shift
    if (wasm[next] < 128) return { value, next: next + 1 }
  }
}

function number(value) {
  const bytes = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest])
    bytes.push((rest % 128) + 128)
  }
}
