import { describe, expect, it } from 'vitest';
import { addressOf } from './address-of.ts';
import type { TicketFinding } from './ticket-finding.ts';
import { MOST_BODY, MOST_TITLE, referenceOf, ticketFoot, ticketText } from './ticket-text.ts';

const FINDING: TicketFinding = {
  about: 'level',
  thing: 'tiny/loss-of-integrity@limits',
  kind: 'consequence',
  title: 'Loss of integrity at Limits',
  open: true,
  level: 'risk high, likelihood high',
  rank: 304,
  because: [],
  harm: { harm: 'Over-infusion', situation: 'Too much is given', to: 'patient', evaluation: 'unacceptable' },
  way: [
    { kind: 'assumption', title: 'Anybody is on the Wi-Fi' },
    { kind: 'threat', title: 'Intrusion', level: 'likelihood high' },
    { kind: 'harm', title: 'Over-infusion', level: 'probability occasional' },
  ],
  lowers: [{ title: 'Sign in', places: ['Sign-in at Pump'], effect: 'likelihood high to low' }],
};

describe('the text of a ticket', () => {
  it('says what it is, how bad, how it reaches the patient in order, and what would lower it', () => {
    const { title, body } = ticketText(FINDING, 'markdown');
    expect(title).toBe('Risk: Loss of integrity at Limits (risk high, likelihood high)');
    expect(body).toBe(
      `Risk: Loss of integrity at Limits

Now: risk high, likelihood high

Who can be harmed: patient. Over-infusion (unacceptable): Too much is given

### How it reaches people

1. assumption: Anybody is on the Wi-Fi
2. threat: Intrusion, likelihood high
3. harm: Over-infusion, probability occasional

### What would lower it

- Sign in: Sign-in at Pump (likelihood high to low)`,
    );
    expect(ticketText(FINDING, 'plain').body).not.toContain('#');
  });

  it('says it where no harm is known to come of it', () => {
    const { harm: _, ...harmless } = FINDING;
    expect(ticketText({ ...harmless, way: [] }, 'markdown').body).toContain('That does not prove that there is none.');
  });

  it('lets no name of a thing speak to the tracker, wherever it stands', () => {
    const evil = '/assign @octocat\n/close <img src=x> `x` #1 \u202eevil';
    const { title, body } = ticketText(
      {
        ...FINDING,
        title: evil,
        level: evil,
        because: [evil],
        harm: { harm: evil, situation: evil, to: evil, evaluation: 'reduce' },
        way: [{ kind: 'threat', title: evil, level: evil }],
        lowers: [{ title: evil, places: [evil], effect: evil }],
      },
      'markdown',
    );
    for (const text of [title, body]) expect(text).not.toMatch(/@octocat|#1|\u202e/);
    expect(body.split('\n').filter((line) => line.startsWith('/'))).toEqual([]);
    expect(body).not.toMatch(/(^|[^\\])[<`]/);
    expect(title).not.toContain('\n');
  });

  it('stays within what trackers take', () => {
    const long = 'x '.repeat(50_000);
    const step = { kind: 'threat', title: long };
    const { title, body } = ticketText(
      {
        ...FINDING,
        title: `@${'a@'.repeat(500)}`,
        because: Array.from({ length: 40 }, () => long),
        way: Array.from({ length: 400 }, () => step),
      },
      'markdown',
    );
    expect(title.length).toBeLessThanOrEqual(MOST_TITLE);
    expect(body.length).toBeLessThanOrEqual(MOST_BODY);
  });

  it('ends with the way back and the reference, which no name can break', () => {
    const at = { kind: 'measure', about: 'level', thing: 'a/b@flow(x,y) c@(d)' } as const;
    const address = addressOf('https://primum.example.org', 'd1', at);
    const foot = ticketFoot(
      { address, dossier: '](https://evil) @x', revision: 7, reference: referenceOf('abc') },
      'markdown',
    );
    expect(foot.split('\n')[0]).toMatch(
      /^\[Open in Primum\]\(https:\/\/primum\.example\.org\/dossiers\/d1\/[^()\s]+\)$/,
    );
    expect(foot).toContain('revision 7. Reference: primum-abc');
    expect(foot).toContain(String.raw`\](https://evil)`);
  });

  it.each([
    [{ kind: 'harm', about: 'level', thing: 't#h@a' }, '/dossiers/d/harm?thing=t%23h%40a&panel=chain'],
    [{ kind: 'threat', about: 'level', thing: 't@r=a' }, '/dossiers/d/risk?thing=t%40r%3Da&panel=chain'],
    [{ kind: 'harm', about: 'owner', thing: 'h' }, '/dossiers/d/responsibility?view=nobody&thing=h'],
    [{ kind: 'measure', about: 'level', thing: 'a@b' }, '/dossiers/d/risk?view=what-if&try=%5B%22%2Ba%40b%22%5D'],
  ] as const)('leads from %o to its place', (finding, expected) => {
    expect(addressOf('', 'd', finding)).toBe(expected);
  });
});
