/** One requirement at the side: what it asks, how it stands, what shows it, and what stands behind a gap. */
import { Button, Group, Title } from '@mantine/core';
import type { RequirementRow } from '@primum/core/compliance/compliance-picture';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Door } from '../kit/door.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { EvaluationMark } from '../kit/evaluation-mark.tsx';
import { SidePanel } from '../kit/side-panel.tsx';
import { Tag } from '../kit/tag.tsx';
import type { ViewProps } from './asked.ts';
import classes from './compliance.module.css';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { NotAsked } from './not-asked.tsx';
import { ProofLines } from './proof-lines.tsx';
import { evidenceIn } from './proof-words.ts';
import { RequirementAbout } from './requirement-about.tsx';
import { SaidOf } from './said-of.tsx';
import { StateMark } from './state-mark.tsx';

const StatementDialog = lazy(async () => ({ default: (await import('./statement-dialog.tsx')).StatementDialog }));

export function RequirementPanel({ id, ...props }: ViewProps & { readonly id: string }) {
  const { t } = useTranslation('compliance');
  const navigate = useNavigate({ from: '/dossiers/$dossier/compliance' });
  const close = () =>
    void navigate({
      to: '.',
      search: ({ requirement: _requirement, ...rest }) =>
        // A recipe that it was opened from goes on.
        rest.recipe === undefined ? rest : { ...rest, panel: 'recipe' as const },
      resetScroll: false,
    });
  const { rows, notApplicable, coming } = props.answer.picture;
  const row = rows.find((one) => one.id === id);
  const away = notApplicable.find((one) => one.id === id) ?? coming.find((one) => one.id === id);
  return (
    <SidePanel title={t('panel')} onClose={close}>
      {row !== undefined ? <Known row={row} {...props} /> : null}
      {row === undefined && away !== undefined ? <NotAsked away={away} {...props} /> : null}
      {row === undefined && away === undefined ? <EmptyState title={id} why={t('panelGone')} /> : null}
    </SidePanel>
  );
}

function Known({ row, ...props }: ViewProps & { readonly row: RequirementRow }) {
  const { t } = useTranslation('compliance');
  return (
    <>
      <Title order={3} mt={8}>
        {row.title}
      </Title>
      <p className="quiet" style={{ margin: '4px 0 8px' }}>
        {row.short}, {row.clause} <Tag>{t(`status.${row.status}`)}</Tag> <Tag>{t(`force.${row.force}`)}</Tag>
      </p>
      <p style={{ margin: '0 0 8px' }}>
        <StateMark of={row.state} />
        {row.claimed ? ` · ${t('claimed')}` : ''}
        {row.disputed === undefined ? '' : ` · ${t('disputed', { why: row.disputed })}`}
      </p>
      {props.mayChange ? <Acts row={row} {...props} /> : <p className="quiet">{t('mayNot')}</p>}
      <dl className={classes['facts']}>
        <RequirementAbout row={row} {...props} />
        <dt>{t('proofs')}</dt>
        <dd>
          <ProofLines row={row} {...props} />
        </dd>
        <SaidOf row={row} {...props} />
        {row.harm === undefined ? null : (
          <>
            <dt>{t('harmTitle')}</dt>
            <dd>
              <EvaluationMark of={row.harm.evaluation} /> {row.harm.harm}
              <small>{t(row.harm.through === 'way' ? 'harmWay' : 'harmWhole')}</small>
              <Door thing={row.harm.id}>
                <u>{t('chain')}</u>
              </Door>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

type Open = 'evidence' | 'say' | 'not-applicable';

function Acts({ row, ...props }: ViewProps & { readonly row: RequirementRow }) {
  const { t } = useTranslation('compliance');
  const [opened, setOpened] = useState<Open>();
  const close = () => setOpened(undefined);
  const kinds = row.proofs.filter(({ found }) => found !== 'there').flatMap(({ proof }) => evidenceIn(proof));
  return (
    <>
      <Group gap={8}>
        <Button size="xs" onClick={() => setOpened('evidence')}>
          {t('attach')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpened('say')}>
          {t('say')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpened('not-applicable')}>
          {t('sayNotApplicable')}
        </Button>
      </Group>
      {opened === 'evidence' ? (
        <EvidenceDialog
          {...props}
          start={{
            kind: kinds[0] ?? '',
            // Where no kind is asked for, the requirement is named: else the evidence would serve nothing here.
            ...(kinds.length === 0 ? { serves: [row.id] } : {}),
          }}
          kinds={kinds}
          onClose={close}
        />
      ) : null}
      <Suspense>
        {opened === 'say' || opened === 'not-applicable' ? (
          <StatementDialog {...props} row={row} first={opened === 'say' ? undefined : opened} onClose={close} />
        ) : null}
      </Suspense>
    </>
  );
}
