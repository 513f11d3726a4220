'use client';
import { RotateCcw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatClock, formatCount } from '../../format/index.ts';
import { useChange } from '../../graphql/use-change.ts';
import type { Translator } from '../../i18n/translator.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import type { ShownWebhook } from './webhook-page.tsx';
import { webhookDeliveryRetryMutation } from './webhook-queries.ts';
import { DeliveryState, typeName } from './webhook-words.tsx';

type Delivery = ShownWebhook['deliveries']['nodes'][number];

/** What the receiver said the last time, or why it said nothing. */
function answerText(t: Translator<'team'>, delivery: Delivery): string {
  const { responseStatus, responseExcerpt, error, durationMs, attemptedAt } = delivery;
  if (attemptedAt === null) return t('messages.notTried');
  const said = [
    responseStatus === null ? null : t('messages.answered', { status: String(responseStatus) }),
    error,
    responseExcerpt,
  ];
  const text = said.filter((part) => part !== null && part !== '').join(': ');
  return durationMs === null ? text : `${text} (${formatCount(durationMs)} ms)`;
}

interface DeliveryTableProps {
  deliveries: readonly Delivery[];
  isFiltered: boolean;
  onChange: () => void;
}

/** Messages, newest first, each with the last answer to it. */
export function DeliveryTable({ deliveries, isFiltered, onChange }: DeliveryTableProps): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('team');
  const refusal = useRefusal('WEBHOOKS_MANAGE');
  const retry = useChange(webhookDeliveryRetryMutation, (data) => data.webhookDeliveryRetry);
  const [said, setSaid] = useState('');
  const send = async (delivery: Delivery) => {
    const answer = await retry.send({ id: delivery.id });
    setSaid(answer === null ? '' : t('messages.onItsWay'));
    onChange();
  };
  if (deliveries.length === 0) {
    return <p className="note">{t(isFiltered ? 'messages.noneLike' : 'messages.none')}</p>;
  }
  return (
    <>
      <TableScroll label={t('messages.title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('messages.tellsOf')}</th>
              <th scope="col">{t('messages.state')}</th>
              <th scope="col" className="num wide-only">
                {t('messages.attempts')}
              </th>
              <th scope="col" className="wide-only">
                {t('messages.written')}
              </th>
              <th scope="col" className="wide-only">
                {t('messages.tried')}
              </th>
              <th scope="col" className="wide-only">
                {t('messages.next')}
              </th>
              <th scope="col">{t('messages.lastAnswer')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('messages.sendItAgain')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {deliveries.map((delivery) => (
              <tr key={delivery.id}>
                <td>
                  {delivery.event === null ? t('messages.aTest') : typeName(delivery.event.type)}{' '}
                  {delivery.event === null ? null : <span className="quiet-text">{delivery.event.sequence}</span>}
                </td>
                <td>
                  <DeliveryState status={delivery.status} />
                </td>
                <td className="num wide-only">{delivery.attempts}</td>
                <td className="wide-only">{formatClock(format, delivery.createdAt)}</td>
                <td className="wide-only">{formatClock(format, delivery.attemptedAt)}</td>
                <td className="wide-only">{formatClock(format, delivery.nextAttemptAt)}</td>
                <td className="wrap webhook-answer">{answerText(t, delivery)}</td>
                <td className="act">
                  {delivery.status === 'PENDING' ? null : (
                    <button
                      type="button"
                      className="button bare"
                      aria-label={
                        delivery.event === null
                          ? t('messages.sendTest')
                          : t('messages.sendType', { type: typeName(delivery.event.type) })
                      }
                      disabled={refusal !== undefined || retry.isPending}
                      title={refusal}
                      onClick={() => void send(delivery)}
                    >
                      <RotateCcw size={16} strokeWidth={1.75} aria-hidden />{' '}
                      <span className="row-word">{t('messages.again')}</span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <Told fault={retry.fault} said={said} />
    </>
  );
}
