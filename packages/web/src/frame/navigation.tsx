/** The capabilities of the open dossier, grouped as people think of them; only what is there. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dossierQuery, useIsPart } from '../queries.ts';
import type { FrameSearch } from '../search.ts';
import classes from './frame.module.css';

export function Navigation({ dossier }: { readonly dossier: string | undefined }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('nav.title')}>
      <Group>
        <li>
          <Link to="/" activeOptions={{ exact: true }}>
            {t('nav.today')}
          </Link>
        </li>
      </Group>
      {dossier === undefined ? null : <InDossier dossier={dossier} />}
      <Group>
        <li>
          <Link to="/knowledge">{t('nav.knowledge')}</Link>
        </li>
        <li>
          <Link to="/organisation">{t('nav.organisation')}</Link>
        </li>
      </Group>
    </nav>
  );
}

function InDossier({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(dossierQuery(dossier));
  const isPart = useIsPart(dossier);
  const at = { params: { dossier }, search: keepLook } as const;
  return (
    <>
      <div className={classes['here']}>
        <small>{t('nav.here')}</small>
        {data?.title ?? ' '}
      </div>
      <Group title={t('nav.know')}>
        <li>
          <Link to="/dossiers/$dossier" activeOptions={{ exact: true, includeSearch: false }} {...at}>
            {t('nav.overview')}
          </Link>
        </li>
        <li>
          <Link to="/dossiers/$dossier/system" activeOptions={{ includeSearch: false }} {...at}>
            {t('nav.system')}
          </Link>
        </li>
        {isPart ? null : (
          <>
            <li>
              <Link to="/dossiers/$dossier/classification" activeOptions={{ includeSearch: false }} {...at}>
                {t('nav.classification')}
              </Link>
            </li>
            <li>
              <Link to="/dossiers/$dossier/history" {...at}>
                {t('nav.history')}
              </Link>
            </li>
          </>
        )}
      </Group>
      <Group title={t('nav.judge')}>
        {isPart ? null : (
          <li>
            <Link to="/dossiers/$dossier/risk" activeOptions={{ includeSearch: false }} {...at}>
              {t('nav.risk')}
            </Link>
          </li>
        )}
        <li>
          <Link to="/dossiers/$dossier/harm" activeOptions={{ includeSearch: false }} {...at}>
            {t('nav.harm')}
          </Link>
        </li>
        {isPart ? null : (
          <li>
            <Link to="/dossiers/$dossier/compliance" activeOptions={{ includeSearch: false }} {...at}>
              {t('nav.compliance')}
            </Link>
          </li>
        )}
      </Group>
      <Group title={t('nav.act')}>
        <li>
          <Link to="/dossiers/$dossier/responsibility" activeOptions={{ includeSearch: false }} {...at}>
            {t('nav.responsibility')}
          </Link>
        </li>
      </Group>
    </>
  );
}

/** From page to page the look stays, and a recipe that is followed; the open chain does not. */
function keepLook({ mode, proposed, panel, recipe }: FrameSearch) {
  return {
    ...(mode === undefined ? {} : { mode }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(panel === 'recipe' ? { panel } : {}),
    ...(recipe === undefined ? {} : { recipe }),
  };
}

function Group({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <div className={classes['group']}>
      {title === undefined ? null : <h2>{title}</h2>}
      <ul>{children}</ul>
    </div>
  );
}
