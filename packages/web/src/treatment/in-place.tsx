/** Controls that are in place: the trust that each gives, and what shows that it is there. Without that it counts as claimed. */
import type { TreatedControl } from '@primum/core/treatment/treatment-picture';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Tag } from '../kit/tag.tsx';
import { pictureQuery } from '../queries.ts';
import classes from './treatment.module.css';

interface Props {
  readonly dossier: string;
  readonly controls: readonly TreatedControl[];
}

export function InPlace({ dossier, controls }: Props) {
  const { t } = useTranslation('treatment');
  const trust = useQuery(pictureQuery(dossier, {})).data?.scales.trust ?? [];
  const inPlace = controls.filter(({ standing }) => standing === 'proved' || standing === 'claimed');
  const claimed = inPlace.filter(({ standing }) => standing === 'claimed').length;
  if (inPlace.length === 0) return null;
  return (
    <details>
      <summary>{t('inPlace', { count: inPlace.length, claimed })}</summary>
      <div className={classes['scroll']}>
        <table className={classes['figures']}>
          <caption>{t('inPlaceTable')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('control')}</th>
              <th scope="col">{t('coverage')}</th>
              <th scope="col">{t('evidence')}</th>
            </tr>
          </thead>
          <tbody>
            {inPlace.map(({ key, title, asset, coverage, standing, evidence }) => (
              <tr key={key}>
                <th scope="row">
                  {title} – {asset.title}
                </th>
                <td>{trust.find(({ id }) => id === coverage)?.title ?? coverage}</td>
                <td>{standing === 'claimed' ? <Tag>{t('claimed')}</Tag> : evidence.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
