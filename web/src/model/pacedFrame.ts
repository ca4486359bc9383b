/**
 * A frame in which the page is drawn while a run goes on.
 *
 * A page takes as long to draw as it is long, however little has changed. So it is drawn again only after as much time
 * as that took: a short page at each frame, a long one less often, and the run's messages are read in between. The first
 * change of a run waits as long, too: most runs are over by then, and a long page is drawn once instead of twice.
 */

/** Milliseconds: a page that is drawn in less is short. */
const SHORT = 16;
/** Milliseconds that the first change of a run waits at most: too short for a person to notice. */
const LONGEST_WAIT = 60;

export class PacedFrame {
  private handle = 0;
  private notBefore = 0;
  /** How long it took the last time. */
  private took = 0;

  /** Calls `draw` in a frame, once; not at all after `cancel`. */
  request(draw: () => void): void {
    const now = performance.now();
    if (this.handle === 0 && now >= this.notBefore && this.took > SHORT)
      this.notBefore = now + Math.min(this.took, LONGEST_WAIT);
    this.wait(draw);
  }

  cancel(): void {
    cancelAnimationFrame(this.handle);
    this.handle = 0;
  }

  private wait(draw: () => void): void {
    this.handle ||= requestAnimationFrame(() => {
      this.handle = 0;
      const start = performance.now();
      if (start < this.notBefore) return this.wait(draw);
      draw();
      afterPaint(() => {
        this.took = performance.now() - start;
        this.notBefore = start + 2 * this.took;
      });
    });
  }
}

/** A message to oneself is read once the frame in which it was sent has been drawn. */
function afterPaint(task: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    task();
  };
  port2.postMessage(undefined);
}
