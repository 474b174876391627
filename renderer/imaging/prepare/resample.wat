;; The two directions of resample.ts eight pixels and eight weights at a time; whole numbers throughout, so that every level
;; is the same. resample-quick.ts carries it assembled; tests/unit/resample-quick.test.ts says how if it changes.
(module
  (import "env" "memory" (memory 1))

  ;; A new row of so many pixels, of rows that lie $stride apart, two of them for each pair of weights; $rows is even.
  (func (export "down")
    (param $row i32) (param $stride i32) (param $rows i32) (param $weights i32) (param $width i32) (param $to i32)
    (local $x i32) (local $from i32) (local $weight i32) (local $left i32)
    (local $pixels v128) (local $pair v128) (local $low v128) (local $high v128)
    (loop $eight
      (local.set $from (i32.add (local.get $row) (local.get $x)))
      (local.set $weight (local.get $weights))
      (local.set $left (local.get $rows))
      ;; Half of what is cut off below: 1 << (BITS - KEPT - 1).
      (local.set $low (v128.const i32x4 128 128 128 128))
      (local.set $high (v128.const i32x4 128 128 128 128))
      (loop $two
        (local.set $pixels (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23
          (v128.load64_zero align=1 (local.get $from))
          (v128.load64_zero align=1 (i32.add (local.get $from) (local.get $stride)))))
        (local.set $pair (v128.load32_splat (local.get $weight)))
        (local.set $low (i32x4.add (local.get $low)
          (i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_u (local.get $pixels)) (local.get $pair))))
        (local.set $high (i32x4.add (local.get $high)
          (i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_u (local.get $pixels)) (local.get $pair))))
        (local.set $from (i32.add (local.get $from) (i32.shl (local.get $stride) (i32.const 1))))
        (local.set $weight (i32.add (local.get $weight) (i32.const 4)))
        (local.set $left (i32.sub (local.get $left) (i32.const 2)))
        (br_if $two (local.get $left)))
      (v128.store (i32.add (local.get $to) (i32.shl (local.get $x) (i32.const 1)))
        (i16x8.narrow_i32x4_s
          (i32x4.shr_s (local.get $low) (i32.const 8))
          (i32x4.shr_s (local.get $high) (i32.const 8))))
      (local.set $x (i32.add (local.get $x) (i32.const 8)))
      (br_if $eight (i32.lt_s (local.get $x) (local.get $width)))))

  ;; So many pixels of a row, each of $size numbers from its first one on and as many weights; $size is a multiple of eight.
  (func (export "across")
    (param $row i32) (param $firsts i32) (param $weights i32) (param $size i32) (param $count i32) (param $to i32)
    (local $from i32) (local $left i32) (local $sum v128) (local $level i32)
    (loop $pixel
      (local.set $from (i32.add (local.get $row) (i32.shl (i32.load (local.get $firsts)) (i32.const 1))))
      (local.set $left (local.get $size))
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (loop $eight
        (local.set $sum (i32x4.add (local.get $sum)
          (i32x4.dot_i16x8_s (v128.load align=2 (local.get $from)) (v128.load (local.get $weights)))))
        (local.set $from (i32.add (local.get $from) (i32.const 16)))
        (local.set $weights (i32.add (local.get $weights) (i32.const 16)))
        (local.set $left (i32.sub (local.get $left) (i32.const 8)))
        (br_if $eight (local.get $left)))
      (local.set $sum (i32x4.add (local.get $sum)
        (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $sum) (local.get $sum))))
      ;; Rounded as it is cut off: 1 << (BITS + KEPT - 1).
      (local.set $level (i32.shr_s
        (i32.add (i32.const 524288)
          (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum))))
        (i32.const 20)))
      (local.set $level (select (local.get $level) (i32.const 0) (i32.gt_s (local.get $level) (i32.const 0))))
      (i32.store8 (local.get $to)
        (select (local.get $level) (i32.const 255) (i32.lt_s (local.get $level) (i32.const 255))))
      (local.set $firsts (i32.add (local.get $firsts) (i32.const 4)))
      (local.set $to (i32.add (local.get $to) (i32.const 1)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br_if $pixel (local.get $count)))))
