import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { WHOLE_DOSSIER } from '@primum/core/api/names';
import { useTranslation } from 'react-i18next';
import { Section } from '../kit/section.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { mentionsQuery } from '../queries.ts';

/** Who asks this person something, each with the way to answer; nothing where nobody does. */
export function Mentions() {
  const { t } = useTranslation('discussion');
  const figures = useFigures();
  const items = useQuery(mentionsQuery).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('waiting')} why={t('waitingWhy')}>
      <ul>
        {items.map(({ id, by, at, text, thing, dossier }) => (
          <li key={id}>
            <b>{by.name}</b>: <q dir="auto">{text.length > 200 ? `${text.slice(0, 200)} …` : text}</q>{' '}
            <span className="quiet">
              {t('about')} {thing === WHOLE_DOSSIER ? dossier.title : `${thing}, ${dossier.title}`} ·{' '}
              <time dateTime={at}>{figures.instant(at)}</time>
            </span>{' '}
            <Link
              to="/dossiers/$dossier"
              params={{ dossier: dossier.id }}
              search={{ panel: 'discussion', ...(thing === WHOLE_DOSSIER ? {} : { thing }) }}
            >
              {t('answer')}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
