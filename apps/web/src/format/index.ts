export { formatBytes, formatCount, formatNumber, formatShare, formatSigned } from './number.ts';
export { formatClock, formatDay, formatInstant, formatSpan, formatStep } from './time.ts';
