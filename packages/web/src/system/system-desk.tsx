import { Button, Group, SegmentedControl } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../kit/async-view.tsx';
import { Icon } from '../kit/icon.tsx';
import { AddDialog } from './add-dialog.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { EffectBar } from './effect-bar.tsx';
import { TableView } from './table-view.tsx';
import { ThingPanel } from './thing-panel.tsx';
import type { SystemState } from './use-system.ts';
import { type SystemChange, useSystemChange } from './use-system-change.ts';

const PictureView = lazy(async () => ({ default: (await import('./picture-view.tsx')).PictureView }));

interface Props {
  readonly dossier: string;
  readonly state: SystemState;
}

/** Everything of the page that edits, whichever way the system is looked at. */
export function SystemDesk({ dossier, state }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { thing, panel } = useSearch({ from: '/in' });
  const { view: asked } = useSearch({ from: '/in/dossiers/$dossier/system' });
  const isNarrow = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false });
  const view = asked ?? (isNarrow ? 'table' : 'picture');
  const change = useSystemChange(dossier, state);
  const [isAdding, setAdding] = useState(false);
  useHotkeys([
    ['mod+Z', () => change.undo?.()],
    ['mod+shift+Z', () => change.redo?.()],
    ['mod+Y', () => change.redo?.()],
  ]);
  const open = (id: string | undefined) =>
    void navigate({
      to: '.',
      search: ({ thing: _thing, panel: _panel, ...rest }) => ({ ...rest, ...(id === undefined ? {} : { thing: id }) }),
      resetScroll: false,
    });
  return (
    <>
      <SystemTools {...{ view, change }} mayChange={state.mayChange} onAdd={() => setAdding(true)} />
      <EffectBar dossier={dossier} effect={change.effect} isSaving={change.isSaving} />
      {view === 'table' ? (
        <TableView state={state} change={change} onOpen={open} />
      ) : (
        <Suspense fallback={<Waiting what={t('system.picture')} />}>
          <PictureView dossier={dossier} state={state} change={change} onOpen={open} />
        </Suspense>
      )}
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

interface ToolsProps {
  readonly view: 'picture' | 'table';
  readonly change: SystemChange;
  readonly mayChange: boolean;
  readonly onAdd: () => void;
}

function SystemTools({ view, change, mayChange, onAdd }: ToolsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Group mb={12} gap={8}>
      <SegmentedControl
        aria-label={t('system.views')}
        value={view}
        onChange={(next) => void navigate({ to: '.', search: (before) => ({ ...before, view: next }), replace: true })}
        data={(['picture', 'table'] as const).map((value) => ({ value, label: t(`system.${value}`) }))}
      />
      {mayChange ? (
        <>
          <Button leftSection={<Icon name="plus" />} onClick={onAdd}>
            {t('system.add')}
          </Button>
          <Button
            variant="default"
            disabled={change.undo === undefined || change.isSaving}
            onClick={() => change.undo?.()}
          >
            {t('harm.undo')}
          </Button>
          <Button
            variant="default"
            disabled={change.redo === undefined || change.isSaving}
            onClick={() => change.redo?.()}
          >
            {t('system.redo')}
          </Button>
        </>
      ) : (
        <p className="quiet">{t('system.mayNot')}</p>
      )}
    </Group>
  );
}
