/** Lets two maps that are mounted side by side find each other and keep one view. */
import type { NetworkMap } from './network-map.ts';

export class MapLock {
  private readonly maps = new Set<NetworkMap>();

  join(map: NetworkMap): void {
    for (const other of this.maps) other.lockTo(map);
    this.maps.add(map);
  }

  leave(map: NetworkMap): void {
    this.maps.delete(map);
  }
}
