/** Ctrl-K: to any page, dossier, harm or asset of the open dossier by typing a part of its name. */
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { type NavigateFn, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dossierQuery, dossiersQuery, pictureQuery } from '../queries.ts';

export function Palette({ dossier }: { readonly dossier: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: dossiers } = useQuery(dossiersQuery);
  const groups: SpotlightActionGroupData[] = [
    { group: t('palette.pages'), actions: usePages(dossier, navigate) },
    {
      group: t('palette.dossiers'),
      actions: (dossiers?.items ?? []).map(({ id, title }) => ({
        id: `dossier ${id}`,
        label: title,
        onClick: () => void navigate({ to: '/dossiers/$dossier', params: { dossier: id } }),
      })),
    },
    { group: t('palette.harms'), actions: useThings(dossier, navigate) },
  ];
  return (
    <Spotlight
      actions={groups.filter(({ actions }) => actions.length > 0)}
      nothingFound={t('palette.empty')}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      triggerOnContentEditable
      limit={24}
      scrollable
      maxHeight="60vh"
      highlightQuery
      title={t('top.search')}
      classNames={{ header: 'unseen' }}
      searchProps={{ placeholder: t('palette.placeholder'), 'aria-label': t('palette.placeholder') }}
    />
  );
}

function usePages(dossier: string | undefined, navigate: NavigateFn): SpotlightActionData[] {
  const { t } = useTranslation();
  const { data } = useQuery({ ...dossierQuery(dossier ?? ''), enabled: dossier !== undefined });
  const page = (label: string, go: () => Promise<void>): SpotlightActionData => ({
    id: `page ${label}`,
    label,
    onClick: () => void go(),
  });
  const pages = [
    page(t('nav.today'), async () => navigate({ to: '/' })),
    page(t('nav.knowledge'), async () => navigate({ to: '/knowledge' })),
    page(t('nav.organisation'), async () => navigate({ to: '/organisation' })),
  ];
  if (dossier === undefined) return pages;
  const params = { dossier };
  const inDossier = [
    page(t('nav.overview'), async () => navigate({ to: '/dossiers/$dossier', params })),
    page(t('nav.system'), async () => navigate({ to: '/dossiers/$dossier/system', params })),
    page(t('nav.harm'), async () => navigate({ to: '/dossiers/$dossier/harm', params })),
    page(t('nav.responsibility'), async () => navigate({ to: '/dossiers/$dossier/responsibility', params })),
    ...(data?.access === 'part'
      ? []
      : [
          page(t('nav.risk'), async () => navigate({ to: '/dossiers/$dossier/risk', params })),
          page(t('nav.conflict'), async () => navigate({ to: '/dossiers/$dossier/conflict', params })),
          page(t('nav.compliance'), async () => navigate({ to: '/dossiers/$dossier/compliance', params })),
          page(t('nav.classification'), async () => navigate({ to: '/dossiers/$dossier/classification', params })),
          page(t('nav.packs'), async () => navigate({ to: '/dossiers/$dossier/packs', params })),
          page(t('nav.history'), async () => navigate({ to: '/dossiers/$dossier/history', params })),
        ]),
  ];
  const description = data?.title ?? '';
  return [...inDossier.map((action) => ({ ...action, description })), ...pages];
}

/** Harms of the open dossier, and the assets that they strike. */
function useThings(dossier: string | undefined, navigate: NavigateFn): SpotlightActionData[] {
  const { data } = useQuery({ ...pictureQuery(dossier ?? '', {}), enabled: dossier !== undefined });
  const open = (thing: string) =>
    void navigate({ to: '.', search: (before) => ({ ...before, thing, panel: 'chain' as const }) });
  const harms = (data?.harms ?? []).map(({ id, situation, harm }) => ({
    id: `harm ${id}`,
    label: situation,
    description: harm,
    onClick: () => open(id),
  }));
  const assets = [...new Map((data?.harms ?? []).map(({ asset }) => [asset.id, asset])).values()];
  return [...harms, ...assets.map(({ id, title }) => ({ id: `asset ${id}`, label: title, onClick: () => open(id) }))];
}
