import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { editsForCount, editsForMove, editsForOwner, editsForTitle } from '@primum/core/dossier/edits-for-assets';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partyChoices, zoneChoices } from './choices.ts';
import { type SystemRow, titleOf } from './system-rows.ts';
import type { SystemState } from './use-system.ts';
import type { SystemChange } from './use-system-change.ts';

/** What every part of the panel of a thing is given. */
export interface ThingProps {
  readonly row: SystemRow;
  readonly state: SystemState;
  readonly change: SystemChange;
}

/** Name, place, party and number of a thing, each kept as soon as it is chosen. */
export function ThingFields({ row, state, change }: ThingProps) {
  const { t } = useTranslation();
  const { context, mayChange } = state;
  const { system } = context.dossier;
  const asset = system.assets.find(({ id }) => id === row.id);
  const owner = asset?.party ?? system.zones?.find(({ id }) => id === row.id)?.party;
  const names = row.title;
  const name = (id: string) => titleOf(context, id);
  return (
    <>
      <TitleField {...{ row, state, change }} />
      {asset === undefined ? null : (
        <>
          <Select
            label={t('system.placeOf.assets')}
            searchable
            disabled={!mayChange}
            data={zoneChoices(context, [row.id])}
            value={asset.zone ?? null}
            allowDeselect={false}
            onChange={(zone) => {
              if (zone === null) return;
              const what = t('system.did.move', { names, zone: name(zone) });
              change.wish({ what, make: (now) => editsForMove(now, [row.id], zone) });
            }}
          />
          <CountField key={row.count} {...{ row, state, change }} />
        </>
      )}
      {owner === undefined ? null : (
        <Select
          label={t('system.party')}
          disabled={!mayChange}
          data={partyChoices(context, [row.id])}
          value={owner}
          allowDeselect={false}
          mb={16}
          onChange={(party) => {
            if (party === null) return;
            const what = t('system.did.owner', { names, party: name(party) });
            change.wish({ what, make: (now) => editsForOwner(now, [row.id], party) });
          }}
        />
      )}
    </>
  );
}

function TitleField({ row, state, change }: ThingProps) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(row.title);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const what = t('system.did.rename', { names: row.title, name: title.trim() });
    change.wish({ what, make: (now) => editsForTitle(now, row.id, title) });
  };
  return (
    <form onSubmit={rename}>
      <Group align="flex-end" gap={8} wrap="nowrap">
        <TextInput
          label={t('system.name')}
          value={title}
          flex={1}
          disabled={!state.mayChange}
          onChange={({ currentTarget: { value } }) => setTitle(value)}
        />
        <Button type="submit" variant="default" disabled={title.trim() === '' || title.trim() === row.title}>
          {t('system.rename')}
        </Button>
      </Group>
    </form>
  );
}

function CountField({ row, state, change }: ThingProps) {
  const { t } = useTranslation();
  const [count, setCount] = useState<string | number>(row.count);
  const keep = () => {
    if (Number(count) === row.count) return;
    const what = t('system.did.count', { names: row.title, count: Number(count) });
    change.wish({ what, make: (now) => editsForCount(now, [row.id], Number(count)) });
  };
  return (
    <NumberInput
      label={t('system.count')}
      min={1}
      disabled={!state.mayChange}
      value={count}
      onChange={setCount}
      onBlur={keep}
      hideControls
    />
  );
}
