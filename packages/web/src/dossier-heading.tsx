/** The head of every screen of a dossier: its name, the question, the answer, and how the assessment is looked at. */
import { SegmentedControl, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { QuestionHeading } from './kit/question-heading.tsx';
import { PartBanner } from './part-banner.tsx';
import { dossierQuery, type Look } from './queries.ts';

interface Props {
  readonly dossier: string;
  readonly question: string;
  readonly answer?: ReactNode;
  /** False: the screen shows what does not hang on how the assessment is looked at. */
  readonly hasLook?: boolean;
}

export function DossierHeading({ dossier, question, answer, hasLook = true }: Props) {
  const { data } = useQuery(dossierQuery(dossier));
  const { part } = data ?? {};
  return (
    <>
      <QuestionHeading question={question} answer={answer} above={data?.title ?? ' '}>
        {hasLook ? <LookSwitch isPart={part !== undefined} /> : null}
      </QuestionHeading>
      {data === undefined || part === undefined ? null : (
        <Suspense>
          <PartBanner
            dossier={dossier}
            party={part.title}
            organisation={data.organisation.title}
            mayLeave={data.may.includes('part.leave')}
          />
        </Suspense>
      )}
    </>
  );
}

/** The look as the address says it; the same value until the look itself is another, so that nothing else draws again. */
export function useLook(): Look {
  return useSearch({
    from: '/in',
    select: ({ mode, proposed }): Look => ({ mode, proposed }),
    structuralSharing: true,
  });
}

/** Now or over time, with or without what is only proposed: a look, nothing is saved. */
function LookSwitch({ isPart }: { readonly isPart: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { mode = 'current', proposed = false } = useLook();
  const look = (next: Look) =>
    void navigate({
      to: '.',
      search: ({ mode: _mode, proposed: _proposed, ...rest }) => ({
        ...rest,
        ...(next.mode === 'future' ? { mode: 'future' as const } : {}),
        ...(next.proposed === true ? { proposed: true as const } : {}),
      }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <SegmentedControl
        aria-label={t('overview.mode')}
        value={mode}
        onChange={(value) => look({ mode: value === 'future' ? 'future' : 'current', proposed })}
        data={[
          { value: 'current', label: t('overview.current') },
          { value: 'future', label: t('overview.future') },
        ]}
      />
      {isPart ? null : (
        <Switch
          label={t('overview.withProposed')}
          checked={proposed}
          onChange={({ currentTarget: { checked } }) => look({ mode, proposed: checked })}
        />
      )}
    </>
  );
}
