/** The process of a dry run: reads one source, looks at it, and sends what it found. */
import { ImportError } from '../import/import-error.ts';
import { failedBy } from '../errand-failure.ts';
import { serveErrand } from '../errand-process.ts';
import { sourceOf } from '../uploads/source-order.ts';
import { inspectSource, refusedReport } from './inspect-source.ts';
import { parseInspectOrder, type InspectReport } from './messages.ts';

const PROGRESS_MS = 300;

serveErrand<InspectReport>(async (message, send) => {
  let toldAt = 0;
  const onProgress = (share: number) => {
    if (performance.now() - toldAt < PROGRESS_MS) return;
    toldAt = performance.now();
    void send({ type: 'progress', share });
  };
  const answer = await Promise.resolve(message)
    .then(parseInspectOrder)
    .then(async (order): Promise<InspectReport> => {
      try {
        const { source, options } = await sourceOf(order);
        return {
          type: 'inspected',
          report: await inspectSource(source, options, { folder: order.folder, onProgress }),
        };
      } catch (error) {
        // An archive that cannot be unpacked is a finding too.
        if (error instanceof ImportError) return { type: 'inspected', report: refusedReport(error.message) };
        throw error;
      }
    })
    .catch(failedBy);
  await send(answer);
});
