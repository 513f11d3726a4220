import type { Words } from '../catalogue.ts';

export const ui: Words<'ui'> = {
  loading: '正在加载{what}',
  tryAgain: '重试',
};
