/** What people say to each other about the thing in hand, or about the whole dossier. */
import { Title } from '@mantine/core';
import { WHOLE_DOSSIER } from '@primum/core/api/names';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { backToTour } from './back-to-tour.ts';
import { AsyncView } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SidePanel } from '../kit/side-panel.tsx';
import { discussionQuery, dossierQuery } from '../queries.ts';
import { RemarkForm } from './remark-form.tsx';
import { RemarkList } from './remark-list.tsx';

interface Props {
  readonly dossier: string;
  /** Undefined: all that was said in the dossier. */
  readonly thing: string | undefined;
}

export function DiscussionPanel({ dossier, thing }: Props) {
  const { t } = useTranslation('discussion');
  const navigate = useNavigate();
  const query = useQuery(discussionQuery(dossier, thing));
  const may = useQuery(dossierQuery(dossier)).data?.may.includes('dossier.discuss');
  const close = () =>
    void navigate({
      to: '.',
      search: ({ panel: _panel, ...rest }) => backToTour(rest),
      resetScroll: false,
    });
  return (
    <SidePanel title={t('title')} onClose={close}>
      <Title order={3}>{thing === undefined || thing === WHOLE_DOSSIER ? t('whole') : t('of', { thing })}</Title>
      <AsyncView
        query={query}
        what={t('loading')}
        empty={({ items }) => (items.length === 0 ? <EmptyState title={t('none')} why={t('noneWhy')} /> : undefined)}
      >
        {({ items }) => <RemarkList remarks={items} isAll={thing === undefined} />}
      </AsyncView>
      {may === true ? <RemarkForm dossier={dossier} thing={thing ?? WHOLE_DOSSIER} /> : null}
      {may === false ? <p className="quiet">{t('mayNot')}</p> : null}
    </SidePanel>
  );
}
