/** GitLab's REST API, version 4: https://docs.gitlab.com/api/issues. */
import { z } from 'zod';
import type { TrackerPlace } from '@primum/core/ticket/tracker-place';
import type { FoundTicket, TrackerLanguage } from './tracker-language.ts';

const Project = z.object({ path_with_namespace: z.string() });
const Issue = z.object({
  iid: z.int().positive(),
  state: z.string(),
  web_url: z.string().max(1000),
  description: z.string().nullish(),
});

function apiOf({ address, project }: TrackerPlace): string {
  return `${address}/api/v4/projects/${encodeURIComponent(project)}`;
}

function ticketOf({ address }: TrackerPlace, { iid, state, web_url, description }: z.infer<typeof Issue>): FoundTicket {
  return {
    ref: String(iid),
    key: `#${iid}`,
    // A link of ours leads nowhere but to the tracker that is connected.
    address: web_url.startsWith(`${address}/`) ? web_url : address,
    state: state === 'closed' ? 'closed' : 'open',
    said: '',
    text: description ?? '',
  };
}

function readIssue(place: TrackerPlace, json: unknown): FoundTicket | undefined {
  const issue = Issue.safeParse(json).data;
  return issue === undefined ? undefined : ticketOf(place, issue);
}

export const gitlab: TrackerLanguage = {
  headers: (_, token) => ({ 'private-token': token, accept: 'application/json' }),
  project: (place) => ({ method: 'GET', url: apiOf(place) }),
  readProject: (json) => Project.safeParse(json).data?.path_with_namespace,
  make: (place, { title, body }) => ({
    method: 'POST',
    url: `${apiOf(place)}/issues`,
    body: { title, description: body },
  }),
  readMade: readIssue,
  look: (place, ref) => ({ method: 'GET', url: `${apiOf(place)}/issues/${ref}` }),
  readLook: readIssue,
  since: (place, at) => ({
    method: 'GET',
    url: `${apiOf(place)}/issues?${new URLSearchParams({ scope: 'all', created_after: at.toISOString(), order_by: 'created_at', sort: 'desc', per_page: '100' }).toString()}`,
  }),
  readSince: (place, json) =>
    z
      .array(Issue)
      .safeParse(json)
      .data?.map((issue) => ticketOf(place, issue)),
};
