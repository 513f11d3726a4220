/**
 * The training process: opens an engine and does one run after the other, as its worker says. It ends when the worker is
 * gone, however that happened.
 */
import { openEngine, type OpenedEngine } from './engines.ts';
import { parseOrder, type Report } from './messages.ts';
import { RunServer } from './run-server.ts';

function send(report: Report): void {
  // Without a channel the worker is gone, and the `disconnect` below ends this process.
  if (process.connected) process.send?.(report);
}

let server: RunServer | undefined;

process.on('message', (message) => {
  const order = parseOrder(message);
  if (order.type === 'open') {
    openEngine(order.engine, order.threads).then(
      (opened: OpenedEngine) => {
        server = new RunServer(opened, send, order.folder);
        send({ type: 'ready', engine: opened.info });
      },
      (error: unknown) => {
        send({ type: 'unusable', message: error instanceof Error ? error.message : String(error) });
      },
    );
    return;
  }
  if (server === undefined) throw new Error(`a training process got "${order.type}" before its engine was open`);
  server.obey(order);
});
process.on('disconnect', () => process.exit(0));
// Signals of the terminal go to the whole process group; the worker decides when training stops.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
