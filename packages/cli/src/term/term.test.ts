import { describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';

const term = (...args: string[]) => runPrimum(['term', ...args]);

describe('primum term', () => {
  it('finds a concept by a German word of one profession and tells the words of the others', async () => {
    const { code, out } = await term('Vorkommnis');
    expect(code).toBe(0);
    expect(out).toMatch(/^event terms\/bad-event\n/);
    expect(out).toContain('  security    security incident · Sicherheitsvorfall\n');
    expect(out).toContain('  regulatory  incident · Vorkommnis\n');
  });

  it('tells what the word means in which law, with its mark and its trap', async () => {
    const { out } = await term('patch');
    expect(out).toContain('"patch" in laws and professions\n');
    expect(out).toContain('  regulatory, MDR Annex VI Part C 6.5.3 (seen): ');
    expect(out).toContain('  Mind: Whether it needs an assessment follows from what it changes');
  });

  it('tells the word of a profession first where its lens is on, and searches its words alone', async () => {
    expect((await term('Rückruf', '--lens', 'clinical')).out).toMatch(/^recall \(here: field fix\) /);
    expect((await term('Rückruf', '--lens', 'privacy')).code).toBe(7);
  });

  it('lists every concept in one line of a screen', async () => {
    const { out } = await term('--list');
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(48);
    expect(lines.filter((line) => Array.from(line).length > 100)).toEqual([]);
    expect(out).toMatch(/^threat +what can go wrong \| /m);
  });

  it('gives JSON, and Markdown with the language asked for', async () => {
    const { out } = await term('incident', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      terms: expect.arrayContaining([
        { term: expect.objectContaining({ id: 'terms/bad-event' }), matches: expect.anything() },
      ]),
    });
    const markdown = await term('incident', '--format', 'markdown', '--language', 'de');
    expect(markdown.out).toContain('| concept | means | clinical | safety | security | privacy | regulatory |');
    expect(markdown.out).toContain('| Ereignis |');
  });

  it('answers an unknown word with the nearest one, and no word with how to ask', async () => {
    const { code, err, out } = await term('hazrd');
    expect({ code, out }).toEqual({ code: 7, out: '' });
    expect(err).toContain('did you mean "hazard"?');
    expect(await term()).toMatchObject({ code: 2, out: '', err: 'term: name a word, or ask for all with --list\n' });
  });
});
