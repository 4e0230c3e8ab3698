import { useTranslation } from 'react-i18next';
import classes from './part-banner.module.css';

interface Props {
  readonly party: string;
  readonly organisation: string;
}

/** Says on every screen of a shared dossier that one sees a part, and whose. */
export function PartBanner({ party, organisation }: Props) {
  const { t } = useTranslation('sharing');
  return (
    <p role="note" className={classes['banner']}>
      {t('part', { party, organisation })}
    </p>
  );
}
