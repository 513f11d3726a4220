import type { Words } from '../catalogue.ts';

export const ui: Words<'ui'> = {
  loading: '正在加载{what}',
  tryAgain: '重试',
  answered: 'API 对 {path} 的应答状态码为 {status}',
  restGone: '列表的其余部分已不存在。',
  noAnswer: 'API 没有应答，可能正在重启。请稍后再试。',
  keep: '保留',
  pages: '翻页',
  newest: '最新',
  older: '更早',
  asTable: '以表格显示：{of}',
  showTable: '显示为表格（T）',
  type: '请输入“{text}”',
  roles: {
    TEACHER: '教师模型',
    STUDENT: '学生模型',
    CONTROL: '对照模型',
    BASELINE: '基线',
  },
  status: {
    QUEUED: '排队中',
    RUNNING: '运行中',
    resumed: '已恢复',
    SUCCEEDED: '已成功',
    FAILED: '已失败',
    CANCELLED: '已取消',
  },
  secret: {
    copy: '复制',
    done: '完成',
    copied: '已复制。',
    byKeys: '浏览器不允许页面在此复制：内容已选中，请用键盘复制。',
  },
};
