import { BucketError } from './bucket.ts';
import { ObjectStore } from './object-store.ts';
import { s3Bucket, type S3Settings } from './s3-bucket.ts';

/**
 * The object storage of the settings, tried before anything depends on it: a wrong secret is told at start, not after a training.
 *
 * @param onSilence told of a storage that does not answer now; it may be there when it is needed
 * @returns undefined without settings. @throws BucketError where the storage refuses
 */
export async function openObjectStore(
  settings: S3Settings | undefined,
  onSilence: (error: BucketError) => void,
): Promise<ObjectStore | undefined> {
  if (settings === undefined) return undefined;
  const bucket = s3Bucket(settings);
  try {
    await bucket.check();
  } catch (error) {
    if (!(error instanceof BucketError) || error.code !== 'CONNECTION_OBJECT_STORAGE') throw error;
    onSilence(error);
  }
  return new ObjectStore(bucket);
}
