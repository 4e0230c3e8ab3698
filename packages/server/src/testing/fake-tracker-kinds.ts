/** How GitHub, GitLab and Jira answer: what they take, what they refuse, and in which words. */
import type { IncomingHttpHeaders } from 'node:http';
import { documentOf } from '@primum/formats/tracker/document-format';
import type { TrackerKind } from '@primum/core/ticket/tracker-place';

export const TOKEN = 'token-0123456789-secret';
export const ACCOUNT = 'feed@example.org';

export interface FakeIssue {
  readonly number: number;
  title: string;
  text: string;
  state: 'open' | 'closed';
  gone?: boolean;
  version: number;
}

export interface FakeKind {
  readonly project: string;
  readonly base: string;
  readonly isSignedIn: (headers: IncomingHttpHeaders) => boolean;
  readonly wrongToken: object;
  readonly notFound: object;
  readonly told: (issue: FakeIssue, origin: string) => object;
  readonly madeTold: (issue: FakeIssue, origin: string) => object;
  readonly projectTold: object;
  /** Title and text, or what is wrong. */
  readonly read: (body: unknown) => { readonly title: string; readonly text: string } | undefined;
  readonly invalid: object;
  readonly list: (path: string, method: string) => boolean;
  readonly listTold: (issues: readonly object[]) => unknown;
}

type Fields = Record<string, unknown>;
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const adfText = (node: unknown): string => {
  const { text, content = [], type } = node as { text?: string; content?: unknown[]; type?: string };
  return (
    (type === 'hardBreak' ? '\n' : (text ?? '')) + content.map(adfText).join('') + (type === 'paragraph' ? '\n' : '')
  );
};

export const FAKE_KINDS: Readonly<Record<TrackerKind, FakeKind>> = {
  github: {
    project: 'acme/pump',
    base: '/api/v3/repos/acme/pump',
    isSignedIn: (headers) =>
      headers.authorization === `Bearer ${TOKEN}` &&
      headers['x-github-api-version'] === '2022-11-28' &&
      headers['user-agent'] !== undefined,
    wrongToken: { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest' },
    notFound: { message: 'Not Found' },
    told: ({ number, state, text }) => ({
      number,
      state,
      state_reason: state === 'closed' ? 'completed' : null,
      body: text,
    }),
    madeTold: ({ number, text }) => ({ number, state: 'open', body: text, html_url: 'https://example.com/elsewhere' }),
    projectTold: { full_name: 'acme/pump' },
    read: (body) => {
      const { title, body: text } = body as Fields;
      return textOf(title) === '' ? undefined : { title: textOf(title), text: textOf(text) };
    },
    invalid: { message: 'Validation Failed', errors: [{ field: 'title', code: 'missing' }] },
    list: (path, method) => method === 'GET' && path.startsWith('/api/v3/repos/acme/pump/issues?'),
    listTold: (issues) => issues,
  },
  gitlab: {
    project: 'acme/pumps/firmware',
    base: '/api/v4/projects/acme%2Fpumps%2Ffirmware',
    isSignedIn: (headers) => headers['private-token'] === TOKEN,
    wrongToken: { message: '401 Unauthorized' },
    notFound: { message: '404 Not found' },
    told: ({ number, state, text }, origin) => ({
      iid: number,
      state: state === 'open' ? 'opened' : 'closed',
      web_url: `${origin}/acme/pumps/firmware/-/issues/${number}`,
      description: text,
    }),
    madeTold: ({ number, text }, origin) => ({
      iid: number,
      state: 'opened',
      web_url: `${origin}/acme/pumps/firmware/-/issues/${number}`,
      description: text,
    }),
    projectTold: { path_with_namespace: 'acme/pumps/firmware' },
    read: (body) => {
      const { title, description } = body as Fields;
      return textOf(title) === '' ? undefined : { title: textOf(title), text: textOf(description) };
    },
    invalid: { message: { title: ["can't be blank"] } },
    list: (path, method) => method === 'GET' && path.startsWith('/api/v4/projects/acme%2Fpumps%2Ffirmware/issues?'),
    listTold: (issues) => issues,
  },
  jira: {
    project: 'SEC',
    base: '/rest/api/3',
    isSignedIn: (headers) => headers.authorization === `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`,
    wrongToken: { errorMessages: ['Client must be authenticated to access this resource.'], errors: {} },
    notFound: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} },
    told: ({ number, state, text }) => ({
      id: String(10_000 + number),
      key: `SEC-${number}`,
      fields: {
        status: {
          name: state === 'open' ? 'In Progress' : 'Done',
          statusCategory: { key: state === 'open' ? 'indeterminate' : 'done' },
        },
        description: documentOf(text),
      },
    }),
    madeTold: ({ number }, origin) => ({ id: String(10_000 + number), key: `SEC-${number}`, self: `${origin}/x` }),
    projectTold: { key: 'SEC', name: 'Security' },
    read: (body) => {
      const { fields } = body as { fields: Fields };
      const { project, issuetype, summary, description } = fields;
      const isWhole =
        (project as Fields)['key'] === 'SEC' &&
        (issuetype as Fields)['name'] === 'Task' &&
        textOf(summary) !== '' &&
        !textOf(summary).includes('\n') &&
        (description as Fields)['type'] === 'doc' &&
        (description as Fields)['version'] === 1;
      return isWhole ? { title: textOf(summary), text: adfText(description) } : undefined;
    },
    invalid: { errorMessages: [], errors: { summary: 'You must specify a summary of the issue.' } },
    list: (path, method) => method === 'POST' && path === '/rest/api/3/search/jql',
    listTold: (issues) => ({ issues, isLast: true }),
  },
};
