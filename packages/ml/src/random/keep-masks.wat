;; Keep masks of dropout: the random bytes of SplitMix in 32 bits (Steele, Lea and Flood, OOPSLA 2014) with murmur3's
;; mixer, sixteen at a time, each compared with the number of byte values for which an element is dropped.
(module
  (import "host" "memory" (memory 1))

  ;; Writes groups of 16 bytes from $to until $end is reached: 1 where the random byte is at least $dropped, else 0.
  (func (export "fill")
    (param $to i32) (param $end i32) (param $start i32) (param $step i32) (param $dropped i32)
    (local $state v128) (local $stride v128) (local $mixed v128) (local $threshold v128) (local $one v128)
    (local.set $state
      (i32x4.add
        (i32x4.splat (local.get $start))
        (i32x4.mul (i32x4.splat (local.get $step)) (v128.const i32x4 1 2 3 4))))
    (local.set $stride (i32x4.splat (i32.shl (local.get $step) (i32.const 2))))
    (local.set $threshold (i8x16.splat (local.get $dropped)))
    (local.set $one (i8x16.splat (i32.const 1)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $to) (local.get $end)))
        (local.set $mixed
          (i32x4.mul
            (v128.xor (local.get $state) (i32x4.shr_u (local.get $state) (i32.const 16)))
            (i32x4.splat (i32.const 0x85ebca6b))))
        (local.set $mixed
          (i32x4.mul
            (v128.xor (local.get $mixed) (i32x4.shr_u (local.get $mixed) (i32.const 13)))
            (i32x4.splat (i32.const 0xc2b2ae35))))
        (local.set $mixed (v128.xor (local.get $mixed) (i32x4.shr_u (local.get $mixed) (i32.const 16))))
        (v128.store
          (local.get $to)
          (v128.and (i8x16.ge_u (local.get $mixed) (local.get $threshold)) (local.get $one)))
        (local.set $state (i32x4.add (local.get $state) (local.get $stride)))
        (local.set $to (i32.add (local.get $to) (i32.const 16)))
        (br $next)))))
