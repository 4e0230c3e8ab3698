/** Whether the partner that was asked sees the request at all: it sees those about things that it may name. */
import type { GrantView, PartPreview } from '@primum/core/api/sharing';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sendJson } from '../api.ts';
import { dossierPath } from '../queries.ts';
import { grantsQuery, type Standing } from './standing.ts';

export interface Unseen {
  readonly grant: GrantView;
  readonly place: string;
}

export function useUnseen({ dossier, mayShare }: Standing) {
  const [found, setFound] = useState<Unseen>();
  const grants = useQuery({ ...grantsQuery(dossier), enabled: mayShare }).data?.items ?? [];
  const lookFor = async ({
    of,
    id,
    place,
  }: {
    of: string;
    id: string;
    place: string | undefined;
  }): Promise<boolean> => {
    const grant = grants.find(({ party, partner }) => party.id === of && partner !== undefined);
    if (grant === undefined || place === undefined) return false;
    const { responsibility } = await previewOf(dossier, { party: of, published: grant.published });
    if (responsibility.expectations.some((row) => row.id === id)) return false;
    setFound({ grant, place });
    return true;
  };
  return { found, lookFor };
}

export function previewOf(
  dossier: string,
  body: Pick<GrantView, 'published'> & { readonly party: string },
): Promise<PartPreview> {
  return sendJson<PartPreview>(`${dossierPath(dossier)}/grants/preview`, { method: 'POST', body });
}
