/** Jira Cloud's REST API, version 3: https://developer.atlassian.com/cloud/jira/platform/rest/v3. */
import { z } from 'zod';
import { documentOf, textIn } from './document-format.ts';
import type { ToldTicket, TrackerPlace } from '@primum/core/ticket/tracker-place';
import type { FoundTicket, TrackerLanguage } from './tracker-language.ts';

const Project = z.object({ key: z.string(), name: z.string() });
const Made = z.object({ id: z.string(), key: z.string().regex(/^[A-Z][A-Z0-9_]*-\d+$/) });
const Issue = Made.extend({
  fields: z.object({
    status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
    description: z.unknown().optional(),
  }),
});
const Found = z.object({ issues: z.array(Issue) });

const MINUTE_MS = 60_000;

function ticketOf({ address }: TrackerPlace, { id, key, fields }: z.infer<typeof Issue>): FoundTicket {
  const { name, statusCategory } = fields.status;
  return {
    // The number stays where a ticket goes to another project; its key does not.
    ref: id,
    key,
    address: `${address}/browse/${key}`,
    state: statusCategory.key === 'done' ? 'closed' : 'open',
    said: name,
    text: textIn(fields.description),
  };
}

export const jira: TrackerLanguage = {
  headers: ({ account = '' }, token) => ({
    authorization: `Basic ${base64(`${account}:${token}`)}`,
    accept: 'application/json',
  }),
  project: ({ address, project }) => ({ method: 'GET', url: `${address}/rest/api/3/project/${project}` }),
  readProject: (json) => {
    const found = Project.safeParse(json).data;
    return found === undefined ? undefined : `${found.name} (${found.key})`;
  },
  make: ({ address, project, issueType = 'Task' }, { title, body }) => ({
    method: 'POST',
    url: `${address}/rest/api/3/issue`,
    body: {
      fields: {
        project: { key: project },
        issuetype: { name: issueType },
        summary: title,
        description: documentOf(body),
      },
    },
  }),
  readMade: ({ address }, json): ToldTicket | undefined => {
    const made = Made.safeParse(json).data;
    if (made === undefined) return undefined;
    return { ref: made.id, key: made.key, address: `${address}/browse/${made.key}`, state: 'open', said: '' };
  },
  look: ({ address }, ref) => ({ method: 'GET', url: `${address}/rest/api/3/issue/${ref}?fields=status` }),
  readLook: (place, json) => {
    const issue = Issue.safeParse(json).data;
    return issue === undefined ? undefined : ticketOf(place, issue);
  },
  since: ({ address, project }, at, now) => ({
    method: 'POST',
    url: `${address}/rest/api/3/search/jql`,
    body: {
      // In minutes from now: a date would be read in the time zone of whose the token is.
      jql: `project = "${project}" AND created >= -${Math.ceil((now.getTime() - at.getTime()) / MINUTE_MS)}m ORDER BY created DESC`,
      fields: ['status', 'description'],
      maxResults: 100,
    },
  }),
  readSince: (place, json) => Found.safeParse(json).data?.issues.map((issue) => ticketOf(place, issue)),
};

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
