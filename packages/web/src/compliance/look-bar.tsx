/** Of whom it is asked, on which day and in which stage; and the answer as files. */
import { Anchor, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryOf } from '../api.ts';
import { Choice } from '../kit/choice.tsx';
import { today } from '../kit/today.ts';
import { Toolbar } from '../kit/toolbar.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { dossierPath } from '../queries.ts';
import { type ComplianceSearch, STAGES, withChoices } from '../search.ts';
import type { ViewProps } from './asked.ts';

export function LookBar({ dossier, answer: { picture }, asked }: ViewProps) {
  const { t } = useTranslation('compliance');
  const { t: general } = useTranslation();
  const figures = useFigures();
  const look = useLookChange();
  const owner = picture.parties.find(({ id }) => id === picture.party)?.title ?? picture.party;
  const now = today();
  const day = { day: figures.day(picture.on) };
  return (
    <>
      <Toolbar label={t('question')}>
        <Choice
          label={t('party')}
          value={asked.party}
          none={asked.party === undefined ? owner : t('owner')}
          options={picture.parties.map(({ id, title }) => ({ value: id, label: title }))}
          onChoose={(party) => look({ party })}
          width={220}
        />
        <TextInput
          type="date"
          label={t('on')}
          value={picture.on}
          onChange={({ currentTarget: { value } }) => look({ on: value === now || value === '' ? undefined : value })}
          w={160}
        />
        <Choice
          label={t('stage')}
          value={asked.stage}
          none={asked.stage === undefined ? general(`stage.${picture.stage}`) : t('stageOwn')}
          options={STAGES.map((value) => ({ value, label: general(`stage.${value}`) }))}
          onChoose={(stage) => look({ stage })}
          width={160}
        />
        <Files dossier={dossier} asked={asked} />
      </Toolbar>
      {picture.on > now ? <p role="status">{t('future', day)}</p> : null}
      {picture.on < now ? <p role="status">{t('past', day)}</p> : null}
    </>
  );
}

function Files({ dossier, asked: { on, party, stage } }: Pick<ViewProps, 'dossier' | 'asked'>) {
  const { t } = useTranslation('compliance');
  const files = [
    { what: 'applicability', title: t('file') },
    { what: 'gaps', title: t('gapFile') },
  ] as const;
  return (
    <span style={{ paddingBottom: 8 }}>
      {files.map(({ what, title }) => (
        <span key={what} style={{ display: 'inline-block', marginRight: 12 }}>
          {title}:{' '}
          {(['xlsx', 'csv', 'md'] as const).map((format) => (
            <Anchor
              key={format}
              mr={8}
              aria-label={`${title}, ${format.toUpperCase()}`}
              href={`/api${dossierPath(dossier)}/compliance/file${queryOf({ on, party, stage, what, format })}`}
              download
            >
              {format.toUpperCase()}
            </Anchor>
          ))}
        </span>
      ))}
    </span>
  );
}

type Look = Pick<ComplianceSearch, 'on' | 'party' | 'stage'>;

/** Undefined takes a choice back; the requirement in hand may not be asked there and is closed. */
function useLookChange() {
  const navigate = useNavigate({ from: '/dossiers/$dossier/compliance' });
  return (change: { readonly [K in keyof Look]: Look[K] | undefined }) =>
    void navigate({
      to: '.',
      search: ({ requirement: _requirement, ...before }) => withChoices(before, change),
      replace: true,
      resetScroll: false,
    });
}
