/** Conflicts in a table, each with the worst of both sides; whole in the page, so that it prints. */
import type { ConflictRow } from '@primum/core/benefit/conflict/worksheet';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../kit/tag.tsx';
import classes from './conflict.module.css';

interface Props {
  readonly rows: readonly ConflictRow[];
  /** Id of the one whose sides are shown. */
  readonly opened: string | undefined;
  readonly linkTo: (row: ConflictRow, text: string) => ReactNode;
}

export function ConflictList({ rows, opened, linkTo }: Props) {
  const { t } = useTranslation('conflict');
  return (
    <table className={classes['table']} aria-label={t('list')}>
      <thead>
        <tr>
          {(['control', 'lowers', 'raises', 'brings', 'state'] as const).map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} {...(row.id === opened || row.id.endsWith(`/${opened}`) ? { 'data-open': true } : {})}>
            <td data-label={t('control')}>
              {linkTo(row, t('open'))} <span className="quiet">{t('at', { place: row.asset.title })}</span>
              <small>
                {t(`standing.${row.standing}`)}; {row.kinds.map((kind) => t(`kind.${kind}`)).join(', ')}
              </small>
            </td>
            <td data-label={t('lowers')}>
              <SideCell side={row.lowers} />
            </td>
            <td data-label={t('raises')}>
              <SideCell side={row.raises} />
            </td>
            <td data-label={t('brings')}>
              <ul>
                {row.brings.map(({ id, title }) => (
                  <li key={id}>{title}</li>
                ))}
                {row.told.map(({ what, note }) => (
                  <li key={what}>
                    {t(`told.${what}`)}
                    {note === undefined ? '' : `: ${note}`}
                  </li>
                ))}
              </ul>
            </td>
            <td data-label={t('state')}>
              <Tag>{t(`stateOf.${row.state}`)}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SideCell({ side: { count, moves, worst } }: { readonly side: ConflictRow['lowers'] }) {
  const { t } = useTranslation('conflict');
  return (
    <>
      {t('harms', { count })}
      <small>{t('moves', { count: moves })}</small>
      <ul>
        {worst.slice(0, 2).map(({ harm, title }) => (
          <li key={harm}>{title}</li>
        ))}
      </ul>
    </>
  );
}
