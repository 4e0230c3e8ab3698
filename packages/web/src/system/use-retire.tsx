import { Button, Group, Modal } from '@mantine/core';
import { editsForRemoval } from '@primum/core/dossier/edits-for-removal';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { titleOf } from './system-rows.ts';
import type { SystemState } from './use-system.ts';
import type { SystemChange } from './use-system-change.ts';

interface Retire {
  readonly ask: (ids: readonly string[]) => void;
  readonly dialog: ReactNode;
}

/** Takes things out after saying what goes with them. */
export function useRetire({ context }: SystemState, change: SystemChange): Retire {
  const { t } = useTranslation();
  const [ids, setIds] = useState<readonly string[]>([]);
  const plan = editsForRemoval(context, ids);
  const names = ids.map((id) => titleOf(context, id)).join(', ');
  const close = () => setIds([]);
  const dialog =
    ids.length === 0 ? null : (
      <Modal opened onClose={close} title={t('system.retire')} closeButtonProps={{ 'aria-label': t('word.close') }}>
        <p style={{ marginTop: 0 }}>{t('system.retireSure', { names })}</p>
        {plan.ok ? (
          plan.also.length === 0 ? null : (
            <>
              <p>{t('system.retireAlso')}</p>
              <ul>
                {plan.also.map((also) => (
                  <li key={also}>{also}</li>
                ))}
              </ul>
            </>
          )
        ) : (
          <p role="alert">{plan.because}</p>
        )}
        <Group justify="flex-end" mt={16}>
          <Button variant="default" onClick={close}>
            {t('word.cancel')}
          </Button>
          <Button
            disabled={!plan.ok}
            data-autofocus
            onClick={() => {
              change.wish({ what: t('system.did.retire', { names }), make: (now) => editsForRemoval(now, ids) });
              close();
            }}
          >
            {t('system.retire')}
          </Button>
        </Group>
      </Modal>
    );
  return { ask: setIds, dialog };
}
