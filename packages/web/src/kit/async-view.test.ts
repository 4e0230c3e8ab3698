import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AsyncView } from './async-view.tsx';

function shown(data: string | undefined, isPlaceholderData: boolean): string {
  const query = { data, error: null, refetch: async () => undefined, isPlaceholderData };
  const view = () => AsyncView({ query, what: 'answer', children: (text) => `told: ${text}` });
  return renderToStaticMarkup(createElement(view));
}

describe('what was asked of the server', () => {
  it('is shown alone once it is there', () => {
    expect(shown('new', false)).toBe('told: new');
  });

  it('stands beside a notice while it is the answer to the question before', () => {
    expect(shown('old', true)).toMatch(/role="status".*told: old$/s);
  });

  it('is a notice alone before anything came', () => {
    expect(shown(undefined, false)).toMatch(/^<p[^>]*role="status"/);
  });
});
