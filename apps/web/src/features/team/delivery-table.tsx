'use client';
import { RotateCcw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { formatClock, formatCount } from '../../format/index.ts';
import { useChange } from '../../graphql/use-change.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import type { ShownWebhook } from './webhook-page.tsx';
import { webhookDeliveryRetryMutation } from './webhook-queries.ts';
import { DeliveryState, typeName } from './webhook-words.tsx';

type Delivery = ShownWebhook['deliveries']['nodes'][number];

/** What the receiver said the last time, or why it said nothing. */
function answerText({ responseStatus, responseExcerpt, error, durationMs, attemptedAt }: Delivery): string {
  if (attemptedAt === null) return 'not tried yet';
  const said = [responseStatus === null ? null : `status ${responseStatus}`, error, responseExcerpt];
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
  const refusal = useRefusal('WEBHOOKS_MANAGE');
  const retry = useChange(webhookDeliveryRetryMutation, (data) => data.webhookDeliveryRetry);
  const [said, setSaid] = useState('');
  const send = async (delivery: Delivery) => {
    const answer = await retry.send({ id: delivery.id });
    setSaid(answer === null ? '' : 'It is on its way again.');
    onChange();
  };
  if (deliveries.length === 0) {
    return (
      <p className="note">
        {isFiltered ? 'No message is like that.' : 'Nothing was sent yet; a test shows whether the receiver answers.'}
      </p>
    );
  }
  return (
    <>
      <TableScroll label="Messages">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Tells of</th>
              <th scope="col">State</th>
              <th scope="col" className="num wide-only">
                Attempts
              </th>
              <th scope="col" className="wide-only">
                Written
              </th>
              <th scope="col" className="wide-only">
                Tried
              </th>
              <th scope="col" className="wide-only">
                Next
              </th>
              <th scope="col">Last answer</th>
              <th scope="col">
                <span className="visually-hidden">Send it again</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {deliveries.map((delivery) => (
              <tr key={delivery.id}>
                <td>
                  {delivery.event === null ? 'a test' : typeName(delivery.event.type)}{' '}
                  {delivery.event === null ? null : <span className="quiet-text">{delivery.event.sequence}</span>}
                </td>
                <td>
                  <DeliveryState status={delivery.status} />
                </td>
                <td className="num wide-only">{delivery.attempts}</td>
                <td className="wide-only">{formatClock(delivery.createdAt)}</td>
                <td className="wide-only">{formatClock(delivery.attemptedAt)}</td>
                <td className="wide-only">{formatClock(delivery.nextAttemptAt)}</td>
                <td className="wrap webhook-answer">{answerText(delivery)}</td>
                <td className="act">
                  {delivery.status === 'PENDING' ? null : (
                    <button
                      type="button"
                      className="button bare"
                      aria-label={`Send ${delivery.event === null ? 'the test' : typeName(delivery.event.type)} again`}
                      disabled={refusal !== undefined || retry.isPending}
                      title={refusal}
                      onClick={() => void send(delivery)}
                    >
                      <RotateCcw size={16} strokeWidth={1.75} aria-hidden />{' '}
                      <span className="row-word">Send again</span>
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
