export const chart = {
  loading: 'Loading the chart',
  kind: 'chart',
  label: '{label}. Left and right arrow keys read the points.',
  asTable: '{of}, as a table',
  offScale: 'off scale',
} as const;
