/** The least that this project proposes for such a class and exposure, held against what is there and what the risk asks. */
import type { BaselineAnswer } from '@primum/core/api/compliance';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsyncView } from '../kit/async-view.tsx';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { Door } from '../kit/door.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Section } from '../kit/section.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { Tag } from '../kit/tag.tsx';
import { PacksOffer } from '../packs-offer.tsx';
import { harmColumn } from './asked-columns.tsx';
import { baselineQuery, type ViewProps } from './asked.ts';
import classes from './compliance.module.css';

type Row = BaselineAnswer['rows'][number];

export function BaselineView({ dossier, asked }: ViewProps) {
  const { t } = useTranslation('compliance');
  const { t: general } = useTranslation();
  const query = useQuery(baselineQuery(dossier, asked));
  return (
    <AsyncView
      query={query}
      what={t('view.baseline')}
      empty={({ holding, open }) => (holding.length + open.length === 0 ? <NoBaseline dossier={dossier} /> : undefined)}
    >
      {(baseline) => (
        <>
          <p>
            <Tag>{general('mark.proposal')}</Tag> {t('baselineWhy')}
          </p>
          <Holding {...baseline} />
          <Capabilities {...baseline} />
          <Beside {...baseline} />
        </>
      )}
    </AsyncView>
  );
}

function NoBaseline({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation('compliance');
  return (
    <EmptyState title={t('baselineNone')} why={t('baselineNoneWhy')}>
      <PacksOffer
        dossier={dossier}
        fits={({ kinds }) => kinds.some(({ kind }) => kind === 'baselines')}
        suggested={['class-baselines']}
      />
    </EmptyState>
  );
}

function Holding({ holding, open }: BaselineAnswer) {
  const { t } = useTranslation('compliance');
  return (
    <Section title={t('baselineHolds')}>
      {holding.length === 0 ? <p>{t('baselineNoneWhy')}</p> : null}
      <ul className={classes['list']}>
        {holding.map(({ id, title, explain }) => (
          <li key={id}>
            <strong>{title}</strong>
            {explain === undefined ? null : <small>{explain}</small>}
          </li>
        ))}
      </ul>
      {open.length === 0 ? null : (
        <p className="quiet">
          {t('baselineOpen')}: {open.map(({ title }) => title).join('; ')}
        </p>
      )}
    </Section>
  );
}

function Capabilities({ rows, holding }: BaselineAnswer) {
  const { t } = useTranslation('compliance');
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const columns = columnsFor(t, new Map(holding.map(({ id, title }) => [id, title])));
  return (
    <>
      <TableTools
        arrangement={arrangement}
        onArrange={setArrangement}
        groups={columns.filter(({ id }) => id === 'verdict' || id === 'force')}
      />
      <DataTable
        label={t('capability')}
        rows={rows}
        columns={columns}
        keyOf={({ capability }) => capability}
        arrangement={arrangement}
        onArrange={setArrangement}
      />
    </>
  );
}

const VERDICT = {
  there: 'acceptable',
  missing: 'unacceptable',
  considered: undefined,
  'risk-asks-more': 'reduce',
  'more-than-risk': undefined,
  'not-asked': undefined,
} as const;

/** `titles`: of the baselines that hold, by id. */
function columnsFor(t: TFunction<'compliance'>, titles: ReadonlyMap<string, string>): Column<Row>[] {
  return [
    { id: 'title', title: t('capability'), width: 3, value: ({ title }) => title, cell: ({ title }) => title },
    {
      id: 'force',
      title: t('proposedForce'),
      width: 2,
      value: ({ force }) => (force === undefined ? '–' : t(`forceOf.${force}`)),
      cell: ({ force, from }) =>
        force === undefined ? (
          '–'
        ) : (
          <>
            {t(`forceOf.${force}`)}
            {from.map((id) => (
              <small key={id}>{titles.get(id) ?? id}</small>
            ))}
          </>
        ),
    },
    {
      id: 'found',
      title: t('foundHead'),
      width: 2.4,
      value: ({ found }) => t(`found.${found}`),
      cell: ({ found, by }) => (
        <>
          {t(`found.${found}`)}
          {by.map((place) => (
            <small key={place}>
              <Door thing={place}>{place.slice(place.indexOf('/') + 1)}</Door>
            </small>
          ))}
        </>
      ),
    },
    {
      id: 'verdict',
      title: t('verdict'),
      width: 2.6,
      value: ({ verdict }) => t(`verdicts.${verdict}`),
      cell: ({ verdict }) => <span data-evaluation={VERDICT[verdict]}>{t(`verdicts.${verdict}`)}</span>,
    },
    harmColumn<Row>(t),
  ];
}

function Beside({ proofs, levels, prompts }: BaselineAnswer) {
  const { t } = useTranslation('compliance');
  const lists = [
    { title: t('baselineProofs'), items: proofs.map(({ title, found }) => `${title}: ${t(`found.${found}`)}`) },
    { title: t('levels'), items: Object.entries(levels).map(([of, level]) => `${of.replace('fr', 'FR ')}: ${level}`) },
    { title: t('prompts'), items: prompts },
  ];
  return (
    <div style={{ marginTop: 16 }}>
      {lists
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => (
          <Section key={title} title={title}>
            <ul className={classes['list']}>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </Section>
        ))}
    </div>
  );
}
