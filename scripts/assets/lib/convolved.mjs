// Convolve::Forward of Tesseract's networks, as text of WebAssembly: each time step takes the pixels around it. The
// engine's own asks for each of the nine whether it lies in the line and where, moves it by a call, and does so for
// millions of them; here only the edges of a line are done that way.
//
// Of the layer: at 20 how many features it takes, at 24 how many it gives, at 52 its source of noise, at 56 and 60 how far
// it reaches across and down. Of a NetworkIO: see network-io.mjs; at 52 its map of steps. Of the map: at 0 lines, height
// and width, at 12 how many steps lie between two lines, rows and columns, at 24 and 36 the own heights and widths of
// lines. Of a place in it, which is kept at 44 of the frame: the map, the step, line, row and column.

/** The functions that it calls, by their numbers in the core with relaxed SIMD; those before them are left empty. */
const CALLED = {
  148: '$moved (param i32 i32 i32) (result i32)',
  157: '$resize (param i32 i32 i32 i32)',
  445: '$next (param i32) (result i32)',
  777: '$copy (param i32 i32 i32 i32 i32 i32 i32)',
  995: '$noise (param i32 i32 i32 i32 i32)',
}
const functions = Array.from({ length: 996 }, (_, at) => (CALLED[at] ? `(func ${CALLED[at]} unreachable)` : '(func)'))

const get = (name) => `(local.get ${name})`
const set = (name, value) => `(local.set ${name} ${value})`
const number = (value) => `(i32.const ${value})`
const add = (one, other) => `(i32.add ${one} ${other})`
const sub = (one, other) => `(i32.sub ${one} ${other})`
const mul = (one, other) => `(i32.mul ${one} ${other})`
const at = (offset, place) => `(i32.load offset=${offset} ${place})`
const both = (one, other) => `(i32.and ${one} ${other})`
const bytesOf = (network) => add(at(28, get(network)), mul(at(40, get(network)), get('$step')))
const isInBytes = (network) => `(i32.load8_u offset=48 ${get(network)})`

/** The first row or column that is too near to the end of the only line: of all, or of its own where that is less. */
const limit = (name, { size, own, reach }) => `
  ${set(name, sub(at(size, get('$map')), get(reach)))}
  (if (i32.ne ${at(own, get('$map'))} ${at(own + 4, get('$map'))}) (then
    ${set('$put', sub(at(0, at(own, get('$map'))), get(reach)))}
    (if (i32.lt_s ${get('$put')} ${get(name)}) (then ${set(name, get('$put'))}))))`

/** `work`, then once more while a number that grows by one is not beyond a reach. */
const upTo = (loop, count, reach, work) => `
  ${set(count, sub(number(0), get(reach)))}
  (loop ${loop} ${work}
    ${set(count, add(get(count), number(1)))}
    (br_if ${loop} (i32.le_s ${get(count)} ${get(reach)})))`

const within = (value, reach, end) =>
  both(`(i32.ge_s ${get(value)} ${get(reach)})`, `(i32.lt_s ${get(value)} ${get(end)})`)

const INSIDE = `
  ${set('$put', bytesOf('$out'))}
  ${set('$corner', sub(bytesOf('$in'), add(mul(get('$across'), get('$byColumn')), mul(get('$down'), get('$byRow')))))}
  ${upTo(
    '$columns',
    '$i',
    '$across',
    `${set('$take', get('$corner'))}
    ${upTo(
      '$rows',
      '$j',
      '$down',
      `(i32.store8 ${get('$put')} (i32.load8_u ${get('$take')}))
      ${set('$put', add(get('$put'), number(1)))}
      ${set('$take', add(get('$take'), get('$byRow')))}`,
    )}
    ${set('$corner', add(get('$corner'), get('$byColumn')))}`,
  )}`

/** Copies of the place are kept at 24 of the frame, moved across, and at 0, moved down too. */
const placeFrom = (to, from) =>
  `(memory.copy ${add(get('$frame'), number(to))} ${add(get('$frame'), number(from))} ${number(20)})`
const noise = (count) => `(call $noise ${get('$out')} ${get('$step')} ${get('$put')} ${count} ${at(52, get('$layer'))})`
const movedOn = (by) => set('$put', add(get('$put'), by))
const COLUMN = mul(get('$features'), add(`(i32.shl ${get('$down')} ${number(1)})`, number(1)))

const AT_EDGE = `
  ${set('$put', number(0))}
  ${upTo(
    '$edgeColumns',
    '$i',
    '$across',
    `${placeFrom(24, 44)}
    (if (i32.eqz (call $moved ${add(get('$frame'), number(24))} ${get('$i')} ${number(2)}))
      (then ${noise(COLUMN)} ${movedOn(COLUMN)})
      (else ${upTo(
        '$edgeRows',
        '$j',
        '$down',
        `${placeFrom(0, 24)}
        (if (i32.eqz (call $moved ${get('$frame')} ${get('$j')} ${number(1)}))
          (then ${noise(get('$features'))})
          (else (call $copy ${get('$out')} ${get('$step')} ${get('$put')} ${get('$features')}
            ${get('$in')} ${at(4, get('$frame'))} ${number(0)})))
        ${movedOn(get('$features'))}`,
      )}))`,
  )}`

const PARAMETERS = ['$layer', '$debug', '$in', '$transposed', '$scratch', '$out']
const LOCALS =
  '$frame $map $features $across $down $endColumn $endRow $byColumn $byRow $step $row $column $i $j $take $put $corner'

/** Only a line alone whose pixels are bytes has an inside; of others all is edge. */
export const CONVOLVED = `(module (memory 1) (global $stack (mut i32) (i32.const 65536)) ${functions.join(' ')}
  (func (export "run") ${PARAMETERS.map((name) => `(param ${name} i32)`).join(' ')}
    ${LOCALS.split(' ')
      .map((name) => `(local ${name} i32)`)
      .join(' ')}
    ${set('$frame', sub('(global.get $stack)', number(64)))}
    (global.set $stack ${get('$frame')})
    (call $resize ${get('$out')} ${isInBytes('$in')} ${add(get('$in'), number(52))} ${at(24, get('$layer'))})
    ${set('$features', at(20, get('$layer')))}
    ${set('$across', at(56, get('$layer')))}
    ${set('$down', at(60, get('$layer')))}
    ${set('$map', add(get('$out'), number(52)))}
    (i32.store offset=44 ${get('$frame')} ${get('$map')})
    (memory.fill ${add(get('$frame'), number(48))} ${number(0)} ${number(16)})
    (if ${both(
      both(`(i32.eq ${at(0, get('$map'))} ${number(1)})`, `(i32.eq ${get('$features')} ${number(1)})`),
      both(isInBytes('$in'), isInBytes('$out')),
    )} (then
      ${limit('$endColumn', { size: 8, own: 36, reach: '$across' })}
      ${limit('$endRow', { size: 4, own: 24, reach: '$down' })}
      ${set('$byColumn', mul(at(40, get('$in')), at(20, get('$map'))))}
      ${set('$byRow', mul(at(40, get('$in')), at(16, get('$map'))))}))
    (loop $steps
      ${set('$step', at(48, get('$frame')))}
      ${set('$row', at(56, get('$frame')))}
      ${set('$column', at(60, get('$frame')))}
      (if ${both(within('$column', '$across', '$endColumn'), within('$row', '$down', '$endRow'))}
        (then ${INSIDE})
        (else ${AT_EDGE}))
      (br_if $steps (call $next ${add(get('$frame'), number(44))})))
    (global.set $stack ${add(get('$frame'), number(64))})))`
