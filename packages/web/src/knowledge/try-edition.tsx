/** A pack in another edition tried on the dossier: chosen above, old beside new below. Nothing is written until somebody moves over. */
import { TextInput } from '@mantine/core';
import type { PackView } from '@primum/core/api/knowledge';
import type { PackEffectView } from '@primum/core/api/pack-effect';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getJson, queryOf } from '../api.ts';
import { EffectTold } from '../effect-told.tsx';
import { AsyncView } from '../kit/async-view.tsx';
import { Choice } from '../kit/choice.tsx';
import { Section } from '../kit/section.tsx';
import { today } from '../kit/today.ts';
import { Toolbar } from '../kit/toolbar.tsx';
import { MoveButton } from '../move-button.tsx';
import { dossierPath, dossierQuery } from '../queries.ts';
import { withChoices } from '../search.ts';
import { MovedRequirements } from './moved-requirements.tsx';
import type { NamedPack } from './named-packs.ts';

interface Props {
  readonly dossier: string;
  readonly rows: readonly NamedPack[];
  readonly packs: readonly PackView[];
}

export function TryEdition({ dossier, rows, packs }: Props) {
  const { t } = useTranslation('knowledge');
  const { pack: id, edition: chosen, on } = useSearch({ from: '/in/dossiers/$dossier/packs' });
  const look = useLookChange();
  const pack = packs.find((one) => one.id === id);
  const named = rows.find((row) => row.id === id)?.edition;
  const edition = chosen ?? pack?.editions.find((one) => one.edition !== named)?.edition ?? pack?.edition;
  return (
    <Section title={t('tryTitle')} why={t('tryWhy')}>
      <Toolbar label={t('tryTitle')}>
        <Choice
          label={t('tryPack')}
          options={packs.map((one) => ({ value: one.id, label: one.title }))}
          value={pack?.id}
          none={t('tryNone')}
          onChoose={(next) => look({ pack: next, edition: undefined })}
          width={320}
        />
        {pack === undefined || edition === undefined ? null : (
          <>
            <Choice
              label={t('edition')}
              options={pack.editions.slice(1).map((one) => ({ value: one.edition, label: one.edition }))}
              value={edition === pack.edition ? undefined : edition}
              none={`${pack.edition} (${t('newest')})`}
              onChoose={(next) => look({ edition: next ?? pack.edition })}
              width={160}
            />
            <TextInput
              type="date"
              label={t('tryOn')}
              value={on ?? today()}
              onChange={({ currentTarget: { value } }) => look({ on: value === '' ? undefined : value })}
              w={160}
            />
          </>
        )}
      </Toolbar>
      {pack === undefined || edition === undefined ? null : (
        <Effect dossier={dossier} tried={{ pack: pack.id, edition, on }} named={named} />
      )}
    </Section>
  );
}

interface EffectProps {
  readonly dossier: string;
  readonly tried: { readonly pack: string; readonly edition: string; readonly on: string | undefined };
  readonly named: string | undefined;
}

function Effect({ dossier, tried, named }: EffectProps) {
  const { t } = useTranslation('knowledge');
  const head = useQuery(dossierQuery(dossier)).data;
  const query = useQuery({
    queryKey: ['dossier', dossier, 'pack-effect', tried],
    queryFn: async ({ signal }) =>
      getJson<PackEffectView>(`${dossierPath(dossier)}/pack-effect${queryOf(tried)}`, signal),
    enabled: named !== tried.edition,
    retry: false,
  });
  if (named === tried.edition) return <p className="quiet">{t('trySame')}</p>;
  const words = { ...tried, named };
  return (
    <>
      <p>
        <strong>{named === undefined ? t('tryMore', words) : t('tryWith', words)}</strong>
      </p>
      <AsyncView query={query} what={t('tryTitle')}>
        {({ effect }) => (
          <>
            <EffectTold effect={effect} />
            {effect.kind === 'faults' ? null : <MovedRequirements {...effect.compliance} />}
            {effect.kind === 'faults' || head === undefined ? null : head.may.includes('dossier.change') ? (
              <div style={{ marginTop: 12 }}>
                <MoveButton dossier={dossier} title={head.title} pack={tried.pack} edition={tried.edition} />
              </div>
            ) : (
              <p className="quiet">{t('mayNotMove')}</p>
            )}
          </>
        )}
      </AsyncView>
    </>
  );
}

interface Look {
  readonly pack?: string | undefined;
  readonly edition?: string | undefined;
  readonly on?: string | undefined;
}

/** Undefined takes a choice back. */
function useLookChange() {
  const navigate = useNavigate({ from: '/dossiers/$dossier/packs' });
  return (choice: Look) =>
    void navigate({
      to: '.',
      search: (before) => withChoices(before, choice),
      replace: true,
      resetScroll: false,
    });
}
