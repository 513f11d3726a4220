import type { Words } from '../catalogue.ts';

export const events: Words<'events'> = {
  share: '{part} / {all}',
  figure: {
    averagePrecision: { head: 'AUPRC', title: '精确率-召回率曲线下面积，合并所有传感器与目标步；一无所知时等于发生率' },
    nodeAveragePrecision: {
      head: '单传感器内',
      title: '在每个有事件的传感器内部计算后取平均：除了哪些传感器事件更多之外还知道多少',
    },
    f1: { head: 'F1', title: '精确率与召回率的调和平均，判定阈值取验证集上 F1 最佳的概率' },
    precision: { head: '精确率', title: '判定为事件者中真正事件的比例，判定阈值取验证集上 F1 最佳的概率' },
    recall: { head: '召回率', title: '事件中被判定出来的比例，判定阈值取验证集上 F1 最佳的概率' },
    crossEntropy: { head: '交叉熵，nats', title: '−ln（实际结果的概率）的均值：排名所用的损失' },
    brier: { head: 'Brier', title: '概率与标签之差的均方' },
    prevalence: { head: '发生率', title: '事件所占比例：一无所知时的 AUPRC' },
    threshold: { head: '阈值', title: '概率达到此值即判定为事件：取验证集上 F1 最佳者' },
    leadMinutes: { head: '提前量，min', title: '告警比其预报的事件提前的分钟数的中位数' },
    falsePerNodeDay: { head: '误报/天', title: '没有对应事件的告警，按每个传感器每天计' },
    told: { head: '预报到', title: '告警提前预报到的事件，占可被预报的全部事件' },
    late: { head: '迟到', title: '没有告警提前预报、而在开始后才被判定的事件：既不算预报，也不算误报' },
  },
  alarms: {
    notCounted: '未统计',
    ahead: '{events} 个事件中有 {detected} 个被提前预报',
    early: '{events} 个事件中有 {detected} 个有告警（或早或迟）',
    lead: '，其中一半提前 {median} min 以上（四分位数 {low} 至 {high}）',
    leadEarly: '，提前量中位数 {median} min（四分位数 {low} 至 {high}）',
    met: '；{late} 个在开始后才被判定',
    sentence: '{told}{lead}{met}；每个传感器每天误报 {rate} 次',
  },
};
