import { formatNumber } from '../format/index.ts';

/** Two significant digits without a power of ten, whole numbers from 100 on: `0.7`, `2.1`, `94`, `1 210`. */
export function formatShort(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return formatNumber(value);
  const magnitude = Math.abs(value);
  if (magnitude === 0 || magnitude >= 100) return formatNumber(value, 0);
  const rounded = Number(value.toPrecision(2));
  const decimals = Math.max(0, Math.min(6, 1 - Math.floor(Math.log10(magnitude))));
  return formatNumber(rounded, decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
