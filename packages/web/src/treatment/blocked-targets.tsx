/** Targets that nothing which may be chosen meets: what still carries the harm, and what would have to change. */
import type { BlockedTarget } from '@primum/core/treatment/set-picture';
import { useTranslation } from 'react-i18next';
import { useLevels } from './asked.ts';
import classes from './treatment.module.css';
import { useHarmName } from './use-names.ts';

interface Props {
  readonly dossier: string;
  readonly targets: readonly BlockedTarget[];
}

/** So many stand open; a target for all patients can be missed by dozens of harms. */
const MOST = 5;

export function BlockedTargets({ targets, dossier }: Props) {
  const { t } = useTranslation('treatment');
  const more = targets.slice(MOST);
  return (
    <>
      {targets.slice(0, MOST).map((target) => (
        <Blocked key={target.harm} {...{ target, dossier }} />
      ))}
      {more.length === 0 ? null : (
        <details>
          <summary>{t('more', { count: more.length })}</summary>
          {more.map((target) => (
            <Blocked key={target.harm} {...{ target, dossier }} />
          ))}
        </details>
      )}
    </>
  );
}

function Blocked({ target, dossier }: { readonly target: BlockedTarget; readonly dossier: string }) {
  const { t } = useTranslation('treatment');
  const { word } = useLevels(dossier);
  const harmName = useHarmName(dossier);
  return (
    <div className={classes['blocked']}>
      <strong>
        {t('blocked', { harm: harmName(target), wanted: word(target.wanted), least: word(target.least) })}
      </strong>
      <ul>
        {target.because.map(({ id, title }) => (
          <li key={id}>{t('still', { threat: title })}</li>
        ))}
        {target.wouldHelp.map(({ title, titles, controls, why, reason, reaches }) => (
          <li key={controls.join()}>
            {t(reaches ? 'wouldReach' : 'wouldHelp', {
              title: `${title}: ${titles.join('; ')}`,
              why: reason === 'refused' ? why : t(`why.${reason}`),
            })}
          </li>
        ))}
      </ul>
      {target.wouldHelp.length === 0 ? <p>{t('nothingKnown')}</p> : null}
    </div>
  );
}
