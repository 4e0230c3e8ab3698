import type { Picture } from '@primum/core/api/assessment';
import { useTranslation } from 'react-i18next';
import { Section } from '../kit/section.tsx';
import { useFigures } from '../kit/use-figures.ts';
import classes from './overview.module.css';

/** What the assessment had to assume: unknown is shown as unknown. */
export function UnknownSection({ unknown }: { readonly unknown: Picture['unknown'] }) {
  const { t } = useTranslation();
  const figures = useFigures();
  return (
    <Section title={t('overview.unknown')} why={t('overview.unknownWhy')}>
      {unknown.length === 0 ? (
        <p>{t('overview.unknownNone')}</p>
      ) : (
        <dl className={classes['unknown']}>
          {unknown.map(({ code, title, detail, count }) => (
            <div key={code}>
              <dt>
                {figures.count(count)} {title}
              </dt>
              <dd>{detail}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
