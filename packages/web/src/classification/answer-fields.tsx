/** The answers that a question can have, each with what it means: one of them, several, or a number. */
import { Checkbox, NumberInput, Radio } from '@mantine/core';
import type { FactShown } from '@primum/core/api/classification';
import { useTranslation } from 'react-i18next';
import type { Told } from './asked.ts';
import classes from './classification.module.css';

interface Props {
  readonly fact: FactShown;
  readonly told: Told | undefined;
  readonly onTell: (told: Told | undefined) => void;
}

export function AnswerFields({ fact, told, onTell }: Props) {
  const { t } = useTranslation('compliance');
  const { answer, title } = fact;
  if ('number' in answer) {
    return (
      <NumberInput
        aria-label={title}
        mt={12}
        value={typeof told === 'number' ? told : ''}
        description={rangeOf(answer.number, t)}
        {...(answer.number.least === undefined ? {} : { min: answer.number.least })}
        {...(answer.number.most === undefined ? {} : { max: answer.number.most })}
        onChange={(value) => onTell(typeof value === 'number' ? value : undefined)}
        maw={320}
      />
    );
  }
  if ('any-of' in answer) return <Several {...{ fact, told, onTell }} options={answer['any-of']} />;
  const options =
    'yes-no' in answer
      ? [
          { id: 'yes', title: t('cl.yes'), told: true },
          { id: 'no', title: t('cl.no'), told: false },
        ]
      : answer['one-of'].map((option) => ({ ...option, told: option.id }));
  return (
    <Radio.Group
      aria-label={title}
      value={options.find((option) => option.told === told)?.id ?? null}
      onChange={(id) => onTell(options.find((option) => option.id === id)?.told)}
    >
      <div className={classes['options']}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            label={option.title}
            {...('explain' in option && option.explain !== undefined ? { description: option.explain } : {})}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

type Option = Extract<FactShown['answer'], { 'any-of': unknown }>['any-of'][number];

/** An empty list says that none applies, which is another thing than not knowing. */
function Several({ fact, told, onTell, options }: Props & { readonly options: readonly Option[] }) {
  const { t } = useTranslation('compliance');
  const chosen = Array.isArray(told) ? told : undefined;
  return (
    <div role="group" aria-label={fact.title} className={classes['options']}>
      {options.map(({ id, title, explain }) => (
        <Checkbox
          key={id}
          label={title}
          {...(explain === undefined ? {} : { description: explain })}
          checked={chosen?.includes(id) === true}
          onChange={({ currentTarget: { checked } }) => {
            const rest = (chosen ?? []).filter((one) => one !== id);
            onTell(checked ? [...rest, id] : rest.length === 0 ? undefined : rest);
          }}
        />
      ))}
      <Checkbox
        label={t('cl.noneOf')}
        checked={chosen?.length === 0}
        onChange={({ currentTarget: { checked } }) => onTell(checked ? [] : undefined)}
      />
    </div>
  );
}

type Number = Extract<FactShown['answer'], { number: unknown }>['number'];

function rangeOf({ unit, least, most }: Number, t: ReturnType<typeof useTranslation<'compliance'>>['t']): string {
  if (least !== undefined && most !== undefined) return t('cl.between', { least, most, unit });
  if (least !== undefined) return t('cl.atLeast', { least, unit });
  return most === undefined ? t('cl.inUnit', { unit }) : t('cl.atMost', { most, unit });
}
