/** The harm map with its filters: which side is looked at stands in the address. */
import type { Picture } from '@primum/core/api/assessment';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../kit/choice.tsx';
import { Section } from '../kit/section.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import type { MapSearch } from '../search.ts';
import { HarmMapView } from './harm-map-view.tsx';

interface Props {
  readonly picture: Picture;
  readonly filter: MapSearch;
  /** The picture of the choice before, shown until the new one is there. */
  readonly isOld: boolean;
}

export function MapSection({ picture, filter, isOld }: Props) {
  const { t } = useTranslation();
  const { thing } = useSearch({ from: '/in' });
  const { map, scales, harms } = picture;
  const whomOf = useMemo(() => {
    const whom = new Map(harms.map(({ id, to }) => [id, t(`whom.${to}`)]));
    return (harm: string) => whom.get(harm) ?? '';
  }, [harms, t]);
  return (
    <Section title={t('overview.map')} why={t('overview.mapWhy')}>
      {picture.groups.length === 0 ? null : <Filters groups={picture.groups} filter={filter} />}
      <div aria-busy={isOld} style={{ opacity: isOld ? 0.6 : 1 }}>
        {map.nodes.length === 0 ? (
          <p>{t('overview.mapEmpty')}</p>
        ) : (
          <HarmMapView map={map} severityLevels={scales.severity.length} whomOf={whomOf} thing={thing} />
        )}
      </div>
      {map.left === 0 ? null : <p className="quiet">{t('overview.mapLeft', { count: map.left })}</p>}
    </Section>
  );
}

const SIDES = [
  { side: 'responsible', label: 'overview.responsible' },
  { side: 'to', label: 'overview.whom' },
  { side: 'use', label: 'overview.use' },
  { side: 'stage', label: 'overview.stage' },
] as const;

function Filters({ groups, filter }: { readonly groups: Picture['groups']; readonly filter: MapSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/dossiers/$dossier' });
  const titleOf = (side: string, key: string, title: string) => {
    if (side === 'to') return t(`whom.${key as 'patient'}`, { defaultValue: title });
    return side === 'stage' ? t(`stage.${key as 'design'}`, { defaultValue: title }) : title;
  };
  const choose = (side: keyof MapSearch, key: string | undefined) =>
    void navigate({
      to: '.',
      search: ({ [side]: _before, ...rest }) => ({ ...rest, ...(key === undefined ? {} : { [side]: key }) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Toolbar label={t('overview.explainScope')}>
      {SIDES.map(({ side, label }) => {
        const data = groups.flatMap((group) =>
          group.side === side && group.key !== undefined
            ? [{ value: group.key, label: titleOf(side, group.key, group.title) }]
            : [],
        );
        return (
          <Choice
            key={side}
            label={t(label)}
            options={data}
            value={filter[side]}
            none={t('overview.anyone')}
            onChoose={(key) => choose(side, key)}
            width={220}
          />
        );
      })}
    </Toolbar>
  );
}
