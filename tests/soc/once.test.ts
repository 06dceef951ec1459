import { describe, expect, it, vi } from 'vitest';
import { once } from '../../src/soc/once.ts';

describe('once', () => {
  it('makes a value when it is first asked for, and never again', () => {
    const make = vi.fn(() => ['made']);
    const value = once(make);
    expect(make).not.toHaveBeenCalled();
    expect(value()).toBe(value());
    expect(make).toHaveBeenCalledOnce();
  });
});
