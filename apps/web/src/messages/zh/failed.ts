import type { Words } from '../catalogue.ts';

export const failed: Words<'failed'> = {
  title: '此页面出错了',
  text: '页面脚本出现错误，数据没有因此改变。请重新绘制；若仍无效，请重新加载。',
  again: '重新绘制',
  anew: '重新加载',
  overview: '前往概览',
  missing: {
    title: '没有这个页面',
    text: '地址可能有误，或者原来的内容已被删除。',
    search: '按名称查找',
  },
};
