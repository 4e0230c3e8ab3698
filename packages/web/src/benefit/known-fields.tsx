/** What is known under one option in particular, as from a trial: of harms, and of benefits. */
import { NativeSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Fold } from '../kit/fold.tsx';
import { RowsField } from '../kit/rows-field.tsx';
import { TypedField } from '../kit/typed-field.tsx';
import type { FieldWords } from '../kit/use-field-words.ts';
import type { ReadDocuments } from '../use-edit-plan.ts';
import type { BalanceAnswer } from './asked.ts';
import { RangeFields } from './range-fields.tsx';
import { type KnownBenefit, type KnownHarm, NO_BENEFIT, NO_HARM, type OptionDraft } from './read-option.ts';

interface KnownProps {
  readonly draft: OptionDraft;
  readonly words: FieldWords;
  readonly change: (part: Partial<OptionDraft>) => void;
  readonly balance: BalanceAnswer | undefined;
  readonly documents: ReadDocuments;
}

export function KnownFields({ draft: { harms, benefits }, words, change, balance, documents }: KnownProps) {
  const { t } = useTranslation('benefit');
  return (
    <>
      <Fold
        title={t('known.harms', { count: harms.length })}
        isOpen={harms.length > 0}
        isWrong={words.within('harms.')}
      >
        <KnownHarms
          rows={harms}
          balance={balance}
          documents={documents}
          words={words}
          onChange={(rows) => change({ harms: rows })}
        />
      </Fold>
      <Fold
        title={t('known.benefits', { count: benefits.length })}
        isOpen={benefits.length > 0}
        isWrong={words.within('benefits.')}
      >
        <KnownBenefits
          rows={benefits}
          documents={documents}
          words={words}
          onChange={(rows) => change({ benefits: rows })}
        />
      </Fold>
    </>
  );
}

interface Props<R> {
  readonly rows: readonly R[];
  readonly documents: ReadDocuments;
  readonly words: FieldWords;
  readonly onChange: (rows: readonly R[]) => void;
}

function KnownHarms({
  rows,
  balance,
  documents,
  words,
  onChange,
}: Props<KnownHarm> & { readonly balance: BalanceAnswer | undefined }) {
  const { t } = useTranslation('benefit');
  const choices = harmsFor(balance, documents, rows);
  return (
    <RowsField name={t('harm')} add={t('known.addHarm')} rows={rows} fresh={() => NO_HARM} onChange={onChange}>
      {(row, change, at) => (
        <>
          <Select
            label={t('harm')}
            data={choices}
            value={row.harm === '' ? null : row.harm}
            error={words.at(`harms.${at}.harm`)}
            searchable
            openOnFocus={false}
            nothingFoundMessage={t('known.none')}
            onChange={(harm) => change({ harm: harm ?? '' })}
          />
          <RangeFields
            label={t('known.p2')}
            name={`harms.${at}.p2`}
            low={row.p2Low}
            high={row.p2High}
            words={words}
            onType={(p2Low, p2High) => change({ p2Low, p2High })}
          />
          <RangeFields
            label={t('known.often')}
            name={`harms.${at}.often`}
            low={row.oftenLow}
            high={row.oftenHigh}
            words={words}
            onType={(oftenLow, oftenHigh) => change({ oftenLow, oftenHigh })}
          />
          <TypedField
            label={t('known.basis')}
            value={row.basis}
            error={words.at(`harms.${at}.basis`)}
            onType={(basis) => change({ basis })}
          />
        </>
      )}
    </RowsField>
  );
}

function KnownBenefits({ rows, documents, words, onChange }: Props<KnownBenefit>) {
  const { t } = useTranslation('benefit');
  const written = documents.harms?.benefits ?? [];
  const gone = rows.flatMap(({ benefit }) => (written.some(({ id }) => id === benefit) ? [] : [benefit]));
  const choices = [...written.map(({ id, title }) => ({ value: id, label: title })), ...gone.filter((id) => id !== '')];
  if (choices.length === 0) return <p className="quiet">{t('known.noBenefits')}</p>;
  return (
    <RowsField name={t('benefit')} add={t('known.addBenefit')} rows={rows} fresh={() => NO_BENEFIT} onChange={onChange}>
      {(row, change, at) => (
        <>
          <NativeSelect
            label={t('benefit')}
            data={[{ value: '', label: t('known.choose') }, ...choices]}
            value={row.benefit}
            error={words.at(`benefits.${at}.benefit`)}
            onChange={({ currentTarget }) => change({ benefit: currentTarget.value })}
          />
          <RangeFields
            label={t('known.effect')}
            name={`benefits.${at}.effect`}
            low={row.effectLow}
            high={row.effectHigh}
            words={words}
            onType={(effectLow, effectHigh) => change({ effectLow, effectHigh })}
          />
          <TypedField
            label={t('known.basis')}
            value={row.basis}
            error={words.at(`benefits.${at}.basis`)}
            onType={(basis) => change({ basis })}
          />
        </>
      )}
    </RowsField>
  );
}

/** Harms of the balance; where it has no figures, those of the dossier; and what the rows name already. */
function harmsFor(
  balance: BalanceAnswer | undefined,
  { harms }: ReadDocuments,
  rows: readonly KnownHarm[],
): { value: string; label: string }[] {
  const known =
    balance?.state === 'figures'
      ? (balance.options[0]?.harms ?? []).map(({ id, harm }) => ({ value: id, label: harm }))
      : (harms?.harms ?? []).map(({ id, situation, harm }) => ({ value: id, label: harm.title ?? situation }));
  const ids = new Set(known.map(({ value }) => value));
  const named = new Set(rows.map(({ harm }) => harm).filter((harm) => harm !== '' && !ids.has(harm)));
  return [...known, ...[...named].map((harm) => ({ value: harm, label: harm }))];
}
