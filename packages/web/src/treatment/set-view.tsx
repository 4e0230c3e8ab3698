/** The best set for a budget, a target or both: the question stands in the address, so that it can be sent to a colleague. */
import { Button } from '@mantine/core';
import type { TreatmentPicture } from '@primum/core/treatment/treatment-picture';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsyncView } from '../kit/async-view.tsx';
import { Choice } from '../kit/choice.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Section } from '../kit/section.tsx';
import { figureOf } from '../kit/read-fields.ts';
import { Toolbar } from '../kit/toolbar.tsx';
import { typedFigure } from '../kit/typed-figure.ts';
import { measureOf, setQuery, useLevels } from './asked.ts';
import { FigureInput } from './figure-input.tsx';
import { MeasureInputs } from './measure-inputs.tsx';
import { SetAnswer } from './set-answer.tsx';

interface Props {
  readonly dossier: string;
  readonly picture: TreatmentPicture;
}

export function SetView({ dossier, picture }: Props) {
  const { t } = useTranslation('treatment');
  const search = useSearch({ from: '/in/dossiers/$dossier/treatment' });
  const { budget, whom = 'patient', atMost } = search;
  const asked = {
    ...(budget === undefined ? {} : { budget }),
    targets: atMost === undefined ? [] : [`${whom}:${atMost}`],
    ...measureOf(search),
  };
  const query = useQuery(setQuery(dossier, asked));
  const isAsked = budget !== undefined || atMost !== undefined;
  return (
    <Section title={t('setTitle')} why={t('setWhy')}>
      <Ask key={JSON.stringify(asked)} dossier={dossier} picture={picture} />
      {isAsked ? (
        <AsyncView query={query} what={t('setTitle')}>
          {(answer) => (
            <SetAnswer
              key={(answer.set?.members ?? []).map(({ control }) => control.key).join()}
              dossier={dossier}
              answer={answer}
            />
          )}
        </AsyncView>
      ) : (
        <EmptyState title={t('askFirst')} />
      )}
    </Section>
  );
}

function Ask({ dossier, picture }: Props) {
  const { t, i18n } = useTranslation('treatment');
  const navigate = useNavigate({ from: '/dossiers/$dossier/treatment' });
  const search = useSearch({ from: '/in/dossiers/$dossier/treatment' });
  const [typed, setTyped] = useState(typedFigure(i18n.language, search.budget));
  const budget = figureOf(typed);
  const isWrong = typed.trim() !== '' && (budget === undefined || budget < 0);
  const [whom, setWhom] = useState(search.whom ?? 'patient');
  const [atMost, setAtMost] = useState(search.atMost);
  const [measure, setMeasure] = useState(measureOf(search));
  const { scale } = useLevels(dossier);
  const struck = [...new Set(picture.harms.map(({ to }) => to))];
  const ask = () => {
    if (isWrong) return;
    void navigate({
      to: '.',
      search: ({ view }) => ({
        ...(view === undefined ? {} : { view }),
        ...measure,
        ...(budget === undefined ? {} : { budget }),
        ...(atMost === undefined ? {} : { whom, atMost }),
      }),
      resetScroll: false,
    });
  };
  return (
    <Toolbar label={t('setTitle')}>
      <FigureInput label={t('budget')} typed={typed} isWrong={isWrong} width={160} onType={setTyped} />
      <Choice
        label={t('whom')}
        value={whom}
        none={t('any')}
        options={[
          ...struck.map((to) => ({ value: to as string, label: t(`everybody.${to}`) })),
          ...picture.harms.map(({ id, harm }) => ({ value: id, label: `${harm} – ${id}` })),
        ]}
        onChoose={(chosen) => setWhom(chosen ?? 'patient')}
        width={260}
      />
      <Choice
        label={t('atMost')}
        value={atMost}
        none={t('any')}
        options={scale.map(({ id, title }) => ({ value: id, label: title }))}
        onChoose={setAtMost}
        width={180}
      />
      <MeasureInputs measure={measure} onChange={setMeasure} />
      <Button onClick={ask} style={{ alignSelf: 'flex-end' }}>
        {t('ask')}
      </Button>
    </Toolbar>
  );
}
