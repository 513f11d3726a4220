export const format = {
  /** The language in which the browser writes days and months (BCP 47). */
  language: 'en-GB',
  dayAndClock: '{day}, {clock}',
  weekdayAndDay: '{weekday} {day}',
  days: '{days} days',
  hours: '{hours} h',
  hoursMinutes: '{hours} h {minutes} min',
  minutes: '{minutes} min',
  seconds: '{seconds} s',
  stepDays: '{days} d',
  crossEntropy: 'cross-entropy',
  mae: 'MAE',
  withUnit: '{name}, {unit}',
  inUnit: '{name} in {unit}',
} as const;
