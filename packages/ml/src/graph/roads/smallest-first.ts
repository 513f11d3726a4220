/**
 * Numbered things, the one of the smallest cost first: a binary heap over typed arrays. A thing may be in it more than once;
 * whoever takes them out passes over what was settled at a smaller cost.
 */
export class SmallestFirst {
  private costs = new Float64Array(64);
  private things = new Uint32Array(64);
  private count = 0;

  get size(): number {
    return this.count;
  }

  clear(): void {
    this.count = 0;
  }

  add(thing: number, cost: number): void {
    if (this.count === this.costs.length) this.grow();
    let at = this.count++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.costs[parent] ?? 0;
      if (above <= cost) break;
      this.costs[at] = above;
      this.things[at] = this.things[parent] ?? 0;
      at = parent;
    }
    this.costs[at] = cost;
    this.things[at] = thing;
  }

  /** The thing of the smallest cost, gone from the heap then; undefined when there is none. */
  take(): { readonly thing: number; readonly cost: number } | undefined {
    if (this.count === 0) return undefined;
    const taken = { thing: this.things[0] ?? 0, cost: this.costs[0] ?? 0 };
    this.count -= 1;
    const cost = this.costs[this.count] ?? 0;
    const thing = this.things[this.count] ?? 0;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.count) break;
      if (child + 1 < this.count && (this.costs[child + 1] ?? 0) < (this.costs[child] ?? 0)) child += 1;
      const below = this.costs[child] ?? 0;
      if (below >= cost) break;
      this.costs[at] = below;
      this.things[at] = this.things[child] ?? 0;
      at = child;
    }
    this.costs[at] = cost;
    this.things[at] = thing;
    return taken;
  }

  private grow(): void {
    const costs = new Float64Array(2 * this.costs.length);
    const things = new Uint32Array(2 * this.things.length);
    costs.set(this.costs);
    things.set(this.things);
    this.costs = costs;
    this.things = things;
  }
}
