/** Every question with its answer, those that are told first; each can be changed or taken back. */
import { Button } from '@mantine/core';
import type { ClassificationAnswer, FactShown } from '@primum/core/api/classification';
import type { TFunction } from 'i18next';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { answerWords } from './answer-words.ts';
import { useAnswer } from './use-answer.ts';

const AnswerDialog = lazy(async () => ({ default: (await import('./answer-dialog.tsx')).AnswerDialog }));

interface Props {
  readonly dossier: string;
  readonly party: string | undefined;
  readonly answer: ClassificationAnswer;
  readonly mayChange: boolean;
}

export function AnswersView({ dossier, party, answer, mayChange }: Props) {
  const { t } = useTranslation('compliance');
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const [opened, setOpened] = useState<FactShown>();
  const { about } = useAnswer(dossier, party);
  const rows = useMemo(
    () => answer.facts.toSorted((a, b) => Number(a.told === undefined) - Number(b.told === undefined)),
    [answer],
  );
  const columns = [...columnsFor(t, about), ...(mayChange ? [changeColumn(t('change'), setOpened)] : [])];
  return (
    <>
      <TableTools
        arrangement={arrangement}
        onArrange={setArrangement}
        groups={columns.filter(({ id }) => id === 'area' || id === 'of')}
      />
      <DataTable
        label={t('cl.view.answers')}
        rows={rows}
        columns={columns}
        keyOf={({ id }) => id}
        arrangement={arrangement}
        onArrange={setArrangement}
        {...(mayChange ? { onOpen: setOpened } : {})}
      />
      <Suspense>
        {opened === undefined ? null : (
          <AnswerDialog dossier={dossier} party={party} fact={opened} onClose={() => setOpened(undefined)} />
        )}
      </Suspense>
    </>
  );
}

function changeColumn(title: string, open: (fact: FactShown) => void): Column<FactShown> {
  return {
    id: 'change',
    title,
    width: 1.2,
    cell: (fact) => (
      <Button size="compact-xs" variant="default" onClick={() => open(fact)} aria-label={`${title}: ${fact.title}`}>
        {title}
      </Button>
    ),
  };
}

function columnsFor(t: TFunction<'compliance'>, about: string): Column<FactShown>[] {
  const subject = ({ of }: FactShown) => (of === 'device' ? t('cl.ofDevice') : t('cl.ofParty', { party: about }));
  return [
    {
      id: 'title',
      title: t('cl.fact'),
      width: 5,
      value: ({ title }) => title,
      text: ({ title, slug, explain }) => `${title} ${slug} ${explain}`,
      cell: ({ title, slug }) => (
        <>
          {title}
          <small>{slug}</small>
        </>
      ),
    },
    {
      id: 'told',
      title: t('cl.answerHead'),
      width: 3,
      value: (fact) => (fact.told === undefined ? '' : answerWords(fact, fact.told, t)),
      cell: (fact) => (fact.told === undefined ? <span className="quiet">–</span> : answerWords(fact, fact.told, t)),
    },
    {
      id: 'of',
      title: t('cl.subject'),
      width: 1.8,
      value: subject,
      cell: subject,
    },
    {
      id: 'area',
      title: t('cl.area'),
      width: 1.8,
      value: ({ area }) => area,
      cell: ({ area }) => area.replaceAll('-', ' '),
    },
  ];
}
