import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './part-banner.module.css';

const LeavePartDialog = lazy(async () => ({ default: (await import('./leave-part-dialog.tsx')).LeavePartDialog }));

interface Props {
  readonly dossier: string;
  readonly party: string;
  readonly organisation: string;
  readonly mayLeave: boolean;
}

/** Says on every screen of a shared dossier that one sees a part, and whose; an owner can give it back. */
export function PartBanner({ dossier, party, organisation, mayLeave }: Props) {
  const { t } = useTranslation('sharing');
  const [isLeaving, setLeaving] = useState(false);
  return (
    <div role="note" className={classes['banner']}>
      {t('part', { party, organisation })}{' '}
      {mayLeave ? (
        <Button size="compact-xs" variant="default" onClick={() => setLeaving(true)}>
          {t('giveBack')}
        </Button>
      ) : null}
      <Suspense>
        {isLeaving ? (
          <LeavePartDialog dossier={dossier} organisation={organisation} onClose={() => setLeaving(false)} />
        ) : null}
      </Suspense>
    </div>
  );
}
