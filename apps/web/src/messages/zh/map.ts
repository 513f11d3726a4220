import type { Words } from '../catalogue.ts';

export const map: Words<'map'> = {
  links: '线条：图“{graph}”中最强的连接，颜色取两端的均值；无道路',
  loading: '正在加载地图',
  help: '方向键在传感器之间移动，回车键选中，加号和减号缩放，0 显示全部。',
  helpWithChoice: '方向键在传感器之间移动，回车键选中，Shift 加回车键追加选择，加号和减号缩放，0 显示全部。',
  zoomIn: '放大',
  zoomOut: '缩小',
  showAll: '显示全部传感器',
  lasso: '用线圈选传感器',
  lassoHelp: '用线圈选传感器，也可按住 Shift 拖动；按住 Shift 会追加到已选传感器',
  swipe: '两幅地图的分界处',
  swipeValue: '左侧地图占宽度的 {share} %',
  editor: {
    help: '方向键在路口和传感器之间移动，Enter 选择，加号和减号缩放，0 显示全部。此处能绘制的一切都可以在下方的表格中填写。',
    loading: '正在加载地图',
  },
};
