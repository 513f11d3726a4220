/** Who is answered what: from the permissions alone. */
import { refusalOf, type Permission, type Rights } from '../permissions.ts';

/** The sentence with which somebody of the team is refused what takes these permissions; null when they may. */
export function expectedRefusal(rights: Rights, needs: Permission | readonly Permission[] | undefined): string | null {
  const all = needs === undefined ? [] : typeof needs === 'string' ? [needs] : needs;
  return all.map((permission) => refusalOf(rights, permission)).find((sentence) => sentence !== null) ?? null;
}
