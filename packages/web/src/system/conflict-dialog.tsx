import { Button, Group, Modal } from '@mantine/core';
import type { RevisionView } from '@primum/core/api/dossiers';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson } from '../api.ts';
import type { Page } from '../api-types.ts';
import { AsyncView } from '../kit/async-view.tsx';
import { dossierPath } from '../queries.ts';
import classes from './system.module.css';
import type { Conflict, SystemChange } from './use-system-change.ts';

interface Props {
  readonly dossier: string;
  readonly conflict: Conflict;
  readonly change: SystemChange;
}

/** Somebody was faster: mine and theirs side by side. Mine can be made anew on what is there now, or dropped. */
export function ConflictDialog({ dossier, conflict: { wish, edits, revision }, change }: Props) {
  const { t } = useTranslation();
  const history = useQuery({
    queryKey: ['dossier', dossier, 'history'],
    queryFn: async ({ signal }) => getJson<Page<RevisionView>>(`${dossierPath(dossier)}/history?limit=100`, signal),
  });
  const again = () => {
    change.settle();
    change.wish(wish);
  };
  return (
    <Modal
      opened
      onClose={change.settle}
      title={t('system.conflict')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('word.close') }}
    >
      <p style={{ marginTop: 0 }}>{t(wish.way !== undefined ? 'system.conflictUndo' : 'system.conflictWhy')}</p>
      <div className={classes['sides']}>
        <div>
          <h3>{t('system.mine')}</h3>
          <strong>{wish.what}</strong>
          <ul>
            {edits.map((edit) => (
              <li key={JSON.stringify(edit)}>
                {edit.document}.yaml · {edit.path.join('.')}
                {edit.do === 'remove' ? ` · ${t('history.removed')}` : ` = ${JSON.stringify(edit.value)}`}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t('system.theirs')}</h3>
          <AsyncView query={history} what={t('history.loading')}>
            {({ items }) => <Theirs rows={items.filter((row) => row.revision > revision)} />}
          </AsyncView>
        </div>
      </div>
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={change.settle}>
          {t('system.drop')}
        </Button>
        {wish.way !== undefined ? null : (
          <Button data-autofocus onClick={again}>
            {t('system.again')}
          </Button>
        )}
      </Group>
    </Modal>
  );
}

function Theirs({ rows }: { readonly rows: readonly RevisionView[] }) {
  return rows.map(({ revision, by, changes }) => (
    <div key={revision}>
      <strong>{by.name}</strong>
      <ul>
        {changes.map(({ document, path, kind, title }) => (
          <li key={`${document} ${path.join('.')} ${kind}`}>{title}</li>
        ))}
      </ul>
    </div>
  ));
}
