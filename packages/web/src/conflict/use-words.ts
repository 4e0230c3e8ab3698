/** Levels in the words of the dossier's packs. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useLook } from '../dossier-heading.tsx';
import { pictureQuery } from '../queries.ts';

export interface Words {
  readonly level: (id: string) => string;
  readonly severity: (id: string) => string;
}

/** An unknown level stands under its own name. */
export function useWords(): Words {
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/conflict' });
  const scales = useQuery(pictureQuery(dossier, useLook())).data?.scales;
  const word = (scale: readonly { readonly id: string; readonly title: string }[] | undefined, id: string) =>
    scale?.find((one) => one.id === id)?.title ?? id;
  return { level: (id) => word(scales?.likelihood, id), severity: (id) => word(scales?.severity, id) };
}
