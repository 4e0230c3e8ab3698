/** Begins a ticket of a finding, for who may make one. What it needs is loaded when it is pressed. */
import { Button } from '@mantine/core';
import type { AboutThing } from '@primum/core/ticket/ticket-finding';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dossierQuery } from './queries.ts';

const TicketDialog = lazy(async () => ({ default: (await import('./ticket-dialog.tsx')).TicketDialog }));

interface Props extends AboutThing {
  readonly dossier: string;
  /** Of the finding, where several buttons stand on a page. */
  readonly title?: string;
}

export function TicketButton({ dossier, about, thing, title }: Props) {
  const { t } = useTranslation('tickets', { useSuspense: false });
  const [isOpen, setOpen] = useState(false);
  const may = useQuery(dossierQuery(dossier)).data?.may.includes('dossier.ticket');
  if (may !== true) return null;
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => setOpen(true)}
        {...(title === undefined ? {} : { 'aria-label': t('makeFor', { title }) })}
      >
        {t('make')}
      </Button>
      {isOpen ? (
        <Suspense>
          <TicketDialog dossier={dossier} about={about} thing={thing} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
