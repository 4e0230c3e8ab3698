/** GitHub's REST API, version 2022-11-28: https://docs.github.com/en/rest/issues/issues. */
import { z } from 'zod';
import type { TrackerPlace } from '@primum/core/ticket/tracker-place';
import type { FoundTicket, TrackerLanguage } from './tracker-language.ts';

const Project = z.object({ full_name: z.string() });
const Issue = z.object({
  number: z.int().positive(),
  state: z.enum(['open', 'closed']),
  state_reason: z.string().nullish(),
  body: z.string().nullish(),
});

/** github.com, its data residency (NAME.ghe.com), and GitHub Enterprise Server each have their API elsewhere. */
function apiOf({ address, project }: TrackerPlace): string {
  const { host, protocol } = new URL(address);
  const isCloud = host === 'github.com' || host.endsWith('.ghe.com');
  return `${isCloud ? `${protocol}//api.${host}` : `${address}/api/v3`}/repos/${project}`;
}

function ticketOf({ address, project }: TrackerPlace, { number, state, state_reason, body }: z.infer<typeof Issue>) {
  return {
    ref: String(number),
    key: `#${number}`,
    address: `${address}/${project}/issues/${number}`,
    state,
    said: (state_reason ?? '').replaceAll('_', ' '),
    text: body ?? '',
  } satisfies FoundTicket;
}

function readIssue(place: TrackerPlace, json: unknown): FoundTicket | undefined {
  const issue = Issue.safeParse(json).data;
  return issue === undefined ? undefined : ticketOf(place, issue);
}

export const github: TrackerLanguage = {
  headers: (_, token) => ({
    authorization: `Bearer ${token}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  }),
  project: (place) => ({ method: 'GET', url: apiOf(place) }),
  readProject: (json) => Project.safeParse(json).data?.full_name,
  make: (place, { title, body }) => ({ method: 'POST', url: `${apiOf(place)}/issues`, body: { title, body } }),
  readMade: readIssue,
  look: (place, ref) => ({ method: 'GET', url: `${apiOf(place)}/issues/${ref}` }),
  readLook: readIssue,
  // Listed and not searched for: what is listed is there at once, and the search is behind by minutes.
  since: (place, at) => ({
    method: 'GET',
    url: `${apiOf(place)}/issues?${new URLSearchParams({ state: 'all', sort: 'created', direction: 'desc', since: at.toISOString(), per_page: '100' }).toString()}`,
  }),
  readSince: (place, json) =>
    z
      .array(Issue)
      .safeParse(json)
      .data?.map((issue) => ticketOf(place, issue)),
};
