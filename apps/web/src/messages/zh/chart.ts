import type { Words } from '../catalogue.ts';

export const chart: Words<'chart'> = {
  loading: '正在加载图表',
  kind: '图表',
  label: '{label}。左右方向键逐点读取。',
  asTable: '{of}（表格）',
  offScale: '超出刻度',
};
