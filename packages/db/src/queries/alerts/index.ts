export {
  acknowledge,
  byIds,
  createRule,
  list,
  removeRule,
  rules,
  rulesByIds,
  updateRule,
  type AlertFilter,
  type AlertRow,
  type AlertRuleRow,
} from './decide.ts';
