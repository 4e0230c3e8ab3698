/** Interests of a worksheet as they are written, and whether an impact assessment is due. */
import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import type { Conflict } from '@primum/core/dossier/conflicts-document';
import { useTranslation } from 'react-i18next';
import classes from './conflict.module.css';

interface Props {
  readonly sheet: Conflict;
  readonly onChange: (sheet: Conflict) => void;
  /** What is said at a text that must not be empty. */
  readonly missing: (text: string) => string | undefined;
}

export function InterestFields({ sheet, onChange, missing }: Props) {
  const { t } = useTranslation('conflict');
  const { interests } = sheet;
  const set = (next: Conflict['interests']) => onChange({ ...sheet, interests: next });
  const change = (at: number, part: Partial<Conflict['interests'][number]>) =>
    set(interests.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <fieldset className={classes['fields']}>
      <legend>{t('interests')}</legend>
      {interests.map(({ of, wants }, at) => (
        // Rows have no id, and are not moved.
        // oxlint-disable-next-line react/no-array-index-key
        <Group key={at} align="flex-start" wrap="wrap">
          <TextInput
            label={t('whose')}
            value={of}
            error={missing(of)}
            onChange={({ currentTarget }) => change(at, { of: currentTarget.value })}
          />
          <Textarea
            label={t('wants')}
            autosize
            value={wants}
            error={missing(wants)}
            className={classes['grow'] ?? ''}
            onChange={({ currentTarget }) => change(at, { wants: currentTarget.value })}
          />
          {interests.length > 1 ? (
            <Button variant="subtle" mt={24} onClick={() => set(interests.filter((_, index) => index !== at))}>
              {t('takeOut')}
            </Button>
          ) : null}
        </Group>
      ))}
      <Button variant="default" onClick={() => set([...interests, { of: '', wants: '' }])}>
        {t('addInterest')}
      </Button>
    </fieldset>
  );
}

export function ImpactFields({ sheet, onChange, missing }: Props) {
  const { t } = useTranslation('conflict');
  const { impact } = sheet;
  return (
    <fieldset className={classes['fields']}>
      <legend>{t('impact')}</legend>
      <Checkbox
        label={t('isDue')}
        checked={impact?.due === true}
        onChange={({ currentTarget }) =>
          onChange({ ...sheet, impact: { due: currentTarget.checked, reason: impact?.reason ?? '' } })
        }
      />
      {impact === undefined ? null : (
        <Textarea
          label={t('reason')}
          required
          autosize
          value={impact.reason}
          error={missing(impact.reason)}
          onChange={({ currentTarget }) =>
            onChange({ ...sheet, impact: { due: impact.due, reason: currentTarget.value } })
          }
        />
      )}
    </fieldset>
  );
}
