/** A register of the server, page by page, filtered and sorted there: it can be longer than what a browser should hold. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getJson, queryOf } from '../api.ts';
import type { Page } from '../api-types.ts';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { TableProps } from '../kit/column.ts';
import { dossierPath, type Look, lookOf } from '../queries.ts';

export type RegisterName = 'threats' | 'consequences' | 'controls';

export interface RegisterAsked {
  readonly dossier: string;
  readonly look: Look;
  readonly arrangement: Arrangement;
  /** Values that columns must have. */
  readonly only?: Readonly<Record<string, string | undefined>>;
}

const ROWS_IN_PAGE = 200;

/** As the server takes it: `likelihood` up, `-likelihood` down. */
export function sortText({ sort }: Arrangement): string | undefined {
  if (sort === undefined) return undefined;
  return `${sort.down ? '-' : ''}${sort.column}`;
}

export function useRegister<Row>(name: RegisterName, { dossier, look, arrangement, only = {} }: RegisterAsked) {
  const [q] = useDebouncedValue(arrangement.filter.trim(), 250);
  const asked = { ...lookOf(look), ...only, q, sort: sortText(arrangement) };
  const query = useInfiniteQuery({
    queryKey: ['dossier', dossier, 'register', name, asked],
    queryFn: async ({ pageParam, signal }) =>
      getJson<Page<Row>>(
        `${dossierPath(dossier)}/registers/${name}${queryOf({ ...asked, cursor: pageParam, limit: ROWS_IN_PAGE })}`,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  const remote: NonNullable<TableProps<Row>['remote']> = {
    more: hasNextPage && !isFetchingNextPage,
    onMore: () => void fetchNextPage(),
  };
  return { view: { data: rows, error, refetch, isPlaceholderData }, remote };
}
