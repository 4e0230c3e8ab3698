/** Filter and grouping of a table, above it. */
import { TextInput } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from './arrange-rows.ts';
import { Choice } from './choice.tsx';
import { Toolbar } from './toolbar.tsx';

const SavedViews = lazy(async () => ({ default: (await import('./saved-views.tsx')).SavedViews }));

interface Props {
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  /** Columns that it can be grouped by; none: no choice is shown. */
  readonly groups?: readonly { readonly id: string; readonly title: string }[];
  /** Name of the table under which arrangements of it can be kept; absent: they cannot. */
  readonly saved?: string;
  readonly children?: ReactNode;
}

export function TableTools({ arrangement, onArrange, groups, saved, children }: Props) {
  const { t } = useTranslation();
  const { group: _group, ...ungrouped } = arrangement;
  return (
    <Toolbar label={t('word.filter')}>
      <TextInput
        label={t('word.filter')}
        type="search"
        value={arrangement.filter}
        onChange={({ currentTarget: { value } }) => onArrange({ ...arrangement, filter: value })}
        w={260}
      />
      {groups === undefined ? null : (
        <Choice
          label={t('word.groupBy')}
          options={groups.map(({ id, title }) => ({ value: id, label: title }))}
          value={arrangement.group}
          none={t('word.nothing')}
          onChoose={(group) => onArrange(group === undefined ? ungrouped : { ...arrangement, group })}
          width={200}
        />
      )}
      {children}
      {saved === undefined ? null : (
        <Suspense>
          <SavedViews table={saved} arrangement={arrangement} onArrange={onArrange} />
        </Suspense>
      )}
    </Toolbar>
  );
}
