import type { EditionView } from '@primum/core/api/library';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getJson } from '../api.ts';
import type { Page } from '../api-types.ts';

/** Says where the organisation's library was published anew since the edition that the dossier names. */
export function NewerEdition({ named }: { readonly named: string }) {
  const { t } = useTranslation('library');
  const { data } = useQuery({
    queryKey: ['library', 'editions'],
    queryFn: async ({ signal }) => getJson<Page<EditionView>>('/library/editions', signal),
  });
  const newest = data?.items[0]?.edition;
  return newest === undefined || newest === named ? null : (
    <p>
      {t('newer', { named, newest })}{' '}
      <Link to="/knowledge/library" search={{ view: 'effect' }}>
        {t('newerEffect')}
      </Link>
    </p>
  );
}
