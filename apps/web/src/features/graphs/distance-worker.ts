/** A thread that measures how far sensors are apart, so that the page goes on meanwhile. */
import { measure, type DistanceAnswer, type DistanceOrder } from './distance-order.ts';

self.onmessage = ({ data: order }: MessageEvent<DistanceOrder>) => {
  const answer: DistanceAnswer = { measured: measure(order) };
  const { from, to, metres } = answer.measured.distances;
  self.postMessage(answer, { transfer: [from.buffer, to.buffer, metres.buffer] });
};
