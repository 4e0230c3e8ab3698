import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

const tiny = tinyFolders();
afterAll(() => rmSync(tiny.root, { recursive: true }));

const explain = (thing: string, ...args: string[]) =>
  runPrimum(['explain', tiny.dossier, thing, '--packs', tiny.packs, ...args]);

/** Read by hand: the only way to the host is the open network; who is on it holds what the pack assumes. */
const CHAIN = `consequence: loss-of-control at Pump [likelihood high]
│ own work, proposal: tiny/loss-of-control@pump
◄ threat: Pump is taken over from wifi. [likelihood high]
│ own work, proposal: tiny/intrude@host=pump,network=wifi
◄ trust: reach at wifi [trust low]
│ own work, proposal: tiny/reach@wifi
◄ assumption: assumed of every open-network; nobody said otherwise [trust low]
  own work, proposal: tiny/open-network

What would lower it
 1 lock-out-at-host: high → negligible
   --add sign-in@pump --add lock-out@pump
   brings: People are locked out of Pump and dosing waits.
 2 sign-in-at-host: high → low
   --add sign-in@pump
`;

describe('primum explain', () => {
  it('shows the chain of a loss with the source of each step, and what would lower it', async () => {
    const { code, out } = await explain('control@pump');
    expect(out).toBe(CHAIN);
    expect(code).toBe(0);
  });

  it('takes a harm back to the document that says it', async () => {
    const { out } = await explain('over-infusion');
    expect(out).toContain('harm: over-infusion [probability often]');
    expect(out).toMatch(/pump[\\/]harms\.yaml:3/);
    expect(out).toContain('trust: reach at wifi [trust low]');
  });

  it.each([
    ['pump', 'asset: Pump (host)'],
    ['tiny/intrude@host=pump,network=wifi', 'threat: Pump is taken over from wifi.'],
    ['intrude', 'threat: Pump is taken over from wifi.'],
    ['sign-in', 'strategy: sign-in-at-host (does not count yet; lends trust high)'],
    ['sign-in@pump', 'control: sign-in at Pump (not there)'],
    ['loss-of-integrity@dosing', 'threat: dosing works with altered limits.'],
    ['reach@wifi', 'consequence: loss-of-reach at wifi'],
  ])('explains %s', async (thing, text) => {
    const { code, out } = await explain(thing);
    expect(code).toBe(0);
    expect(out).toContain(text);
  });

  it('suggests what an unknown thing may have meant', async () => {
    const { code, err, out } = await explain('dosin');
    expect({ code, out }).toEqual({ code: 7, out: '' });
    expect(err).toContain('did you mean dosing');
  });

  it.each([
    ['integrty@limits', 'did you mean integrity@limits'],
    ['integrity@limit', 'did you mean integrity@limits'],
    ['loss-of-integrty@dosing', 'did you mean loss-of-integrity@dosing'],
    ['', 'ids stand in the documents'],
    ['xyzzyxyzzy', '--format json` lists those of harms and threats'],
  ])('has a hint for %j', async (thing, hint) => {
    const { code, err } = await explain(thing);
    expect(code).toBe(7);
    expect(err).toContain(hint);
  });

  it('gives the same as JSON', async () => {
    const { out } = await explain('control@pump', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      chain: { kind: 'consequence', level: 'high' },
      lowering: [{ before: 'high', after: 'negligible' }, {}],
    });
  });
});
