/** The form of a worksheet, folded by what it asks; every heading counts what is there. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLook } from '../dossier-heading.tsx';
import { Fold } from '../kit/fold.tsx';
import { TypedField } from '../kit/typed-field.tsx';
import type { ReadDocuments } from '../use-edit-plan.ts';
import { AboutFields } from './about-fields.tsx';
import { conflictsQuery } from './conflict-queries.ts';
import { controlsToChoose } from './controls-to-choose.ts';
import { EthicsFields, InterestFields } from './interest-fields.tsx';
import { LawFields } from './law-fields.tsx';
import { OptionFields } from './option-fields.tsx';
import { ImpactFields, RoleFields } from './role-fields.tsx';
import type { PartProps } from './worksheet-parts.ts';

interface Props extends PartProps {
  readonly dossier: string;
  readonly documents: ReadDocuments;
}

export function WorksheetFields({ dossier, documents, ...part }: Props) {
  const { t } = useTranslation('conflict');
  const { draft, words, change } = part;
  const conflicts = useQuery(conflictsQuery(dossier, useLook())).data?.conflicts ?? [];
  const controls = controlsToChoose(draft, documents, conflicts);
  const packs = documents.dossier?.packs ?? [];
  const counted = (title: string, count: number) => t('counted', { title, count });
  const roles = Object.values(draft.roles).flat().length;
  return (
    <>
      <TypedField
        label={t('name')}
        value={draft.title}
        isRequired
        isFirst
        error={words.at('title')}
        onType={(title) => change({ title })}
      />
      <Fold title={counted(t('aboutWhat'), draft.about.length)} isWrong={words.within('about')}>
        <AboutFields {...part} packs={packs} controls={controls} balances={documents.balances?.balances} />
      </Fold>
      <Fold title={counted(t('interests'), draft.interests.length)} isOpen isWrong={words.within('interests.')}>
        <InterestFields {...part} />
      </Fold>
      <Fold title={counted(t('law'), draft.law.length)} isWrong={words.within('law.')}>
        <LawFields {...part} packs={packs} />
      </Fold>
      <Fold title={counted(t('roles'), roles)} isWrong={false}>
        <RoleFields {...part} parties={documents.system?.parties ?? []} />
      </Fold>
      <Fold title={counted(t('ethics'), draft.ethics.length)} isWrong={words.within('ethics.')}>
        <EthicsFields {...part} />
      </Fold>
      <Fold title={counted(t('options'), draft.options.length)} isWrong={words.within('options.')}>
        <OptionFields {...part} controls={controls} />
      </Fold>
      <Fold title={t('impact')} isWrong={words.within('impact.')}>
        <ImpactFields {...part} />
      </Fold>
    </>
  );
}
