import { Button, Select } from '@mantine/core';
import { type EditContext, fullId } from '@primum/core/dossier/edit-context';
import { editsForControl, editsForNoControl } from '@primum/core/dossier/edits-for-controls';
import { useTranslation } from 'react-i18next';
import { fittingControls } from './choices.ts';
import classes from './system.module.css';
import type { ThingProps } from './thing-fields.tsx';

interface ControlHere {
  readonly id: string;
  readonly control: string;
  readonly title: string;
  readonly state: 'in-place' | 'proposed';
}

/** Controls at a thing: put there as proposed, said to be in place, taken away. */
export function ThingControls({ row, state: { context, mayChange }, change }: ThingProps) {
  const { t } = useTranslation();
  const here = controlsAt(context, row.id);
  const put = (control: string, title: string, state: ControlHere['state']) =>
    change.wish({
      what: t('system.did.control', { names: row.title, control: title }),
      make: (now) => editsForControl(now, { control, at: [row.id] }, { state }),
    });
  const takeAway = ({ control, title }: ControlHere) =>
    change.wish({
      what: t('system.did.noControl', { names: row.title, control: title }),
      make: (now) => editsForNoControl(now, { control, at: [row.id] }),
    });
  return (
    <section className={classes['field']}>
      <h3>{t('system.controls')}</h3>
      {here.length === 0 ? <p className="quiet">{t('word.none')}</p> : null}
      <ul>
        {here.map((one) => (
          <li key={one.control}>
            <span>
              {one.title}{' '}
              <span className="quiet">({one.state === 'in-place' ? t('risk.inPlace') : t('word.proposed')})</span>
            </span>
            {mayChange ? (
              <span className="nowrap">
                {one.state === 'in-place' ? null : (
                  <Button
                    size="compact-xs"
                    variant="default"
                    mr={4}
                    aria-label={`${t('risk.inPlace')}: ${one.title}`}
                    onClick={() => put(one.control, one.title, 'in-place')}
                  >
                    {t('risk.inPlace')}
                  </Button>
                )}
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${t('system.takeAway')}: ${one.title}`}
                  onClick={() => takeAway(one)}
                >
                  {t('system.takeAway')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? <NewControl {...{ context, row, here }} onPut={put} /> : null}
    </section>
  );
}

interface NewProps {
  readonly context: EditContext;
  readonly row: ThingProps['row'];
  readonly here: readonly ControlHere[];
  readonly onPut: (control: string, title: string, state: 'proposed') => void;
}

function NewControl({ context, row, here, onPut }: NewProps) {
  const { t } = useTranslation();
  const taken = new Set(here.map(({ id }) => id));
  const offered = fittingControls(context, [row.id]).filter(({ value }) => !taken.has(value));
  const explain = new Map(context.vocabulary.controls.map((entry) => [entry.id, entry.explain]));
  return offered.length === 0 ? null : (
    <Select
      label={t('system.addControl')}
      searchable
      data={offered}
      value={null}
      renderOption={({ option }) => (
        <div>
          {option.label}
          <div className="quiet" style={{ fontSize: 12 }}>
            {explain.get(option.value)}
          </div>
        </div>
      )}
      onChange={(control) => {
        const chosen = offered.find(({ value }) => value === control);
        if (chosen !== undefined) onPut(chosen.value, chosen.label, 'proposed');
      }}
    />
  );
}

function controlsAt({ vocabulary, dossier }: EditContext, thing: string): ControlHere[] {
  return dossier.controls.controls
    .filter(({ at }) => [at].flat().includes(thing))
    .map(({ control, state }) => {
      const id = fullId(vocabulary.controls, control) ?? control;
      return { id, control, state, title: vocabulary.controls.find((one) => one.id === id)?.title ?? control };
    });
}
