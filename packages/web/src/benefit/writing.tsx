/** Where balances, options, views, benefits and criteria of uses are written and changed; who may not change the dossier does not see it. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dossierQuery } from '../queries.ts';
import classes from './benefit.module.css';
import type { Written, WritingProps } from './writing-props.ts';

const DIALOGS = {
  balance: lazy(async () => ({ default: (await import('./balance-dialog.tsx')).BalanceDialog })),
  option: lazy(async () => ({ default: (await import('./option-dialog.tsx')).OptionDialog })),
  view: lazy(async () => ({ default: (await import('./view-dialog.tsx')).ViewDialog })),
  benefit: lazy(async () => ({ default: (await import('./benefit-dialog.tsx')).BenefitDialog })),
  criteria: lazy(async () => ({ default: (await import('./criteria-dialog.tsx')).CriteriaDialog })),
} as const satisfies Record<Written, unknown>;
const WrittenDialog = lazy(async () => ({ default: (await import('./written-dialog.tsx')).WrittenDialog }));

interface Open {
  readonly what: Written;
  /** Undefined: a new one. */
  readonly id?: string;
}

/** `isOfUses`: the uses are looked at, and no balance. */
export function Writing({ isOfUses, ...props }: WritingProps & { readonly isOfUses: boolean }) {
  const { t } = useTranslation('benefit');
  const [open, setOpen] = useState<Open | 'list'>();
  const mayChange = useQuery(dossierQuery(props.dossier)).data?.may.includes('dossier.change') === true;
  if (!mayChange) return null;
  const ofBalance: readonly Written[] =
    props.balance === undefined ? ['balance', 'benefit'] : ['option', 'view', 'benefit', 'balance'];
  const offered: readonly Written[] = isOfUses ? ['criteria'] : ofBalance;
  const close = () => setOpen(undefined);
  return (
    <div className={`${classes['writing']} no-print`}>
      {offered.map((what, at) => (
        <Button key={what} variant={at === 0 ? 'filled' : 'default'} size="xs" onClick={() => setOpen({ what })}>
          {t(`add.${what}`)}
        </Button>
      ))}
      <Button variant="default" size="xs" onClick={() => setOpen('list')}>
        {t('written.open')}
      </Button>
      <Suspense>
        {open === 'list' ? (
          <WrittenDialog {...props} onClose={close} onChange={(what, id) => setOpen({ what, id })} />
        ) : null}
        {open === undefined || open === 'list' ? null : <OpenDialog {...props} open={open} onClose={close} />}
      </Suspense>
    </div>
  );
}

function OpenDialog({
  open: { what, id },
  ...props
}: WritingProps & { readonly open: Open; readonly onClose: () => void }) {
  const Dialog = DIALOGS[what];
  return <Dialog {...props} id={id} />;
}
