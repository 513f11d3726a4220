'use client';
import { useEffect, useState } from 'react';

/** `value` once it has stayed as it is for `afterMs`; values are told apart by their JSON. */
export function useSettled<Value>(
  value: Value,
  afterMs: number,
): { readonly value: Value; readonly isSettled: boolean } {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState({ value, text });
  useEffect(() => {
    if (settled.text === text) return undefined;
    const timer = setTimeout(() => setSettled({ value, text }), afterMs);
    return () => clearTimeout(timer);
    // The text stands for the value, whose identity changes with each rendering.
  }, [text, settled.text, afterMs]);
  return { value: settled.value, isSettled: settled.text === text };
}
