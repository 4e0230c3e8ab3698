/** Route: /organisation. Who works here with which role, and what was done. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { Icon } from '../kit/icon.tsx';
import { QuestionHeading } from '../kit/question-heading.tsx';
import { Section } from '../kit/section.tsx';
import { peopleQuery } from '../queries.ts';
import { useSession } from '../use-session.ts';

// Each part is loaded apart, so that the page stands before its tables are there.
const AuditList = lazy(async () => ({ default: (await import('./audit-list.tsx')).AuditList }));
const PeopleTable = lazy(async () => ({ default: (await import('./people-table.tsx')).PeopleTable }));
const MachineTable = lazy(async () => ({ default: (await import('./machine-table.tsx')).MachineTable }));
const FailedJobs = lazy(async () => ({ default: (await import('./failed-jobs.tsx')).FailedJobs }));
const TrackerSection = lazy(async () => ({ default: (await import('./tracker-section.tsx')).TrackerSection }));
const SecondFactorSwitch = lazy(async () => ({
  default: (await import('./second-factor-switch.tsx')).SecondFactorSwitch,
}));
const InviteDialog = lazy(async () => ({ default: (await import('./invite-dialog.tsx')).InviteDialog }));

export function OrganisationPage() {
  const { t } = useTranslation();
  const session = useSession();
  const [isInviting, setInviting] = useState(false);
  const query = useQuery(peopleQuery);
  const isOwner = session?.role === 'owner';
  const organisation = session?.organisation.title ?? '';
  const count = query.data?.items.length ?? 0;
  return (
    <>
      <QuestionHeading
        question={t('organisation.title')}
        above={organisation}
        answer={query.data === undefined ? undefined : t('organisation.answer', { count, organisation })}
      >
        {isOwner ? (
          <Button leftSection={<Icon name="plus" />} onClick={() => setInviting(true)}>
            {t('organisation.invite')}
          </Button>
        ) : null}
      </QuestionHeading>
      <Section title={t('organisation.people')} {...(isOwner ? {} : { why: t('organisation.onlyOwner') })}>
        <AsyncView query={query} what={t('organisation.people')}>
          {({ items }) => (
            <Suspense fallback={<Waiting what={t('organisation.people')} />}>
              <PeopleTable people={items} isOwner={isOwner} organisation={organisation} />
            </Suspense>
          )}
        </AsyncView>
        <Suspense>{isOwner ? <SecondFactorSwitch session={session} /> : null}</Suspense>
      </Section>
      {isOwner ? (
        <Suspense>
          <MachineTable />
          <TrackerSection />
          <FailedJobs />
        </Suspense>
      ) : null}
      {isOwner || session?.role === 'auditor' ? (
        <Section title={t('organisation.audit')}>
          <Suspense fallback={<Waiting what={t('organisation.audit')} />}>
            <AuditList />
          </Suspense>
        </Section>
      ) : null}
      <Suspense>{isInviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}</Suspense>
    </>
  );
}
