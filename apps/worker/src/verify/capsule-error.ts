/** A capsule that cannot be judged: it is damaged, or not what it says, or the data beside it are others. */
export class CapsuleError extends Error {
  override name = 'CapsuleError';
}
