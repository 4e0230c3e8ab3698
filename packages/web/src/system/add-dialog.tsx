import { Button, Group, Modal, MultiSelect, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type NewThing, placesForType, planForNew } from './added-thing.ts';
import { partyChoices } from './choices.ts';
import { SYSTEM_LISTS, titleOf } from './system-rows.ts';
import type { SystemState } from './use-system.ts';
import type { SystemChange } from './use-system-change.ts';

interface Props {
  readonly state: SystemState;
  readonly change: SystemChange;
  readonly onClose: () => void;
}

/** The palette: what kind of thing, which type with its explanation, a name, and only places that fit. */
export function AddDialog({ state: { context }, change, onClose }: Props) {
  const { t } = useTranslation();
  const first = context.dossier.system.parties[0]?.id ?? '';
  const [thing, setThing] = useState<NewThing>({ list: 'assets', type: '', title: '', party: first, assets: [] });
  const [because, setBecause] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (thing.type === '' || thing.title.trim() === '') return setBecause(t('system.incomplete'));
    const plan = planForNew(context, thing);
    if (!plan.ok) return setBecause(plan.because);
    const what = t('system.did.add', { name: thing.title.trim() });
    change.wish({ what, make: (now) => planForNew(now, thing) });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('system.add')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('word.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('system.kind')}
            value={thing.list}
            onChange={(list) => setThing({ list, type: '', title: thing.title, party: thing.party, assets: [] })}
            data={SYSTEM_LISTS.map((value) => ({ value, label: t(`system.one.${value}`) }))}
          />
          <TypeChoice context={context} thing={thing} onChange={setThing} />
          <TextInput
            label={t('system.name')}
            value={thing.title}
            required
            onChange={({ currentTarget: { value } }) => setThing({ ...thing, title: value })}
          />
          <PlaceFields context={context} thing={thing} onChange={setThing} />
          {because === undefined ? null : (
            <p role="alert" style={{ margin: 0, color: 'var(--pr-unacceptable)' }}>
              {because}
            </p>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('word.cancel')}
            </Button>
            <Button type="submit">{t('system.add')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface FieldProps {
  readonly context: SystemState['context'];
  readonly thing: NewThing;
  readonly onChange: (thing: NewThing) => void;
}

function TypeChoice({ context, thing, onChange }: FieldProps) {
  const { t } = useTranslation();
  const { types, functions } = context.vocabulary;
  const entries = thing.list === 'functions' ? functions : types.filter(({ list }) => list === thing.list);
  const explain = new Map(entries.map((entry) => [entry.id, entry.explain]));
  const { place: _place, ...placeless } = thing;
  return (
    <Select
      label={t('system.type')}
      description={explain.get(thing.type)}
      searchable
      required
      nothingFoundMessage={t('risk.noMatch')}
      data={entries.map(({ id, title }) => ({ value: id, label: title }))}
      value={thing.type === '' ? null : thing.type}
      renderOption={({ option }) => (
        <div>
          {option.label}
          <div className="quiet" style={{ fontSize: 12 }}>
            {explain.get(option.value)}
          </div>
        </div>
      )}
      onChange={(type) => onChange({ ...placeless, type: type ?? '', assets: [] })}
    />
  );
}

function PlaceFields({ context, thing, onChange }: FieldProps) {
  const { t } = useTranslation();
  const { list, type } = thing;
  const places = useMemo(
    () =>
      (type === '' ? [] : placesForType(context, list, type)).map((id) => ({ value: id, label: titleOf(context, id) })),
    [context, list, type],
  );
  const { place: _place, ...placeless } = thing;
  const label = t(`system.placeOf.${list}`);
  if (list === 'data' || list === 'functions')
    return (
      <MultiSelect
        label={label}
        searchable
        data={places}
        value={[...thing.assets]}
        onChange={(assets) => onChange({ ...thing, assets })}
      />
    );
  return (
    <>
      {list === 'interfaces' ? null : (
        <Select
          label={t('system.party')}
          allowDeselect={false}
          data={partyChoices(context, [])}
          value={thing.party}
          onChange={(party) => onChange({ ...thing, party: party ?? thing.party })}
        />
      )}
      <Select
        label={label}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('word.none') }}
        data={places}
        value={thing.place ?? null}
        onChange={(place) => onChange(place === null ? placeless : { ...thing, place })}
      />
    </>
  );
}
