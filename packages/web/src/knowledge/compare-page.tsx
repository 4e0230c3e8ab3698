/** Route: /knowledge/:pack/compare. What one edition of a pack has otherwise than another, or a proposed revision than what it revises. */
import type { PackView } from '@primum/core/api/knowledge';
import type { PackDiff } from '@primum/core/knowledge/pack-diff';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, queryOf } from '../api.ts';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { Choice } from '../kit/choice.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { QuestionHeading } from '../kit/question-heading.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { packsQuery } from '../queries.ts';
import { withChoices } from '../search.ts';
import { beforeOf, editionsToCompare } from './editions-to-compare.ts';
import { packPath } from './pack-query.ts';

const Differences = lazy(async () => ({ default: (await import('./differences.tsx')).Differences }));

export function ComparePage() {
  const { t } = useTranslation('knowledge');
  const { pack: id } = useParams({ from: '/in/knowledge/$pack/compare' });
  const packs = useQuery(packsQuery);
  const { from, to } = useSearch({ from: '/in/knowledge/$pack/compare' });
  const pack = packs.data?.items.find((one) => one.id === id);
  const asked = { from: from ?? (pack && packs.data && beforeOf(pack, to, packs.data.items)), to };
  const query = useQuery({
    queryKey: ['packs', id, 'difference', asked],
    queryFn: async ({ signal }) => getJson<PackDiff>(`${packPath(id)}/difference${queryOf(asked)}`, signal),
    enabled: packs.data !== undefined && (pack === undefined || asked.from !== undefined),
    retry: false,
  });
  return (
    <>
      <QuestionHeading
        question={t('compareTitle')}
        above={
          <>
            <Link to="/knowledge">{t('toPacks')}</Link> /{' '}
            <Link to="/knowledge/$pack" params={{ pack: id }}>
              {pack?.title ?? id}
            </Link>
          </>
        }
        answer={query.data === undefined ? undefined : t('compareAnswer', countsOf(query.data))}
      />
      {pack === undefined || packs.data === undefined ? null : (
        <Editions pack={pack} packs={packs.data.items} from={asked.from} to={to} />
      )}
      {pack !== undefined && asked.from === undefined ? (
        <EmptyState title={t('compareNone')} why={t('compareNoneWhy')} />
      ) : (
        <AsyncView
          query={query}
          what={t('compare')}
          empty={(diff) => (isSame(diff) ? <EmptyState title={t('same')} why={t('sameWhy')} /> : undefined)}
        >
          {(diff) => (
            <Suspense fallback={<Waiting what={t('compare')} />}>
              <Differences diff={diff} />
            </Suspense>
          )}
        </AsyncView>
      )}
    </>
  );
}

interface EditionsProps {
  readonly pack: PackView;
  readonly packs: readonly PackView[];
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function Editions({ pack, packs, from, to }: EditionsProps) {
  const { t } = useTranslation('knowledge');
  const navigate = useNavigate({ from: '/knowledge/$pack/compare' });
  const options = editionsToCompare(pack, packs);
  const look = (choice: { readonly from?: string | undefined; readonly to?: string | undefined }) =>
    void navigate({
      to: '.',
      search: (before) => withChoices(before, choice),
      replace: true,
      resetScroll: false,
    });
  if (options.length < 2) return null;
  return (
    <Toolbar label={t('compareTitle')}>
      <Choice
        label={t('compareFrom')}
        options={options}
        value={from}
        none="–"
        onChoose={(chosen) => look({ from: chosen })}
        width={280}
      />
      <Choice
        label={t('compareTo')}
        options={options.filter(({ value }) => value !== pack.edition)}
        value={to === pack.edition ? undefined : to}
        none={options.find(({ value }) => value === pack.edition)?.label ?? pack.edition}
        onChoose={(chosen) => look({ to: chosen })}
        width={280}
      />
    </Toolbar>
  );
}

function countsOf({ added, withdrawn, changed, unchanged }: PackDiff) {
  return { added: added.length, withdrawn: withdrawn.length, changed: changed.length, unchanged };
}

function isSame({ added, withdrawn, changed, reasons }: PackDiff): boolean {
  return added.length + withdrawn.length + changed.length + reasons.length === 0;
}
