/** A long list of runs, page after page as they are scrolled to, with what is in sight kept fresh. */

export interface RunPage<Run> {
  readonly nodes: readonly Run[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly totalCountIsExact: boolean;
}

export interface RunList<Run> {
  readonly runs: readonly Run[];
  /** Of the first page; undefined before it has come. */
  readonly total: { readonly count: number; readonly isExact: boolean } | undefined;
  readonly hasMore: boolean;
  /** Why the newest asking was missed; undefined when it was not. */
  readonly error: unknown;
}

/** Runs of a page, the most that the API gives. */
export const RUNS_A_PAGE = 100;
/** The next page is asked for when so many rows are left below those in sight. */
const AHEAD = 40;

export const noRuns: RunList<never> = { runs: [], total: undefined, hasMore: false, error: undefined };

export class RunPager<Run extends { readonly id: string }> {
  readonly #ask: (after: string | null) => Promise<RunPage<Run>>;
  readonly #onChange: (list: RunList<Run>) => void;
  #pages: readonly (RunPage<Run> & { readonly after: string | null })[] = [];
  #error: unknown;
  #isBusy = false;
  #isClosed = false;
  #inSight: readonly [first: number, last: number] = [0, 0];

  /** @param ask gives the page after a cursor, the first after null; @param onChange told of each change, until it is closed */
  constructor(ask: (after: string | null) => Promise<RunPage<Run>>, onChange: (list: RunList<Run>) => void) {
    this.#ask = ask;
    this.#onChange = onChange;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Says which rows are in sight, from 0; asks for the next page where they come near the end of what is there. */
  async reach(first: number, last: number): Promise<void> {
    this.#inSight = [first, last];
    while (this.#isShort() && !this.#isBusy && this.#error === undefined) await this.#bring([this.#pages.length]);
  }

  /** Asks anew for the pages that are in sight; those behind a page that changed its end are let go. */
  async refresh(): Promise<void> {
    if (this.#isBusy) return;
    const [first, last] = this.#inSight.map((row) => Math.floor(row / RUNS_A_PAGE)) as [number, number];
    const ends = Math.max(0, Math.min(last, this.#pages.length - 1));
    const begins = Math.min(first, ends);
    await this.#bring(Array.from({ length: ends - begins + 1 }, (_, place) => begins + place));
    await this.reach(...this.#inSight);
  }

  /** Nothing is told any more. */
  close(): void {
    this.#isClosed = true;
  }

  #isShort(): boolean {
    if (this.#isClosed) return false;
    const last = this.#pages.at(-1);
    if (last === undefined) return true;
    return last.pageInfo.hasNextPage && this.#inSight[1] + AHEAD >= this.#runs().length;
  }

  /** Asks for pages one after another: where one begins is told by the one before it. */
  async #bring(places: readonly number[]): Promise<void> {
    this.#isBusy = true;
    try {
      for (const place of places) {
        const before = this.#pages[place - 1];
        if (place > 0 && before?.pageInfo.hasNextPage !== true) break;
        const after = before?.pageInfo.endCursor ?? null;
        const page = { ...(await this.#ask(after)), after };
        // Where this one ends elsewhere than before, those behind it no longer join on; they are brought when they are reached.
        const joins = this.#pages[place + 1]?.after === page.pageInfo.endCursor;
        const behind = page.pageInfo.hasNextPage && joins ? this.#pages.slice(place + 1) : [];
        this.#pages = [...this.#pages.slice(0, place), page, ...behind];
        this.#error = undefined;
      }
    } catch (error) {
      this.#error = error;
    } finally {
      this.#isBusy = false;
    }
    if (!this.#isClosed) this.#onChange(this.#list());
  }

  /** A run that moved from one page to another between two askings stands once. */
  #runs(): Run[] {
    return [...new Map(this.#pages.flatMap(({ nodes }) => nodes).map((run) => [run.id, run])).values()];
  }

  #list(): RunList<Run> {
    const [first] = this.#pages;
    return {
      runs: this.#runs(),
      total: first && { count: first.totalCount, isExact: first.totalCountIsExact },
      hasMore: this.#pages.at(-1)?.pageInfo.hasNextPage ?? false,
      error: this.#error,
    };
  }
}
