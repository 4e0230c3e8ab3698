import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Move, useMoveOver } from './use-move-over.ts';

interface Props extends Move {
  readonly dossier: string;
  /** Of the dossier, for those who do not see beside what the button stands. */
  readonly title: string;
}

/** Lets the dossier name another edition from now on. */
export function MoveButton({ dossier, title, pack, edition }: Props) {
  const { t } = useTranslation('knowledge');
  const move = useMoveOver(dossier);
  return (
    <Button
      size="xs"
      variant="default"
      loading={move.isPending}
      aria-label={`${t('move', { edition })}: ${title}`}
      onClick={() => move.mutate({ pack, edition })}
    >
      {t('move', { edition })}
    </Button>
  );
}
