import { Title } from '@mantine/core';
import type { CompliancePicture, NotApplicable } from '@primum/core/compliance/compliance-picture';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../kit/use-figures.ts';
import type { ViewProps } from './asked.ts';
import { TakeBack } from './said-of.tsx';

interface Props extends ViewProps {
  readonly away: NotApplicable | CompliancePicture['coming'][number];
}

/** A requirement that is not asked now: since when it will be, or why it does not apply, and taking that back. */
export function NotAsked({ away, ...props }: Props) {
  const { t } = useTranslation('compliance');
  const figures = useFigures();
  const { facts } = props.answer;
  return (
    <>
      <Title order={3} mt={8}>
        {away.title}
      </Title>
      <p className="quiet" style={{ margin: '4px 0 8px' }}>
        {away.short}, {away.clause}
      </p>
      {'from' in away ? (
        <p>{t('validFrom', { day: figures.day(away.from) })}</p>
      ) : (
        <>
          <p>
            <strong>{t('state.not-applicable')}</strong>:{' '}
            {t(`because.${away.because}`, {
              reason: away.reason ?? '',
              facts: away.facts.map((id) => facts[id] ?? id).join('; '),
            })}
          </p>
          {away.because === 'statement' ? <TakeBack requirement={away.id} {...props} /> : null}
        </>
      )}
    </>
  );
}
