import { Button, Select } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Toolbar } from '../kit/toolbar.tsx';
import type { ControlWord } from './places-for.ts';

interface Props {
  readonly controls: readonly ControlWord[];
  readonly onAdd: (change: string) => void;
}

/** Chooses a control and where to suppose it: only places that can have it are offered. Drawn again only where it changes: its lists are long. */
export const ControlChoice = memo(function ControlChoice({ controls, onAdd }: Props) {
  const { t } = useTranslation();
  const [control, setControl] = useState<string | null>(null);
  const [asset, setAsset] = useState('*');
  const places = controls.find(({ id }) => id === control)?.places ?? [];
  const data = controls.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Toolbar label={t('risk.whatIfAdd')}>
      <Select
        label={t('risk.whatIfAdd')}
        searchable
        data={data}
        limit={200}
        value={control}
        w={360}
        maw="100%"
        onChange={(value) => {
          setControl(value);
          setAsset('*');
        }}
      />
      <Select
        label={t('risk.whatIfAt')}
        searchable
        disabled={control === null}
        data={[
          { value: '*', label: t('risk.whatIfEverywhere') },
          ...places.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={asset}
        allowDeselect={false}
        w={280}
        maw="100%"
        onChange={(value) => setAsset(value ?? '*')}
      />
      <Button disabled={control === null} onClick={() => onAdd(`+${control ?? ''}@${asset}`)}>
        {t('risk.switchOn')}
      </Button>
    </Toolbar>
  );
});
