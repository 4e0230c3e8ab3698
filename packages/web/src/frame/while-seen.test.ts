import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whileSeen } from './while-seen.ts';

class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  show(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

function running(page: FakePage) {
  const log: string[] = [];
  const end = whileSeen(() => {
    log.push('begun');
    return () => log.push('ended');
  }, page);
  return { log, end };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what goes on while a page is seen', () => {
  it('begins at once, and not in a tab that was opened behind', () => {
    expect(running(new FakePage()).log).toEqual(['begun']);
    const page = new FakePage();
    page.visibilityState = 'hidden';
    const { log } = running(page);
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual([]);
    page.show('visible');
    expect(log).toEqual(['begun']);
  });

  it('goes on while somebody is away for a moment, ends when it gets longer, and begins anew', () => {
    const page = new FakePage();
    const { log } = running(page);
    page.show('hidden');
    vi.advanceTimersByTime(9_000);
    page.show('visible');
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual(['begun']);
    page.show('hidden');
    vi.advanceTimersByTime(10_000);
    expect(log).toEqual(['begun', 'ended']);
    page.show('visible');
    expect(log).toEqual(['begun', 'ended', 'begun']);
  });

  it('ends once, and does not begin again when it was ended for good', () => {
    const page = new FakePage();
    const { log, end } = running(page);
    page.show('hidden');
    end();
    vi.advanceTimersByTime(60_000);
    page.show('visible');
    expect(log).toEqual(['begun', 'ended']);
  });
});
