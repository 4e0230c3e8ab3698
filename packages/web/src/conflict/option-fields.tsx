/** Options of a worksheet as they are written: title, which of its controls are put in place or taken away, and why. */
import { Button, MultiSelect, Textarea, TextInput } from '@mantine/core';
import type { Conflict } from '@primum/core/dossier/conflicts-document';
import { useTranslation } from 'react-i18next';
import { freeAmong } from './free-id.ts';
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
  const set = (at: number, option: Option) =>
    onChange({ ...sheet, options: sheet.options.map((one, index) => (index === at ? option : one)) });
  return (
    <fieldset className={classes['fields']}>
      <legend>{t('options')}</legend>
      {sheet.options.map((option, at) => (
        <fieldset key={option.id} className={classes['fields']}>
          <legend>{option.title}</legend>
          <TextInput
            label={t('name')}
            value={option.title}
            error={missing(option.title)}
            onChange={({ currentTarget }) => set(at, { ...option, title: currentTarget.value })}
          />
          {(['on', 'off'] as const).map((which) => (
            <MultiSelect
              key={which}
              label={t(which)}
              data={[...placed.keys()]}
              value={(option[which] ?? []).map(keyOf)}
              onChange={(keys) =>
                set(
                  at,
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
              onChange={({ currentTarget }) => set(at, withText(option, which, currentTarget.value))}
            />
          ))}
          {sheet.options.length > 1 ? (
            <Button
              variant="subtle"
              onClick={() => onChange({ ...sheet, options: sheet.options.filter((one) => one !== option) })}
            >
              {t('takeOut')}
            </Button>
          ) : null}
        </fieldset>
      ))}
      <Button
        variant="default"
        onClick={() =>
          onChange({ ...sheet, options: [...sheet.options, { id: freeAmong('option', sheet.options), title: '' }] })
        }
      >
        {t('addOption')}
      </Button>
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
