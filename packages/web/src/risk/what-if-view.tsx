/** Try before you keep: controls switched on or off, old beside new. What is tried stands in the address and nowhere else. */
import { Button, Group } from '@mantine/core';
import type { Vocabulary } from '@primum/core/api/vocabulary';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson } from '../api.ts';
import { useLook } from '../dossier-heading.tsx';
import { AsyncView } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Section } from '../kit/section.tsx';
import { dossierPath, dossierQuery, valuesQuery } from '../queries.ts';
import type { RiskSearch } from '../search.ts';
import { readChange, withChange } from './changes.ts';
import { comparisonQuery } from './comparison-query.ts';
import { ComparisonView } from './comparison-view.tsx';
import { ControlChoice } from './control-choice.tsx';
import { ControlsNow } from './controls-now.tsx';
import { KeepButton } from './keep-button.tsx';
import { type ControlWord, controlWords } from './places-for.ts';
import type { ViewProps } from './view-props.ts';
import classes from './risk.module.css';

export function WhatIfView({ dossier, picture }: ViewProps) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/dossiers/$dossier/risk' });
  const { try: changes = [] } = useSearch({ from: '/in/dossiers/$dossier/risk' });
  const mayEdit = useQuery(dossierQuery(dossier)).data?.may.includes('dossier.change') === true;
  const controls = useControlWords(dossier);
  const put = (next: readonly string[]) =>
    void navigate({ to: '.', search: (before) => withTried(before, next), resetScroll: false });
  const add = useAdd(dossier, changes);
  return (
    <>
      <p className="quiet">{t('risk.whatIfWhy')}</p>
      <ControlChoice controls={controls} onAdd={add} />
      {changes.length === 0 ? (
        <EmptyState title={t('risk.whatIfEmpty')} why={t('risk.whatIfEmptyNext')} />
      ) : (
        <Section title={t('risk.whatIfChanges')}>
          <Tries changes={changes} controls={controls} onPut={put} />
          <Group mb={16}>
            <Button variant="default" onClick={() => put([])}>
              {t('risk.drop')}
            </Button>
            {mayEdit ? <KeepButton {...{ dossier, changes, controls }} onKept={() => put([])} /> : null}
          </Group>
          <Compared dossier={dossier} changes={changes} picture={picture} />
        </Section>
      )}
      <div style={{ marginTop: 16 }}>
        <ControlsNow dossier={dossier} onTry={add} />
      </div>
    </>
  );
}

function withTried({ try: _try, ...rest }: RiskSearch, changes: readonly string[]): RiskSearch {
  return changes.length === 0 ? rest : { ...rest, try: changes };
}

/**
 * One and the same function however often the page is drawn, so that long lists are not drawn again. The question goes out at the
 * press; the address changes, and the page with it, while the answer is on its way.
 */
function useAdd(dossier: string, changes: readonly string[]): (change: string) => void {
  const navigate = useNavigate({ from: '/dossiers/$dossier/risk' });
  const client = useQueryClient();
  const { mode, proposed } = useLook();
  const tried = useRef(changes);
  useEffect(() => {
    tried.current = changes;
  }, [changes]);
  return useCallback(
    (change: string) => {
      tried.current = withChange(tried.current, change);
      void client.prefetchQuery(comparisonQuery(dossier, tried.current, { mode, proposed }));
      void navigate({
        to: '.',
        search: (before) => withTried(before, withChange(before.try ?? [], change)),
        resetScroll: false,
      });
    },
    [client, dossier, mode, navigate, proposed],
  );
}

function useControlWords(dossier: string): readonly ControlWord[] {
  const words = useQuery({
    queryKey: ['dossier', dossier, 'vocabulary'],
    queryFn: async ({ signal }) => getJson<Vocabulary>(`${dossierPath(dossier)}/vocabulary`, signal),
  }).data;
  const system = useQuery(valuesQuery(dossier)).data?.values.system;
  return useMemo(() => (words === undefined ? [] : controlWords(words, system)), [words, system]);
}

interface TriesProps {
  readonly changes: readonly string[];
  readonly controls: readonly ControlWord[];
  readonly onPut: (changes: readonly string[]) => void;
}

function Tries({ changes, controls, onPut }: TriesProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes['tries']}>
      {changes.map((text) => {
        const { on, control, asset } = readChange(text);
        const word = controls.find(({ id }) => id === control || id.endsWith(`/${control}`));
        const place = word?.places.find(({ id }) => id === asset)?.title ?? asset;
        const name = `${word?.title ?? control} ${asset === '*' ? t('risk.whatIfEverywhere') : `${t('risk.whatIfAt')} ${place}`}`;
        return (
          <li key={text}>
            <span aria-hidden="true">{on ? '+' : '−'}</span> {name}
            <span className="quiet">{on ? t('risk.on') : t('risk.off')}</span>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => onPut(changes.filter((other) => other !== text))}
              aria-label={`${t('risk.remove')}: ${name}`}
            >
              {t('risk.remove')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function Compared({ dossier, changes, picture }: ViewProps & { readonly changes: readonly string[] }) {
  const { t } = useTranslation();
  const look = useLook();
  const query = useQuery(comparisonQuery(dossier, changes, look));
  return (
    <AsyncView query={query} what={t('risk.compare')}>
      {(comparison) => <ComparisonView comparison={comparison} picture={picture} />}
    </AsyncView>
  );
}
