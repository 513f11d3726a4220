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
  predictedUnit,
  withUnit,
} from './number.ts';
export { formatClock, formatDay, formatInstant, formatSeconds, formatSpan, formatStep, formatWeekday } from './time.ts';
export { asSentence } from './sentence.ts';
