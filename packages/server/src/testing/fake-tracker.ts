/**
 * GitHub, GitLab and Jira on this machine, as far as Primum uses them: paths, methods, headers and bodies are checked, and what does not
 * fit is refused with the words of the real one. Knobs stand for what goes wrong.
 */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TrackerKind } from '@primum/core/ticket/tracker-place';
import { FAKE_KINDS, type FakeIssue, type FakeKind } from './fake-tracker-kinds.ts';

/** What the next answer is instead: status, headers, body as it stands. */
export interface Odd {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Only when this is done; undefined: whatever comes next. */
  readonly on?: 'make' | 'look' | 'list';
  /** True: it is done all the same, and the answer is lost. */
  readonly isDone?: boolean;
}

export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

export type FakeTracker = Awaited<ReturnType<typeof startFakeTracker>>;

interface State {
  readonly name: TrackerKind;
  readonly kind: FakeKind;
  readonly issues: FakeIssue[];
  readonly heard: Heard[];
  readonly odd: Odd[];
  origin: string;
}

type What = 'make' | 'look' | 'list' | 'project' | 'other';

export async function startFakeTracker(name: TrackerKind) {
  const state: State = { name, kind: FAKE_KINDS[name], issues: [], heard: [], odd: [], origin: '' };
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString('utf8')));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const asked: Heard = { method, path, headers, body: text === '' ? undefined : JSON.parse(text) };
      state.heard.push(asked);
      answer(state, asked, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { issues, heard, odd, origin, kind } = state;
  return {
    kind: name,
    origin,
    project: kind.project,
    issues,
    heard,
    odd,
    change(number: number, to: FakeIssue['state']): void {
      const issue = issues.find((one) => one.number === number);
      if (issue !== undefined) Object.assign(issue, { state: to, version: issue.version + 1 });
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(state: State, asked: Heard, response: ServerResponse): void {
  const [what, ref] = whatOf(state, asked);
  const index = state.odd.findIndex(({ on }) => on === undefined || on === what);
  const [strange] = index < 0 ? [] : state.odd.splice(index, 1);
  if (strange !== undefined) {
    if (strange.isDone === true) fairly(state, what, ref, asked);
    response.writeHead(strange.status, { 'content-type': 'application/json', ...strange.headers });
    response.end(strange.body ?? '{}');
    return;
  }
  const [status, told, etag] = fairly(state, what, ref, asked);
  const isSame = etag !== undefined && asked.headers['if-none-match'] === etag;
  const headers = { 'content-type': 'application/json', ...(etag === undefined ? {} : { etag }) };
  response.writeHead(isSame ? 304 : status, headers);
  response.end(isSame ? undefined : JSON.stringify(told));
}

function whatOf({ name, kind }: State, { method, path }: Heard): [What, string] {
  if (kind.list(path, method)) return ['list', ''];
  if (!path.startsWith(kind.base)) return ['other', ''];
  const rest = path.slice(kind.base.length);
  if (method === 'POST' && rest === (name === 'jira' ? '/issue' : '/issues')) return ['make', ''];
  if (method === 'GET' && rest === (name === 'jira' ? '/project/SEC' : '')) return ['project', ''];
  const one = name === 'jira' ? /^\/issue\/(\d+)\?fields=status$/ : /^\/issues\/(\d+)$/;
  const ref = one.exec(rest)?.[1];
  return method === 'GET' && ref !== undefined ? ['look', ref] : ['other', ''];
}

function fairly({ name, kind, issues, origin }: State, what: What, ref: string, asked: Heard): Fair {
  if (!kind.isSignedIn(asked.headers)) return [401, kind.wrongToken];
  switch (what) {
    case 'project':
      return [200, kind.projectTold];
    case 'list':
      return [200, kind.listTold(issues.map((issue) => kind.told(issue, origin)).toReversed())];
    case 'make': {
      const read = kind.read(asked.body);
      if (read === undefined) return [name === 'github' ? 422 : 400, kind.invalid];
      const issue: FakeIssue = { number: issues.length + 1, ...read, state: 'open', version: 1 };
      issues.push(issue);
      return [201, kind.madeTold(issue, origin)];
    }
    case 'look': {
      const issue = issues.find(({ number }) => String(name === 'jira' ? 10_000 + number : number) === ref);
      if (issue === undefined || issue.gone === true) return [404, kind.notFound];
      const etag = name === 'jira' ? undefined : `W/"${issue.number}-${issue.version}"`;
      return [200, kind.told(issue, origin), etag];
    }
    case 'other':
      return [404, kind.notFound];
  }
}

/** Status, what is told, ETag. */
type Fair = [number, unknown, (string | undefined)?];
