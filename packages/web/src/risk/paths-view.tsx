/** How an attack gets to a thing: the shortest way, and the smallest sets of beginnings that are enough. */
import { Select } from '@mantine/core';
import type { ExplainStep } from '@primum/core/assessment/chain-tree';
import type { Picture } from '@primum/core/api/assessment';
import type { ToldPath, ToldPaths } from '@primum/core/assessment/paths';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getJson, isProblem, queryOf } from '../api.ts';
import { useLook } from '../dossier-heading.tsx';
import { AsyncView } from '../kit/async-view.tsx';
import { Door } from '../kit/door.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { LevelChip, levelOn } from '../kit/level-chip.tsx';
import { Section } from '../kit/section.tsx';
import { Tag } from '../kit/tag.tsx';
import { dossierPath, lookOf } from '../queries.ts';
import type { ViewProps } from './view-props.ts';
import classes from './risk.module.css';

export function PathsView({ dossier, picture }: ViewProps) {
  const { t } = useTranslation();
  const { to } = useSearch({ from: '/in/dossiers/$dossier/risk' });
  return (
    <>
      <p className="quiet">{t('risk.pathsWhy')}</p>
      <TargetChoice picture={picture} to={to} />
      {to === undefined ? (
        <EmptyState title={t('risk.pathsChoose')} />
      ) : (
        <Paths dossier={dossier} to={to} scales={picture.scales} />
      )}
    </>
  );
}

function TargetChoice({ picture, to }: { readonly picture: Picture; readonly to: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/dossiers/$dossier/risk' });
  const harms = picture.harms.flatMap(({ id, situation, harm, state }) =>
    state === 'rejected' ? [] : [{ value: id, label: `${situation} → ${harm}` }],
  );
  const assets = [...new Map(picture.harms.map(({ asset }) => [asset.id, asset])).values()].map(({ id, title }) => ({
    value: id,
    label: title,
  }));
  const known = [...harms, ...assets].some(({ value }) => value === to);
  const other = to === undefined || known ? [] : [{ value: to, label: to }];
  return (
    <Select
      label={t('risk.pathsTo')}
      searchable
      maw={720}
      mb={16}
      limit={200}
      value={to ?? null}
      placeholder={t('risk.pathsChoose')}
      data={[
        ...(other.length === 0 ? [] : [{ group: t('word.open'), items: other }]),
        { group: t('nav.harm'), items: harms },
        { group: t('risk.asset'), items: assets },
      ]}
      onChange={(value) =>
        void navigate({
          to: '.',
          search: ({ to: _to, ...rest }) => ({ ...rest, ...(value === null ? {} : { to: value }) }),
        })
      }
    />
  );
}

interface PathsProps {
  readonly dossier: string;
  readonly to: string;
  readonly scales: Picture['scales'];
}

function Paths({ dossier, to, scales }: PathsProps) {
  const { t } = useTranslation();
  const look = useLook();
  const query = useQuery({
    queryKey: ['dossier', dossier, 'paths', to, look],
    queryFn: async ({ signal }) =>
      getJson<ToldPaths>(`${dossierPath(dossier)}/paths${queryOf({ thing: to, ...lookOf(look) })}`, signal),
    retry: false,
  });
  if (isProblem(query.error, 'NOT_FOUND')) return <EmptyState title={t('risk.pathsNoLoss')} />;
  return (
    <AsyncView query={query} what={t('risk.paths')}>
      {({ shortest, minimal, cut }) =>
        shortest === undefined ? (
          <EmptyState title={t('risk.pathsNone')} />
        ) : (
          <>
            <Section title={t('risk.shortest')}>
              <Path path={shortest} scales={scales} />
            </Section>
            <Section title={t('risk.minimal')} why={t('risk.minimalWhy')}>
              <ol className={classes['plain']}>
                {minimal.map((path) => (
                  <li key={path.beginnings.join()}>
                    <Beginnings path={path} />
                  </li>
                ))}
              </ol>
              {cut ? <p className="quiet">{t('risk.minimalCut')}</p> : null}
            </Section>
          </>
        )
      }
    </AsyncView>
  );
}

function Path({
  path: { assumed, steps, beginnings },
  scales,
}: {
  readonly path: ToldPath;
  readonly scales: Picture['scales'];
}) {
  const { t } = useTranslation();
  return (
    <>
      <ol className={classes['plain']}>
        {steps.map((step) => (
          <li key={step.id}>
            <Step step={step} scales={scales} /> {beginnings.includes(step.id) ? <Tag>{t('risk.begins')}</Tag> : null}
          </li>
        ))}
      </ol>
      {assumed.length === 0 ? null : (
        <>
          <h3>{t('risk.assumes')}</h3>
          <ul className={classes['plain']}>
            {assumed.map((step) => (
              <li key={step.id}>
                <Step step={step} scales={scales} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Step({ step, scales }: { readonly step: ExplainStep; readonly scales: Picture['scales'] }) {
  const scale = step.scale === undefined ? [] : scales[step.scale];
  return (
    <>
      <Door thing={step.id}>{step.title}</Door>{' '}
      {step.level === undefined ? null : <LevelChip {...levelOn(scale, step.level)} />}
    </>
  );
}

/** The beginnings of one set; where it has none, what it takes for granted. */
function Beginnings({ path: { assumed, steps, beginnings } }: { readonly path: ToldPath }) {
  const first = steps.filter(({ id }) => beginnings.includes(id));
  return (first.length === 0 ? assumed : first).map((step, at) => (
    <span key={step.id}>
      {at === 0 ? '' : ' + '}
      <Door thing={step.id}>{step.title}</Door>
    </span>
  ));
}
