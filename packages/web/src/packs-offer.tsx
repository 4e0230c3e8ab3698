/** Packs of the server that a dossier could be judged with, added with all that they require. */
import { Button, Group, MultiSelect } from '@mantine/core';
import type { PackView } from '@primum/core/api/knowledge';
import { editsForPacks, missingPacks } from '@primum/core/dossier/edits-for-packs';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dossierQuery, packsQuery } from './queries.ts';
import { useEditPlan } from './use-edit-plan.ts';

interface Props {
  readonly dossier: string;
  /** Which packs are offered, as those that have requirements. */
  readonly fits: (pack: PackView) => boolean;
  /** Chosen from the start, as far as they are there. */
  readonly suggested: readonly string[];
}

export function PacksOffer({ dossier, fits, suggested }: Props) {
  const { t } = useTranslation('compliance');
  const { data: packs } = useQuery(packsQuery);
  const mayChange = useQuery(dossierQuery(dossier)).data?.may.includes('dossier.change') === true;
  const { documents, save, isSaving } = useEditPlan(dossier);
  const [chosen, setChosen] = useState<readonly string[]>();
  const named = documents?.dossier?.packs;
  if (packs === undefined || named === undefined) return null;
  const offered = packs.items.filter((pack) => fits(pack) && !named.some(({ id }) => id === pack.id));
  if (!mayChange) return <p className="quiet">{t('mayNot')}</p>;
  if (offered.length === 0) return <p className="quiet">{t('packsAll')}</p>;
  const wanted = chosen ?? suggested.filter((id) => offered.some((pack) => pack.id === id));
  const added = missingPacks(named, wanted, packs.items);
  const title = (id: string) => packs.items.find((pack) => pack.id === id)?.title ?? id;
  const required = added.filter(({ id }) => !wanted.includes(id)).map(({ id }) => title(id));
  const add = () => {
    const titles = wanted.map(title).join(', ');
    save((all) => editsForPacks({ packs: all.dossier?.packs ?? [] }, wanted, packs.items), {
      done: t('packsAdded', { packs: titles }),
      reason: t('packsReason', { packs: titles }).slice(0, 500),
      onSaved: () => setChosen(undefined),
    });
  };
  return (
    <Group align="flex-end" mt={12}>
      <MultiSelect
        label={t('packsMore')}
        searchable
        clearable
        data={offered.map(({ id, title: label }) => ({ value: id, label }))}
        value={[...wanted]}
        onChange={setChosen}
        {...(required.length === 0 ? {} : { description: t('packsWith', { packs: required.join(', ') }) })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        w="min(640px, 100%)"
      />
      <Button disabled={wanted.length === 0} loading={isSaving} onClick={add}>
        {t('packsAdd')}
      </Button>
    </Group>
  );
}
