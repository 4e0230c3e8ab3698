/** A target that nothing which may be chosen meets: what still carries the harm, and what would have to change. */
import type { BlockedTarget } from '@primum/core/treatment/set-picture';
import { useTranslation } from 'react-i18next';
import { shortKey, useLevels } from './asked.ts';
import classes from './treatment.module.css';

export function Blocked({ target, dossier }: { readonly target: BlockedTarget; readonly dossier: string }) {
  const { t } = useTranslation('treatment');
  const { word } = useLevels(dossier);
  return (
    <div className={classes['blocked']}>
      <strong>{t('blocked', { harm: target.title, wanted: word(target.wanted), least: word(target.least) })}</strong>
      <ul>
        {target.because.map(({ id, title }) => (
          <li key={id}>{t('still', { threat: title })}</li>
        ))}
        {target.wouldHelp.map(({ title, controls, why, reason, reaches }) => (
          <li key={controls.join()}>
            {t(reaches ? 'wouldReach' : 'wouldHelp', {
              title: `${title}: ${controls.map(shortKey).join(', ')}`,
              why: reason === 'refused' ? why : t(`why.${reason}`),
            })}
          </li>
        ))}
      </ul>
      {target.wouldHelp.length === 0 ? <p>{t('nothingKnown')}</p> : null}
    </div>
  );
}
