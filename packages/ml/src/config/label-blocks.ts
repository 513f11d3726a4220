/** Labels are drawn in blocks of so long. */
const BLOCK_SECONDS = 3600;

/**
 * Blocks of an hour of window starts that labels are drawn in.
 *
 * @param windows of the train part
 * @param stepSeconds seconds between steps
 * @returns how many blocks there are, the last one perhaps shorter, and the windows of each, at least one
 */
export function labelBlocks(windows: number, stepSeconds: number): { readonly blocks: number; readonly each: number } {
  const each = Math.max(1, Math.round(BLOCK_SECONDS / stepSeconds));
  return { blocks: Math.ceil(windows / each), each };
}
