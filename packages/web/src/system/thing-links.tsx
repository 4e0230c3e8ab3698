import { Button, Select } from '@mantine/core';
import { editsForNoRelation, editsForRelation, relationsBetween } from '@primum/core/dossier/edits-for-relations';
import { editsForRemoval } from '@primum/core/dossier/edits-for-removal';
import { editsForFlow } from '@primum/core/dossier/edits-for-things';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { relationTargets } from './choices.ts';
import { linksOf, type SystemLink } from './links-of.ts';
import classes from './system.module.css';
import { titleOf } from './system-rows.ts';
import type { ThingProps } from './thing-fields.tsx';

/** What leads from a thing and to it; drawing offers only what fits. */
export function ThingLinks({ row, state, change }: ThingProps) {
  const { t } = useTranslation();
  const { context, mayChange } = state;
  const name = (id: string) => titleOf(context, id);
  const links = linksOf(context).filter(
    ({ id, from, to }) => from === row.id || to === row.id || id.startsWith(`flow(${row.id},`),
  );
  const told = ({ from, title, to }: SystemLink) => `${name(from)} – ${title} → ${name(to)}`;
  const erase = (link: SystemLink) => {
    const { id, from, to, relation } = link;
    change.wish({
      what: t('system.did.noLink', { link: told(link) }),
      make: (now) =>
        relation === undefined ? editsForRemoval(now, [id]) : editsForNoRelation(now, { from, relation, to }),
    });
  };
  return (
    <section className={classes['field']}>
      <h3>{t('system.links')}</h3>
      {links.length === 0 ? <p className="quiet">{t('word.none')}</p> : null}
      <ul>
        {links.map((link) => (
          <li key={link.id}>
            <span>{told(link)}</span>
            {mayChange ? (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`${t('system.takeAway')}: ${told(link)}`}
                onClick={() => erase(link)}
              >
                {t('system.takeAway')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? <NewLink {...{ row, state, change }} /> : null}
      {mayChange && row.list === 'data' ? <NewFlow {...{ row, state, change }} /> : null}
    </section>
  );
}

function NewLink({ row, state: { context }, change }: ThingProps) {
  const { t } = useTranslation();
  const [to, setTo] = useState<string | null>(null);
  const targets = useMemo(() => relationTargets(context, row.id), [context, row.id]);
  const fitting = to === null ? [] : relationsBetween(context, row.id, to);
  const draw = (relation: string) => {
    if (to === null) return;
    const title = fitting.find(({ id }) => id === relation)?.title ?? relation;
    const link = `${row.title} – ${title} → ${titleOf(context, to)}`;
    change.wish({
      what: t('system.did.link', { link }),
      make: (now) => editsForRelation(now, { from: row.id, relation, to }),
    });
    setTo(null);
  };
  return (
    <>
      <Select
        label={t('system.drawTo')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('word.none') }}
        disabled={targets.length === 0}
        data={targets}
        value={to}
        onChange={setTo}
      />
      {fitting.length === 0 ? null : (
        <Select
          label={t('system.relation')}
          data={fitting.map(({ id, title }) => ({ value: id, label: title }))}
          value={null}
          onChange={(relation) => {
            if (relation !== null) draw(relation);
          }}
        />
      )}
    </>
  );
}

function NewFlow({ row, state: { context }, change }: ThingProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState<string | null>(null);
  const ends = [...context.dossier.system.assets, ...(context.dossier.system.interfaces ?? [])].map(({ id }) => id);
  const choices = (ids: readonly string[]) => ids.map((id) => ({ value: id, label: titleOf(context, id) }));
  const targets = from === null ? [] : ends.filter((to) => editsForFlow(context, { data: row.id, from, to }).ok);
  return (
    <>
      <Select label={t('system.flowFrom')} searchable data={choices(ends)} value={from} onChange={setFrom} />
      {from === null ? null : (
        <Select
          label={t('system.flowTo')}
          searchable
          data={choices(targets.filter((to) => to !== from))}
          value={null}
          onChange={(to) => {
            if (to === null) return;
            const link = `${titleOf(context, from)} – ${row.title} → ${titleOf(context, to)}`;
            change.wish({
              what: t('system.did.link', { link }),
              make: (now) => editsForFlow(now, { data: row.id, from, to }),
            });
            setFrom(null);
          }}
        />
      )}
    </>
  );
}
