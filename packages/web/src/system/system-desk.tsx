import { Button, Group } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../kit/icon.tsx';
import { AddDialog } from './add-dialog.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { EffectBar } from './effect-bar.tsx';
import { TableView } from './table-view.tsx';
import { ThingPanel } from './thing-panel.tsx';
import type { SystemState } from './use-system.ts';
import { useSystemChange } from './use-system-change.ts';

interface Props {
  readonly dossier: string;
  readonly state: SystemState;
}

/** Everything of the page that edits, whichever way the system is looked at. */
export function SystemDesk({ dossier, state }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { thing, panel } = useSearch({ from: '/in' });
  const change = useSystemChange(dossier, state);
  const [isAdding, setAdding] = useState(false);
  useHotkeys([['mod+Z', () => change.undo?.()]]);
  const open = (id: string | undefined) =>
    void navigate({
      to: '.',
      search: ({ thing: _thing, panel: _panel, ...rest }) => ({ ...rest, ...(id === undefined ? {} : { thing: id }) }),
      resetScroll: false,
    });
  return (
    <>
      <Group mb={12} gap={8}>
        {state.mayChange ? (
          <>
            <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {t('system.add')}
            </Button>
            <Button
              variant="default"
              disabled={change.undo === undefined || change.isSaving}
              onClick={() => change.undo?.()}
            >
              {t('harm.undo')}
            </Button>
          </>
        ) : (
          <p className="quiet">{t('system.mayNot')}</p>
        )}
      </Group>
      <EffectBar dossier={dossier} effect={change.effect} isSaving={change.isSaving} />
      <TableView state={state} change={change} onOpen={open} />
      {thing !== undefined && panel === undefined ? (
        <ThingPanel key={thing} id={thing} state={state} change={change} onClose={() => open(undefined)} />
      ) : null}
      {isAdding ? <AddDialog state={state} change={change} onClose={() => setAdding(false)} /> : null}
      {change.conflict === undefined ? null : (
        <ConflictDialog dossier={dossier} conflict={change.conflict} change={change} />
      )}
    </>
  );
}
