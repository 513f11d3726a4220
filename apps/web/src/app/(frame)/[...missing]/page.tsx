import { notFound } from 'next/navigation';

/** Every address below the frame that no other page has: so that the way back stands around it. */
export default function MissingPage(): never {
  notFound();
}
