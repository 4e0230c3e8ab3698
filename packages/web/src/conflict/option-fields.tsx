/** Options of a worksheet as they are written: title, which of its controls are put in place or taken away, and why. */
import { Button, MultiSelect, Textarea, TextInput } from '@mantine/core';
import type { Conflict } from '@primum/core/dossier/conflicts-document';
import { slugFor } from '@primum/core/dossier/slug-for';
import { useTranslation } from 'react-i18next';
import classes from './conflict.module.css';

type Option = Conflict['options'][number];

interface Props {
  readonly sheet: Conflict;
  readonly onChange: (sheet: Conflict) => void;
  /** What is said at a text that must not be empty. */
  readonly missing: (text: string) => string | undefined;
}

export function OptionFields({ sheet, onChange, missing }: Props) {
  const { t } = useTranslation('conflict');
  const placed = placedIn(sheet);
  const { options } = sheet;
  const ids = new Set(options.map(({ id }) => id));
  const set = (next: readonly Option[]) => onChange({ ...sheet, options: [...next] });
  return (
    <fieldset className={classes['fields']}>
      <legend>{t('options')}</legend>
      {options.map((option) => (
        <OneOption
          key={option.id}
          option={option}
          placed={placed}
          missing={missing}
          onChange={(changed) => set(options.map((one) => (one === option ? changed : one)))}
          {...(options.length > 1 ? { onRemove: () => set(options.filter((one) => one !== option)) } : {})}
        />
      ))}
      <Button variant="default" onClick={() => set([...options, { id: slugFor('option', ids), title: '' }])}>
        {t('addOption')}
      </Button>
    </fieldset>
  );
}

interface OneProps extends Pick<Props, 'missing'> {
  readonly option: Option;
  /** Controls to choose from, by control@asset. */
  readonly placed: ReadonlyMap<string, Conflict['about'][number]>;
  readonly onChange: (option: Option) => void;
  readonly onRemove?: () => void;
}

function OneOption({ option, placed, missing, onChange, onRemove }: OneProps) {
  const { t } = useTranslation('conflict');
  return (
    <fieldset className={classes['fields']}>
      <legend>{option.title}</legend>
      <TextInput
        label={t('name')}
        value={option.title}
        error={missing(option.title)}
        onChange={({ currentTarget }) => onChange({ ...option, title: currentTarget.value })}
      />
      {(['on', 'off'] as const).map((which) => (
        <MultiSelect
          key={which}
          label={t(which)}
          data={[...placed.keys()]}
          value={(option[which] ?? []).map(keyOf)}
          onChange={(keys) =>
            onChange(
              withPlaced(
                option,
                which,
                keys.flatMap((key) => placed.get(key) ?? []),
              ),
            )
          }
        />
      ))}
      {(['necessary', 'proportionate'] as const).map((which) => (
        <Textarea
          key={which}
          label={t(which)}
          autosize
          value={option[which] ?? ''}
          onChange={({ currentTarget }) => onChange(withText(option, which, currentTarget.value))}
        />
      ))}
      {onRemove === undefined ? null : (
        <Button variant="subtle" onClick={onRemove}>
          {t('takeOut')}
        </Button>
      )}
    </fieldset>
  );
}

/** Controls that the worksheet names anywhere. */
function placedIn({ about, options }: Conflict): Map<string, Conflict['about'][number]> {
  const all = [...about, ...options.flatMap(({ on = [], off = [] }) => [...on, ...off])];
  return new Map(all.map((one) => [keyOf(one), one]));
}

function keyOf({ control, at }: Conflict['about'][number]): string {
  return `${control}@${at}`;
}

function withPlaced(option: Option, which: 'on' | 'off', list: Conflict['about']): Option {
  const { [which]: _before, ...rest } = option;
  return list.length === 0 ? rest : { ...rest, [which]: list };
}

function withText(option: Option, which: 'necessary' | 'proportionate', text: string): Option {
  const { [which]: _before, ...rest } = option;
  return text === '' ? rest : { ...rest, [which]: text };
}
