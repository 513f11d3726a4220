;; The rows of one window in a batch: readings lie step by step, [steps, nodes], a batch node by node, [nodes, windows,
;; steps], so that four nodes are read at once and written to four rows. Numbers are put on the z scale as doubles, as
;; JavaScript would. Up to three rows past the last node are written with what lies behind it; the caller leaves room.
(module
  (import "host" "memory" (memory 1))

  ;; (v - mean) * scale of four numbers; mean and scale twice each.
  (func $z (param $v v128) (param $mean v128) (param $scale v128) (result v128)
    (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
      (f32x4.demote_f64x2_zero
        (f64x2.mul
          (f64x2.sub (f64x2.promote_low_f32x4 (local.get $v)) (local.get $mean))
          (local.get $scale)))
      (f32x4.demote_f64x2_zero
        (f64x2.mul
          (f64x2.sub
            (f64x2.promote_low_f32x4
              (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $v) (local.get $v)))
            (local.get $mean))
          (local.get $scale)))))

  ;; Writes four numbers, $apart bytes from one to the next.
  (func $scatter (param $v v128) (param $to i32) (param $apart i32)
    (v128.store32_lane 0 (local.get $to) (local.get $v))
    (local.set $to (i32.add (local.get $to) (local.get $apart)))
    (v128.store32_lane 1 (local.get $to) (local.get $v))
    (local.set $to (i32.add (local.get $to) (local.get $apart)))
    (v128.store32_lane 2 (local.get $to) (local.get $v))
    (local.set $to (i32.add (local.get $to) (local.get $apart)))
    (v128.store32_lane 3 (local.get $to) (local.get $v)))

  ;; Readings with gaps: z where $seen is 1, elsewhere, with $repeats, the last seen one of the row, else 0; the mask as
  ;; floats; the row's last number at $last, where that is not 0. $apart is the bytes between the rows of two nodes.
  (func (export "observed")
    (param $values i32) (param $seen i32) (param $nodes i32) (param $steps i32)
    (param $out i32) (param $mask i32) (param $apart i32)
    (param $last i32) (param $lastApart i32) (param $repeats i32) (param $mean f64) (param $scale f64)
    (local $node i32) (local $step i32) (local $from i32) (local $at i32)
    (local $held v128) (local $shown v128) (local $means v128) (local $scales v128) (local $keep v128)
    (local.set $means (f64x2.splat (local.get $mean)))
    (local.set $scales (f64x2.splat (local.get $scale)))
    (local.set $keep (i32x4.splat (i32.sub (i32.const 0) (local.get $repeats))))
    (loop $nextNodes
      (local.set $held (v128.const i32x4 0 0 0 0))
      (local.set $from (local.get $node))
      (local.set $at (i32.const 0))
      (local.set $step (local.get $steps))
      (loop $nextStep
        (local.set $shown
          (i32x4.extend_low_i16x8_u
            (i16x8.extend_low_i8x16_u (v128.load32_zero (i32.add (local.get $seen) (local.get $from))))))
        (call $scatter
          (f32x4.convert_i32x4_u (local.get $shown))
          (i32.add (local.get $mask) (local.get $at))
          (local.get $apart))
        (local.set $held
          (v128.bitselect
            (call $z
              (v128.load (i32.add (local.get $values) (i32.shl (local.get $from) (i32.const 2))))
              (local.get $means)
              (local.get $scales))
            (v128.and (local.get $held) (local.get $keep))
            (i32x4.neg (local.get $shown))))
        (call $scatter (local.get $held) (i32.add (local.get $out) (local.get $at)) (local.get $apart))
        (local.set $from (i32.add (local.get $from) (local.get $nodes)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $nextStep (local.tee $step (i32.sub (local.get $step) (i32.const 1)))))
      (if (local.get $last)
        (then
          (call $scatter (local.get $held) (local.get $last) (local.get $lastApart))
          (local.set $last (i32.add (local.get $last) (i32.shl (local.get $lastApart) (i32.const 2))))))
      (local.set $out (i32.add (local.get $out) (i32.shl (local.get $apart) (i32.const 2))))
      (local.set $mask (i32.add (local.get $mask) (i32.shl (local.get $apart) (i32.const 2))))
      (local.set $node (i32.add (local.get $node) (i32.const 4)))
      (br_if $nextNodes (i32.lt_u (local.get $node) (local.get $nodes)))))

  ;; Numbers without gaps on the z scale.
  (func (export "whole")
    (param $values i32) (param $nodes i32) (param $steps i32)
    (param $out i32) (param $apart i32) (param $mean f64) (param $scale f64)
    (local $node i32) (local $step i32) (local $from i32) (local $at i32) (local $means v128) (local $scales v128)
    (local.set $means (f64x2.splat (local.get $mean)))
    (local.set $scales (f64x2.splat (local.get $scale)))
    (loop $nextNodes
      (local.set $from (local.get $node))
      (local.set $at (i32.const 0))
      (local.set $step (local.get $steps))
      (loop $nextStep
        (call $scatter
          (call $z
            (v128.load (i32.add (local.get $values) (i32.shl (local.get $from) (i32.const 2))))
            (local.get $means)
            (local.get $scales))
          (i32.add (local.get $out) (local.get $at))
          (local.get $apart))
        (local.set $from (i32.add (local.get $from) (local.get $nodes)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $nextStep (local.tee $step (i32.sub (local.get $step) (i32.const 1)))))
      (local.set $out (i32.add (local.get $out) (i32.shl (local.get $apart) (i32.const 2))))
      (local.set $node (i32.add (local.get $node) (i32.const 4)))
      (br_if $nextNodes (i32.lt_u (local.get $node) (local.get $nodes))))))
