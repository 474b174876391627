// What Tesseract's networks do with the features of a time step, as text of WebAssembly. The engine's own functions ask a
// virtual function where they lie, move them, mostly one byte or sixteen, by a call, and round them one by one.
//
// Of a NetworkIO: at 0 an array of floats, at 24 one of bytes, at 48 whether the bytes are in use. Of an array: its data at
// 4, and at 16 how many features a time step has.

const [FLOATS, BYTES, IN_BYTES] = [0, 24, 48]
const get = (name) => `(local.get ${name})`
const featuresOf = (array, network) => `(i32.load offset=${array + 16} ${get(network)})`
const inBytes = (network) => `(i32.load8_u offset=${IN_BYTES} ${get(network)})`

/** Where the features of a time step lie from an offset on, each so many bytes (a power of two) long. */
function place(array, network, { at, offset, power }) {
  const feature = `(i32.add ${get(offset)} (i32.mul ${featuresOf(array, network)} ${get(at)}))`
  return `(i32.add (i32.load offset=${array + 4} ${get(network)}) (i32.shl ${feature} (i32.const ${power})))`
}

/** `work` for as long as there are so many left; each time two places are moved on, by so many bytes. */
function times(count, name, [[one, byOne], [other, byOther]], work) {
  const enough = `(i32.ge_s ${get('$count')} (i32.const ${count}))`
  return `
    (if ${enough} (then (loop ${name}
      ${work}
      (local.set ${one} (i32.add ${get(one)} (i32.const ${byOne})))
      (local.set ${other} (i32.add ${get(other)} (i32.const ${byOther})))
      (local.set $count (i32.sub ${get('$count')} (i32.const ${count})))
      (br_if ${name} ${enough}))))`
}

const moduleOf = (parameters, locals, body) => `(module
  (memory (export "memory") 1)
  (func (export "run") ${parameters.map((name) => `(param ${name} i32)`).join(' ')}
    ${locals.map(([name, type]) => `(local ${name} ${type})`).join(' ')}
    ${body}))`

/** NetworkIO::CopyTimeStepGeneral: features of a time step to another. */
export const COPIED_FEATURES = moduleOf(
  ['$to', '$at', '$offset', '$count', '$from', '$fromAt', '$fromOffset'],
  [
    ['$put', 'i32'],
    ['$take', 'i32'],
  ],
  `(if ${inBytes('$to')}
    (then
      (local.set $put ${place(BYTES, '$to', { at: '$at', offset: '$offset', power: 0 })})
      (local.set $take ${place(BYTES, '$from', { at: '$fromAt', offset: '$fromOffset', power: 0 })})
      ${times(
        16,
        '$sixteen',
        [
          ['$put', 16],
          ['$take', 16],
        ],
        `(v128.store align=1 ${get('$put')} (v128.load align=1 ${get('$take')}))`,
      )}
      ${times(
        1,
        '$one',
        [
          ['$put', 1],
          ['$take', 1],
        ],
        `(i32.store8 ${get('$put')} (i32.load8_u ${get('$take')}))`,
      )})
    (else (memory.copy
      ${place(FLOATS, '$to', { at: '$at', offset: '$offset', power: 2 })}
      ${place(FLOATS, '$from', { at: '$fromAt', offset: '$fromOffset', power: 2 })}
      (i32.shl ${get('$count')} (i32.const 2)))))`,
)

/** Floats times 127, rounded away from zero where they lie half way, as bytes of at least -127. */
const rounded = (load) => `
    (local.set $y (f32x4.mul ${load} (v128.const f32x4 127 127 127 127)))
    (local.set $below (f32x4.lt ${get('$y')} (v128.const f32x4 0 0 0 0)))
    (local.set $y (i32x4.trunc_sat_f32x4_s (f32x4.add (f32x4.abs ${get('$y')}) (v128.const f32x4 0.5 0.5 0.5 0.5))))
    (local.set $y (i32x4.sub (v128.xor ${get('$y')} ${get('$below')}) ${get('$below')}))
    (local.set $y (i16x8.narrow_i32x4_s ${get('$y')} ${get('$y')}))
    (local.set $y (i8x16.max_s (i8x16.narrow_i16x8_s ${get('$y')} ${get('$y')}) (i8x16.splat (i32.const -127))))`

const WRITTEN = `(if ${inBytes('$to')}
    (then
      (local.set $put ${place(BYTES, '$to', { at: '$at', offset: '$offset', power: 0 })})
      ${times(
        4,
        '$four',
        [
          ['$put', 4],
          ['$from', 16],
        ],
        `${rounded(`(v128.load align=1 ${get('$from')})`)} (v128.store32_lane align=1 0 ${get('$put')} ${get('$y')})`,
      )}
      ${times(
        1,
        '$one',
        [
          ['$put', 1],
          ['$from', 4],
        ],
        `${rounded(`(v128.load32_zero align=1 ${get('$from')})`)} (v128.store8_lane 0 ${get('$put')} ${get('$y')})`,
      )})
    (else (memory.copy
      ${place(FLOATS, '$to', { at: '$at', offset: '$offset', power: 2 })}
      ${get('$from')}
      (i32.shl ${get('$count')} (i32.const 2)))))`

const WRITING = [
  ['$put', 'i32'],
  ['$y', 'v128'],
  ['$below', 'v128'],
]

/** NetworkIO::WriteTimeStepPart: floats as some features of a time step. */
export const WRITTEN_FEATURES = moduleOf(['$to', '$at', '$offset', '$count', '$from'], WRITING, WRITTEN)

/** NetworkIO::WriteTimeStep: floats as all of them. */
export const WRITTEN_STEP = moduleOf(
  ['$to', '$at', '$from'],
  [['$offset', 'i32'], ['$count', 'i32'], ...WRITING],
  `(local.set $count (select ${featuresOf(BYTES, '$to')} ${featuresOf(FLOATS, '$to')} ${inBytes('$to')}))
    ${WRITTEN}`,
)
