/** Options of a worksheet as they are written: title, which controls are put in place or taken away, and why. */
import { MultiSelect } from '@mantine/core';
import { slugFor } from '@primum/core/dossier/slug-for';
import { useTranslation } from 'react-i18next';
import { RowsField } from '../kit/rows-field.tsx';
import { TypedField } from '../kit/typed-field.tsx';
import type { PartProps } from './worksheet-parts.ts';

interface Props extends PartProps {
  /** control@asset, to choose from. */
  readonly controls: readonly string[];
}

export function OptionFields({ draft, words, change, controls }: Props) {
  const { t } = useTranslation('conflict');
  const { options } = draft;
  const fresh = () => ({
    id: slugFor('option', new Set(options.map(({ id }) => id))),
    title: '',
    on: [],
    off: [],
    necessary: '',
    proportionate: '',
  });
  return (
    <RowsField
      name={t('option')}
      add={t('addOption')}
      rows={options}
      fresh={fresh}
      least={1}
      onChange={(changed) => change({ options: changed })}
    >
      {(option, changeRow, at) => (
        <>
          <TypedField
            label={t('name')}
            value={option.title}
            error={words.at(`options.${at}.title`)}
            onType={(title) => changeRow({ title })}
          />
          {(['on', 'off'] as const).map((which) => (
            <MultiSelect
              key={which}
              label={t(which)}
              data={[...new Set([...controls, ...option[which]])]}
              value={[...option[which]]}
              error={words.at(`options.${at}.${which}`)}
              searchable
              limit={50}
              onChange={(keys) => changeRow({ [which]: keys })}
            />
          ))}
          {(['necessary', 'proportionate'] as const).map((which) => (
            <TypedField
              key={which}
              label={t(which)}
              kind="long"
              value={option[which]}
              onType={(typed) => changeRow({ [which]: typed })}
            />
          ))}
        </>
      )}
    </RowsField>
  );
}
