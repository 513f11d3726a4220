/** How the demo tells what it does: bars on a terminal, plain lines elsewhere. */

const WIDTH = 24;

export class Progress {
  private readonly started = performance.now();
  private shown = '';

  constructor(private readonly out: NodeJS.WriteStream = process.stdout) {}

  /** Something that is done, on a line of its own. */
  line(text: string): void {
    this.clear();
    this.out.write(`${this.clock()}  ${text}\n`);
    this.draw();
  }

  /** What goes on now; only a terminal can show it. */
  bar(share: number, text: string): void {
    if (!this.out.isTTY) return;
    const filled = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    const columns = Math.max(20, this.out.columns);
    this.clear();
    this.shown = `${this.clock()}  ${bar} ${text}`.slice(0, columns - 1);
    this.draw();
  }

  /** Takes the bar away. */
  end(): void {
    this.clear();
    this.shown = '';
  }

  private draw(): void {
    if (this.out.isTTY && this.shown !== '') this.out.write(this.shown);
  }

  private clear(): void {
    if (this.out.isTTY && this.shown !== '') this.out.write('\r\u001B[K');
  }

  private clock(): string {
    const seconds = Math.floor((performance.now() - this.started) / 1000);
    return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  }
}
