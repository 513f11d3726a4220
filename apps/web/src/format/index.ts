export {
  formatBytes,
  formatCount,
  formatLatency,
  formatNumber,
  formatShare,
  formatSigned,
  errorDigits,
  errorIn,
  errorName,
  errorTitle,
  errorUnit,
  withUnit,
} from './number.ts';
export { formatClock, formatDay, formatInstant, formatSpan, formatStep } from './time.ts';
