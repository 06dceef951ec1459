import type { WriteStream } from 'node:tty';

const PATIENCE_MS = 1000;
const CLEAR_LINE = '\r\u001B[K';

/** Says what is being done: a moving line on a terminal, elsewhere a line for what comes after the first second. */
export function progressLine(stream: Pick<WriteStream, 'isTTY' | 'write'>): {
  readonly show: (line: string) => void;
  readonly clear: () => void;
} {
  const began = performance.now();
  return {
    show(line) {
      if (stream.isTTY) stream.write(`${CLEAR_LINE}${line} …`);
      else if (performance.now() - began > PATIENCE_MS) stream.write(`${line} …\n`);
    },
    clear() {
      if (stream.isTTY) stream.write(CLEAR_LINE);
    },
  };
}
