import { Checkbox } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { Column } from '../kit/column.ts';
import type { SystemRow } from './system-rows.ts';
import classes from './system.module.css';

interface Doing {
  readonly chosen: ReadonlySet<string>;
  /** Undefined: may only look. */
  readonly onChoose: ((id: string) => void) | undefined;
  readonly onOpen: (id: string) => void;
}

/** What it is, whose, where, which controls stand at it; with what is wrong at the thing itself. */
export function systemColumns(t: TFunction, { chosen, onChoose, onOpen }: Doing): Column<SystemRow>[] {
  const choice: Column<SystemRow> = {
    id: 'chosen',
    title: t('system.choose'),
    width: 1.3,
    cell: ({ id, title }) => (
      <Checkbox
        checked={chosen.has(id)}
        onChange={() => onChoose?.(id)}
        aria-label={`${t('system.choose')}: ${title}`}
      />
    ),
  };
  const plain = (id: 'type' | 'party' | 'place', width: number): Column<SystemRow> => ({
    id,
    title: t(`system.${id}`),
    width,
    value: (row) => row[id],
    cell: (row) => (row[id] === '' ? <span className="quiet">–</span> : row[id]),
  });
  return [
    ...(onChoose === undefined ? [] : [choice]),
    nameColumn(t, onOpen),
    {
      id: 'list',
      title: t('system.kind'),
      width: 1.5,
      value: ({ list }) => t(`system.one.${list}`),
      cell: ({ list }) => t(`system.one.${list}`),
    },
    plain('type', 2.5),
    plain('party', 2),
    plain('place', 2.5),
    {
      id: 'controls',
      title: t('system.controls'),
      width: 1.5,
      value: ({ controls }) => controls.length,
      text: ({ controls }) => controls.join(' '),
      cell: ({ controls }) => <span title={controls.join(', ')}>{controls.length}</span>,
    },
  ];
}

function nameColumn(t: TFunction, onOpen: Doing['onOpen']): Column<SystemRow> {
  return {
    id: 'title',
    title: t('system.name'),
    width: 4,
    value: ({ title }) => title,
    text: ({ id, title }) => `${title} ${id}`,
    cell: ({ id, title, count, faults }) => (
      <>
        <button type="button" className={classes['name']} onClick={() => onOpen(id)}>
          {title}
        </button>
        {count === 1 ? null : ` × ${count}`}
        <small>{id}</small>
        {faults.map(({ message, hint, severity }) => (
          <span key={message} className={classes['fault']}>
            {t(`system.${severity}`)}: {[message, hint].filter((text) => text !== undefined).join(' · ')}
          </span>
        ))}
      </>
    ),
  };
}
