import type { Words } from '../catalogue.ts';

export const format: Words<'format'> = {
  language: 'zh-CN',
  dayAndClock: '{day} {clock}',
  weekdayAndDay: '{day} {weekday}',
  days: '{days} 天',
  hours: '{hours} 小时',
  hoursMinutes: '{hours} 小时 {minutes} 分钟',
  minutes: '{minutes} 分钟',
  seconds: '{seconds} 秒',
  stepDays: '{days} 天',
  crossEntropy: '交叉熵',
  mae: 'MAE',
  withUnit: '{name}（{unit}）',
  inUnit: '{name}（{unit}）',
};
