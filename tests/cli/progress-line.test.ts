import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progressLine } from '../../src/cli/progress-line.ts';

/** A stream that keeps what is written to it. */
function stream(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  return { written, line: progressLine({ isTTY, write }) };
}

describe('progressLine', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('moves on a terminal, and is gone at the end', () => {
    const { written, line } = stream(true);
    line.show('reading raw/');
    line.show('computing wages');
    line.clear();
    expect(written).toEqual(['\r\u001B[Kreading raw/ …', '\r\u001B[Kcomputing wages …', '\r\u001B[K']);
  });

  it('says nothing elsewhere of work that is done within a second', () => {
    const { written, line } = stream(false);
    line.show('reading raw/');
    line.clear();
    expect(written).toEqual([]);
  });

  it('says in plain lines elsewhere what takes longer', () => {
    const { written, line } = stream(false);
    vi.advanceTimersByTime(1001);
    line.show('reading raw/');
    line.clear();
    expect(written).toEqual(['reading raw/ …\n']);
  });

  it('says a line a second at most there', () => {
    const { written, line } = stream(false);
    vi.advanceTimersByTime(1001);
    for (const file of ['a.csv', 'b.csv', 'c.csv']) line.show(`reading ${file}`);
    vi.advanceTimersByTime(1001);
    line.show('computing wages');
    expect(written).toEqual(['reading a.csv …\n', 'computing wages …\n']);
  });
});
