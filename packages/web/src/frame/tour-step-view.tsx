import { Progress, Title } from '@mantine/core';
import type { TourStep } from '@primum/core/api/tour';
import { useTranslation } from 'react-i18next';
import classes from './tour.module.css';

interface Props {
  readonly step: TourStep;
  /** From 1 on. */
  readonly at: number;
  readonly steps: number;
}

/** What was decided at a step, why, and from which source; told anew to those who do not see it when the step changes. */
export function TourStepView({ step: { title, decided, because, source }, at, steps }: Props) {
  const { t, i18n } = useTranslation('start');
  const { t: common } = useTranslation();
  const language = i18n.language === 'de' ? 'de' : 'en';
  const from = [source.document, source.clause].filter((part) => part !== undefined).join(', ');
  return (
    <>
      <p className={classes['at']}>{t('tourStep', { step: at, steps })}</p>
      <Progress value={(100 * at) / steps} size={4} aria-hidden="true" />
      <div aria-live="polite">
        <Title order={3} className={classes['title']}>
          {title[language]}
        </Title>
        <dl className={classes['words']}>
          <dt>{t('tourDecided')}</dt>
          <dd>{decided[language]}</dd>
          <dt>{t('tourBecause')}</dt>
          <dd>{because[language]}</dd>
          <dt>{t('tourSource')}</dt>
          <dd>
            {from} <span className="quiet">({common(`mark.${source.mark}`)})</span>
          </dd>
        </dl>
      </div>
    </>
  );
}
