/** What an owner writes about a tracker, as the place of one; or what is wrong with it. */
import type { TrackerKind, TrackerPlace } from '@primum/core/ticket/tracker-place';

export interface WrittenPlace {
  readonly kind: TrackerKind;
  readonly address?: string | undefined;
  readonly project: string;
  readonly account?: string | undefined;
  readonly issueType?: string | undefined;
}

export interface CheckedPlace {
  readonly place: TrackerPlace;
  /** One line each, with a hint. */
  readonly faults: readonly string[];
}

const PUBLIC = { github: 'https://github.com', gitlab: 'https://gitlab.com', jira: undefined } as const;

/** Parts of an address, each without what would lead elsewhere in it. */
const PROJECT = {
  github: { pattern: /^(?!\.)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/, like: 'owner/repository' },
  gitlab: { pattern: /^(\d+|(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)+)$/, like: 'group/project, or its number' },
  jira: { pattern: /^[A-Z][A-Z0-9_]{0,60}$/, like: 'the key of a project in capitals, as SEC' },
} as const;

export function checkPlace({ kind, address, project, account, issueType }: WrittenPlace): CheckedPlace {
  const faults: string[] = [];
  const base = address ?? PUBLIC[kind];
  const clean = base === undefined ? '' : cleanAddress(base, faults);
  if (base === undefined) faults.push('address: write the address of your Jira, as https://name.atlassian.net');
  const { pattern, like } = PROJECT[kind];
  if (!pattern.test(project)) faults.push(`project: write ${like}`);
  if (kind === 'jira' && account === undefined)
    faults.push('account: write the e-mail address of the account that the token is of');
  const place: TrackerPlace = {
    kind,
    address: clean,
    project,
    ...(kind === 'jira' ? { account, issueType: issueType ?? 'Task' } : {}),
  };
  return { place, faults };
}

function cleanAddress(text: string, faults: string[]): string {
  const { protocol, username, password, search, hash, origin, pathname } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') faults.push('address: it has to begin with https://');
  if (username !== '' || password !== '') faults.push('address: leave names and passwords out, the token stands apart');
  if (search !== '' || hash !== '') faults.push('address: leave out what follows ? and #');
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}
