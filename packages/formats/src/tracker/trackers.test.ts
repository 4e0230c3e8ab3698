import { describe, expect, it } from 'vitest';
import { checkPlace } from './check-place.ts';
import { documentOf, textIn } from './document-format.ts';
import { TRACKER_LANGUAGES } from './tracker-languages.ts';

const { github, gitlab, jira } = TRACKER_LANGUAGES;
const AT = new Date('2026-11-26T10:00:00Z');

describe('the address of the API', () => {
  it.each([
    ['https://github.com', 'https://api.github.com/repos/a/b'],
    ['https://acme.ghe.com', 'https://api.acme.ghe.com/repos/a/b'],
    ['https://github.acme.example', 'https://github.acme.example/api/v3/repos/a/b'],
    // Names that only look like it stay where they are.
    ['https://github.com.example', 'https://github.com.example/api/v3/repos/a/b'],
  ])('of GitHub at %s', (address, expected) => {
    expect(github.project({ kind: 'github', address, project: 'a/b' }).url).toBe(expected);
  });

  it('of GitLab has the path of a project as one part', () => {
    const place = { kind: 'gitlab', address: 'https://gitlab.com', project: 'a/b/c' } as const;
    expect(gitlab.look(place, '7').url).toBe('https://gitlab.com/api/v4/projects/a%2Fb%2Fc/issues/7');
  });

  it('of Jira is asked for tickets by how long ago, since its times are those of a person', () => {
    const place = {
      kind: 'jira',
      address: 'https://a.atlassian.net',
      project: 'SEC',
      account: 'ü@example.org',
    } as const;
    const { body } = jira.since(place, AT, new Date(AT.getTime() + 90_000));
    expect(body).toMatchObject({ jql: 'project = "SEC" AND created >= -2m ORDER BY created DESC' });
    expect(jira.headers(place, 'tökén')['authorization']).toBe(
      `Basic ${Buffer.from('ü@example.org:tökén', 'utf8').toString('base64')}`,
    );
  });
});

describe('what a tracker tells', () => {
  const place = { kind: 'github', address: 'https://github.com', project: 'a/b' } as const;

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'x'],
    ['no number', { state: 'open' }],
    ['a number that is none', { number: -1, state: 'open' }],
    ['a state that is none', { number: 1, state: 'x' }],
    ['a list', []],
  ])('is not understood where it is %s', (_, json) => {
    for (const language of [github, gitlab, jira]) expect(language.readLook(place, json)).toBeUndefined();
  });

  it('leads nowhere but to the tracker, whatever it says', () => {
    const evil = 'javascript:alert(1)';
    expect(github.readMade(place, { number: 3, state: 'open', html_url: evil })?.address).toBe(
      'https://github.com/a/b/issues/3',
    );
    const lab = { ...place, kind: 'gitlab', address: 'https://gitlab.com' } as const;
    for (const web_url of [evil, 'https://gitlab.com.example/x', 'https://evil.example'])
      expect(gitlab.readMade(lab, { iid: 3, state: 'opened', web_url })?.address).toBe('https://gitlab.com');
    expect(jira.readMade(place, { id: '1', key: 'X-1/../../evil' })).toBeUndefined();
  });
});

describe('text for Jira', () => {
  it('has paragraphs, lines and links, and nothing in it means anything else', () => {
    const text = 'One @octocat *x*\ntwo {code}\n\nSee https://example.org/a?b=1 now';
    expect(documentOf(text)).toEqual({
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'One @octocat *x*' },
            { type: 'hardBreak' },
            { type: 'text', text: 'two {code}' },
          ],
        },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'See ' },
            {
              type: 'text',
              text: 'https://example.org/a?b=1',
              marks: [{ type: 'link', attrs: { href: 'https://example.org/a?b=1' } }],
            },
            { type: 'text', text: ' now' },
          ],
        },
      ],
    });
    expect(textIn(documentOf(text))).toContain('two {code}');
  });
});

describe('what an owner writes', () => {
  const base = { kind: 'github', project: 'acme/pump' } as const;
  const faultsOf = (more: object) => checkPlace({ ...base, ...more }).faults;

  it('has the public address where none is written', () => {
    expect(checkPlace(base)).toEqual({ place: { ...base, address: 'https://github.com' }, faults: [] });
    expect(checkPlace({ ...base, address: 'https://git.example.org/hub//' }).place.address).toBe(
      'https://git.example.org/hub',
    );
  });

  it.each([
    ['a path out of the API', { project: '../user' }],
    ['more than a repository', { project: 'a/b/c' }],
    ['a question', { project: 'a/b?x=1' }],
    ['a repository of dots', { project: 'a/..' }],
    ['a group of dots', { kind: 'gitlab', project: 'a/../b' }],
    ['a key with quotes', { kind: 'jira', project: 'A" OR "', account: 'a@example.org', address: 'https://x.example' }],
    ['a password in the address', { address: 'https://a:b@example.org' }],
    ['a file', { address: 'file:///etc/passwd' }],
    ['a question in the address', { address: 'https://example.org?x' }],
  ])('is refused with %s', (_, more) => {
    expect(faultsOf(more).length).toBeGreaterThan(0);
  });

  it('tells all that is wrong at once', () => {
    expect(faultsOf({ kind: 'jira', project: 'sec' })).toEqual([
      expect.stringContaining('address'),
      expect.stringContaining('project'),
      expect.stringContaining('account'),
    ]);
  });
});
