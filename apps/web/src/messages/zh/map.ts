import type { Words } from '../catalogue.ts';

export const map: Words<'map'> = {
  editor: {
    help: '方向键在路口和传感器之间移动，Enter 选择，加号和减号缩放，0 显示全部。此处能绘制的一切都可以在下方的表格中填写。',
    loading: '正在加载地图',
  },
};
