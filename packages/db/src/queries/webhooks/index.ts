export {
  deliveriesByIds,
  pagesOfWebhooks,
  replay,
  retry,
  test,
  type DeliveryFilter,
  type DeliveryRow,
  type DeliveryStatus,
} from './deliveries.ts';
export {
  byIds,
  create,
  list,
  OVERLAP_HOURS,
  pendingOf,
  remove,
  rotate,
  update,
  type WebhookChange,
  type WebhookInput,
  type WebhookRow,
} from './manage.ts';
export {
  due,
  endStray,
  lease,
  record,
  release,
  secondsUntilDue,
  type Attempt,
  type DueDelivery,
  type Leased,
} from './send.ts';
