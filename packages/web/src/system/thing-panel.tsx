/** The panel of one thing of the system: what it is called, where and whose it is, its controls and relations. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../kit/empty-state.tsx';
import { SidePanel } from '../kit/side-panel.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { systemRows } from './system-rows.ts';
import classes from './system.module.css';
import { ThingControls } from './thing-controls.tsx';
import { ThingFields } from './thing-fields.tsx';
import { ThingLinks } from './thing-links.tsx';
import { useRetire } from './use-retire.tsx';
import type { SystemState } from './use-system.ts';
import type { SystemChange } from './use-system-change.ts';

interface Props {
  readonly id: string;
  readonly state: SystemState;
  readonly change: SystemChange;
  readonly onClose: () => void;
}

export function ThingPanel({ id, state, change, onClose }: Props) {
  const { t } = useTranslation();
  const row = useMemo(
    () => systemRows(state.context, state.faults).find((one) => one.id === id),
    [state.context, state.faults, id],
  );
  const retire = useRetire(state, change);
  if (row === undefined)
    return (
      <SidePanel title={t('nav.system')} onClose={onClose}>
        <EmptyState title={t('system.gone')} why={t('chain.gone')} />
      </SidePanel>
    );
  return (
    <SidePanel title={row.title} onClose={onClose}>
      <p className="quiet">
        {t(`system.one.${row.list}`)} · {row.type} · {row.id}
      </p>
      {row.faults.map(({ message, hint, severity }) => (
        <p key={message} className={classes['fault']}>
          {t(`system.${severity}`)}: {[message, hint].filter((text) => text !== undefined).join(' · ')}
        </p>
      ))}
      <Toolbar label={row.title}>
        <Link to="." search={(before) => ({ ...before, thing: id, panel: 'chain' as const })} resetScroll={false}>
          {t('chain.title')}
        </Link>
        {state.isPart ? null : (
          <Link
            to="."
            search={(before) => ({ ...before, thing: id, panel: 'discussion' as const })}
            resetScroll={false}
          >
            {t('chain.discuss')}
          </Link>
        )}
        {state.mayChange ? (
          <Button variant="default" size="xs" onClick={() => retire.ask([id])}>
            {t('system.retire')}
          </Button>
        ) : null}
      </Toolbar>
      <ThingFields key={row.title} row={row} state={state} change={change} />
      <ThingControls row={row} state={state} change={change} />
      <ThingLinks row={row} state={state} change={change} />
      {retire.dialog}
    </SidePanel>
  );
}
