import { Button, Select } from '@mantine/core';
import { editsForMove, editsForOwner } from '@primum/core/dossier/edits-for-assets';
import { editsForControl } from '@primum/core/dossier/edits-for-controls';
import { useTranslation } from 'react-i18next';
import { Toolbar } from '../kit/toolbar.tsx';
import { fittingControls, partyChoices, zoneChoices } from './choices.ts';
import classes from './system.module.css';
import { titleOf } from './system-rows.ts';
import type { SystemState } from './use-system.ts';
import type { SystemChange } from './use-system-change.ts';

interface Props {
  readonly state: SystemState;
  readonly change: SystemChange;
  readonly chosen: ReadonlySet<string>;
  readonly onRetire: () => void;
  readonly onNone: () => void;
}

/** Changes all that is chosen at once; offers only what every one of them can have. */
export function ManyBar({ state: { context }, change, chosen, onRetire, onNone }: Props) {
  const { t } = useTranslation();
  const ids = [...chosen];
  const zones = zoneChoices(context, ids);
  const parties = partyChoices(context, ids);
  const controls = fittingControls(context, ids);
  const names = t('system.things', { count: ids.length });
  const name = (id: string) => titleOf(context, id);
  return (
    <div className={classes['many']}>
      <Toolbar label={t('system.many')}>
        <strong>{names}</strong>
        <Select
          label={t('system.move')}
          searchable
          data={zones}
          disabled={zones.length === 0}
          value={null}
          onChange={(zone) => {
            if (zone === null) return;
            const what = t('system.did.move', { names, zone: name(zone) });
            change.wish({ what, make: (now) => editsForMove(now, ids, zone) });
          }}
        />
        <Select
          label={t('system.party')}
          data={parties}
          disabled={parties.length === 0}
          value={null}
          onChange={(party) => {
            if (party === null) return;
            const what = t('system.did.owner', { names, party: name(party) });
            change.wish({ what, make: (now) => editsForOwner(now, ids, party) });
          }}
        />
        <Select
          label={t('system.addControl')}
          searchable
          data={controls}
          disabled={controls.length === 0}
          value={null}
          onChange={(control) => {
            if (control === null) return;
            const title = controls.find(({ value }) => value === control)?.label ?? control;
            const what = t('system.did.control', { names, control: title });
            change.wish({ what, make: (now) => editsForControl(now, { control, at: ids }, {}) });
          }}
        />
        <Button variant="default" onClick={onRetire}>
          {t('system.retire')}
        </Button>
        <Button variant="subtle" onClick={onNone}>
          {t('system.unchoose')}
        </Button>
      </Toolbar>
    </div>
  );
}
