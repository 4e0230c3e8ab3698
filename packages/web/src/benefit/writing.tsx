/** Where balances, options, views and benefits are written; who may not change the dossier does not see it. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dossierQuery } from '../queries.ts';
import classes from './benefit.module.css';
import type { WritingProps } from './writing-props.ts';

const DIALOGS = {
  balance: lazy(async () => ({ default: (await import('./balance-dialog.tsx')).BalanceDialog })),
  option: lazy(async () => ({ default: (await import('./option-dialog.tsx')).OptionDialog })),
  view: lazy(async () => ({ default: (await import('./view-dialog.tsx')).ViewDialog })),
  benefit: lazy(async () => ({ default: (await import('./benefit-dialog.tsx')).BenefitDialog })),
} as const;
type Written = keyof typeof DIALOGS;

export function Writing(props: WritingProps) {
  const { t } = useTranslation('benefit');
  const [written, setWritten] = useState<Written>();
  const mayChange = useQuery(dossierQuery(props.dossier)).data?.may.includes('dossier.change') === true;
  if (!mayChange) return null;
  const offered: readonly Written[] =
    props.balance === undefined ? ['balance', 'benefit'] : ['option', 'view', 'benefit', 'balance'];
  const Dialog = written === undefined ? undefined : DIALOGS[written];
  return (
    <div className={`${classes['writing']} no-print`}>
      {offered.map((what, at) => (
        <Button key={what} variant={at === 0 ? 'filled' : 'default'} size="xs" onClick={() => setWritten(what)}>
          {t(`add.${what}`)}
        </Button>
      ))}
      {Dialog === undefined ? null : (
        <Suspense>
          <Dialog {...props} onClose={() => setWritten(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
