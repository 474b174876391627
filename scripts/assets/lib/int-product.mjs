// The product of a matrix and a vector of bytes, by which Tesseract's networks spend a sixth of their time, as text of
// WebAssembly (IntSimdMatrix::matrixDotVectorFunction). The engine's own makes a copy of the vector for each product, in
// memory that it asks for and gives back, takes each sixteen weights apart in four steps, and goes through what is left
// over one by one. The results are the same to the last bit: they are sums of whole numbers.

const ADDED = '(local.set $at (i32.add (local.get $at) (local.get $row)))'
const get = (name) => `(local.get ${name})`
const sum = (...terms) => terms.reduce((one, other) => `(i32.add ${one} ${other})`)

/** The sums of lanes 0 and 1, and of 2 and 3, of two vectors, as the lanes of one. */
function pairs(one, other) {
  const even = `(i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 ${get(one)} ${get(other)})`
  const odd = `(i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 ${get(one)} ${get(other)})`
  return `(i32x4.add ${even} ${odd})`
}

/** Adds the products of eight inputs and their weights to the sum of each row. */
function addProducts(rows, mask) {
  const inputs = `(v128.load8x8_s align=1 ${sum(get('$u'), get('$from'))})`
  const add = (row) =>
    `(local.set $sum${row} (i32x4.add ${get(`$sum${row}`)}
       (i32x4.dot_i16x8_s ${get('$x')} (v128.load8x8_s align=1 ${get('$at')}))))`
  return `
    (local.set $x ${mask ? `(v128.and ${get('$mask')} ${inputs})` : inputs})
    (local.set $at ${sum(get('$w'), get('$from'))})
    ${rows.map(add).join(ADDED)}`
}

/** The sums of rows: eight inputs at a time, then those that are left, what lies behind them taken for nothing. */
function sumsOf(rows, name) {
  return `
    ${rows.map((row) => `(local.set $sum${row} (v128.const i32x4 0 0 0 0))`).join('')}
    (local.set $from (i32.const 0))
    (if (i32.ge_s ${get('$inputs')} (i32.const 8)) (then (loop $eight${name}
      ${addProducts(rows, false)}
      (local.set $from ${sum(get('$from'), '(i32.const 8)')})
      (br_if $eight${name} (i32.le_s ${sum(get('$from'), '(i32.const 8)')} ${get('$inputs')})))))
    (if (i32.lt_s ${get('$from')} ${get('$inputs')}) (then ${addProducts(rows, true)}))`
}

/** Four results: their bias, which is the weight of an input of 127, added, and all multiplied by their scales. */
function fourResults([a, b, c, d]) {
  const bias = (lane) => `${ADDED}
    (local.set $x (i32x4.replace_lane ${lane} ${get('$x')} (i32.load8_s ${get('$at')})))`
  return `
    (local.set $sum${a} ${pairs(`$sum${a}`, `$sum${b}`)})
    (local.set $sum${c} ${pairs(`$sum${c}`, `$sum${d}`)})
    (local.set $sum${a} ${pairs(`$sum${a}`, `$sum${c}`)})
    (local.set $at ${sum(get('$w'), get('$inputs'), `(i32.mul (i32.const ${a}) ${get('$row')})`)})
    (local.set $x (i32x4.splat (i32.load8_s ${get('$at')})))
    ${bias(1)}${bias(2)}${bias(3)}
    (v128.store offset=${4 * a} align=1 ${get('$v')} (f32x4.mul (v128.load offset=${4 * a} align=1 ${get('$scales')})
      (f32x4.convert_i32x4_s (i32x4.add ${get(`$sum${a}`)} (i32x4.mul (v128.const i32x4 127 127 127 127) ${get('$x')})))))`
}

/** One result, the same way. */
const ONE_RESULT = `
    (local.set $at (i32.mul (i32.const 127) (i32.load8_s ${sum(get('$w'), get('$inputs'))})))
    (f32.store align=1 ${get('$v')} (f32.mul (f32.load align=1 ${get('$scales')}) (f32.convert_i32_s
      ${sum(get('$at'), ...[0, 1, 2, 3].map((lane) => `(i32x4.extract_lane ${lane} ${get('$sum0')})`))})))`

/** As many times as there are rows for it, `count` of them at once. */
function rowsAtOnce(count) {
  const rows = Array.from({ length: count }, (_, row) => row)
  const fours = rows.filter((row) => row % 4 === 0).map((row) => rows.slice(row, row + 4))
  const enough = `(i32.ge_s ${get('$outputs')} (i32.const ${count}))`
  return `
    (if ${enough} (then (loop $rows${count}
      ${sumsOf(rows, count)}
      ${count === 1 ? ONE_RESULT : fours.map(fourResults).join('')}
      (local.set $w ${sum(get('$w'), `(i32.mul ${get('$row')} (i32.const ${count}))`)})
      (local.set $scales ${sum(get('$scales'), `(i32.const ${4 * count})`)})
      (local.set $v ${sum(get('$v'), `(i32.const ${4 * count})`)})
      (local.set $outputs (i32.sub ${get('$outputs')} (i32.const ${count})))
      (br_if $rows${count} ${enough}))))`
}

/**
 * Rows of weights lie one after the other, each with an even number of them (zero where there are fewer inputs) and its
 * bias. `inputs` counts the bias; `u` are the inputs, `v` the results. Eight bytes behind either are read in vain.
 */
export const INT_PRODUCT = `(module
  (memory (export "memory") 1)
  (func (export "run")
    (param $outputs i32) (param $inputs i32) (param $w i32) (param $scales i32) (param $u i32) (param $v i32)
    (local $row i32) (local $at i32) (local $from i32) (local $x v128) (local $mask v128)
    ${Array.from({ length: 8 }, (_, row) => `(local $sum${row} v128)`).join(' ')}
    (local.set $inputs (i32.and ${get('$inputs')} (i32.const -2)))
    (local.set $row ${sum(get('$inputs'), '(i32.const 1)')})
    (local.set $mask (i16x8.lt_s (v128.const i16x8 0 1 2 3 4 5 6 7)
      (i16x8.splat (i32.and ${get('$inputs')} (i32.const 7)))))
    ${[8, 4, 1].map(rowsAtOnce).join('')}))`
