/** Route: /organisation. Who works here with which role, and what was done. */
import { Button } from '@mantine/core';
import type { PersonView } from '@primum/core/api/organisation';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson } from '../api.ts';
import type { Page } from '../api-types.ts';
import { AsyncView } from '../kit/async-view.tsx';
import { Icon } from '../kit/icon.tsx';
import { QuestionHeading } from '../kit/question-heading.tsx';
import { Section } from '../kit/section.tsx';
import { useSession } from '../use-session.ts';
import { AuditList } from './audit-list.tsx';
import { PeopleTable } from './people-table.tsx';

const InviteDialog = lazy(async () => ({ default: (await import('./invite-dialog.tsx')).InviteDialog }));

export function OrganisationPage() {
  const { t } = useTranslation();
  const session = useSession();
  const [isInviting, setInviting] = useState(false);
  const query = useQuery({
    queryKey: ['organisation', 'people'],
    queryFn: async ({ signal }) => getJson<Page<PersonView>>('/organisation/people', signal),
  });
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
          {({ items }) => <PeopleTable people={items} isOwner={isOwner} organisation={organisation} />}
        </AsyncView>
      </Section>
      {isOwner || session?.role === 'auditor' ? (
        <Section title={t('organisation.audit')}>
          <AuditList people={query.data?.items ?? []} />
        </Section>
      ) : null}
      <Suspense>{isInviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}</Suspense>
    </>
  );
}
