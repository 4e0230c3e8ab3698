/** Listens to what happens in the open dossier while somebody sees it: what others changed is asked for anew, without a reload. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PresentPerson } from '../api-types.ts';
import { dossierPath } from '../queries.ts';
import { whileSeen } from './while-seen.ts';

export interface Live {
  /** lost: what is seen may be old; the browser tries again by itself. */
  readonly state: 'none' | 'live' | 'lost';
  readonly people: readonly PresentPerson[];
}

const NOBODY: Live = { state: 'none', people: [] };
/** After a refusal. */
const RETRY_MS = 3000;
type Heard = Live & { readonly dossier: string | undefined };

export function useDossierEvents(dossier: string | undefined): Live {
  const client = useQueryClient();
  const [heard, setHeard] = useState<Heard>({ ...NOBODY, dossier: undefined });
  useEffect(() => {
    if (dossier === undefined) return undefined;
    const hear = (change: (before: Live) => Live) =>
      setHeard((before) => ({ ...change(before.dossier === dossier ? before : NOBODY), dossier }));
    let wasLost = false;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;
    const connect = () => {
      source = new EventSource(`/api${dossierPath(dossier)}/events`);
      source.addEventListener('open', () => {
        // What happened while the line was down was not told: ask again.
        if (wasLost) void catchUp(client, dossier);
        wasLost = false;
        hear((before) => ({ ...before, state: 'live' }));
      });
      source.addEventListener('error', () => {
        wasLost = true;
        hear((before) => ({ ...before, state: 'lost' }));
        // A browser tries again by itself where the line broke, and never where the server refused, as while its database is away.
        if (source.readyState === EventSource.CLOSED) retry = setTimeout(connect, RETRY_MS);
      });
      source.addEventListener('revision', () => void askAnew(client, dossier));
      source.addEventListener('grants', () => void askAnew(client, dossier));
      source.addEventListener('assessed', () => void askAnew(client, dossier));
      source.addEventListener('discussion', () => void askDiscussion(client, dossier));
      source.addEventListener('tickets', () => void client.invalidateQueries({ queryKey: ['tickets', dossier] }));
      source.addEventListener('presence', ({ data }) => {
        const { people } = JSON.parse(String(data)) as { people: PresentPerson[] };
        hear((before) => ({ ...before, people }));
      });
    };
    return whileSeen(() => {
      connect();
      return () => {
        clearTimeout(retry);
        source.close();
        // Nobody tells what happens until it is seen again.
        wasLost = true;
      };
    });
  }, [client, dossier]);
  return heard.dossier === dossier ? heard : NOBODY;
}

async function askAnew(client: QueryClient, dossier: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['dossier', dossier] }),
    client.invalidateQueries({ queryKey: ['dossiers'] }),
    // How a finding stands beside its ticket moves with the dossier.
    client.invalidateQueries({ queryKey: ['tickets', dossier] }),
  ]);
}

async function askDiscussion(client: QueryClient, dossier: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['discussion', dossier] }),
    client.invalidateQueries({ queryKey: ['mentions'] }),
  ]);
}

async function catchUp(client: QueryClient, dossier: string): Promise<void> {
  await Promise.all([askAnew(client, dossier), askDiscussion(client, dossier)]);
}
