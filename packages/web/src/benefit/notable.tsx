/** What a total does not show: unacceptable harms, options that drop out, figures that nobody stated. */
import { useTranslation } from 'react-i18next';
import { Section } from '../kit/section.tsx';
import { titleOf, type Weighed } from './asked.ts';

const SHOWN = 3;

export function Notable({ picture }: { readonly picture: Weighed }) {
  const { t } = useTranslation('benefit');
  const lines = [...useUnacceptable(picture), ...useCriteria(picture), ...useDropping(picture), ...useMissing(picture)];
  if (lines.length === 0) return null;
  return (
    <Section title={t('notable')}>
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

function useUnacceptable({ options }: Weighed): string[] {
  const { t } = useTranslation('benefit');
  return options.flatMap(({ title, unacceptable, harms }) => {
    const names = [
      ...new Set(harms.filter(({ id }) => unacceptable.includes(id)).map(({ harm }) => t('quoted', { title: harm }))),
    ];
    const shown = names.length > SHOWN ? `${names.slice(0, SHOWN).join('; ')}; …` : names.join('; ');
    const said = { option: title, count: unacceptable.length, harms: shown };
    return unacceptable.length === 0 ? [] : [t('unacceptable', said)];
  });
}

/** Whose criteria call a harm unacceptable, where they are not the dossier's. */
function useCriteria({ criteria }: Weighed): string[] {
  const { t } = useTranslation('benefit');
  return criteria === undefined ? [] : [t('criteria.inBalance', { reason: criteria.reason })];
}

function useDropping(picture: Weighed): string[] {
  const { t } = useTranslation('benefit');
  return picture.dominated.map(({ option, by, surely }) =>
    t(surely.length > 0 ? 'dropsOutSurely' : 'dropsOut', {
      option: titleOf(picture, option),
      by: (surely.length > 0 ? surely : by).map((id) => t('quoted', { title: titleOf(picture, id) })).join(', '),
    }),
  );
}

function useMissing({ options }: Weighed): string[] {
  const { t } = useTranslation('benefit');
  return (['burden', 'cost'] as const).flatMap((axis) => {
    const open = options.filter((option) => option.axes[axis].missing.length > 0);
    const said = { axis: t(`axis.${axis}`), options: open.map(({ title }) => t('quoted', { title })).join(', ') };
    return open.length === 0 ? [] : [t('notStated', said)];
  });
}
