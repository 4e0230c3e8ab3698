import { Button, Modal, Stack } from '@mantine/core';
import type { EditContext } from '@primum/core/dossier/edit-context';
import { editsForRelation, relationsBetween } from '@primum/core/dossier/edits-for-relations';
import { editsForFlow } from '@primum/core/dossier/edits-for-things';
import { useTranslation } from 'react-i18next';
import { titleOf } from './system-rows.ts';
import type { SystemState } from './use-system.ts';
import type { SystemChange, Wish } from './use-system-change.ts';

interface Props {
  readonly from: string;
  readonly to: string;
  readonly state: SystemState;
  readonly change: SystemChange;
  readonly onClose: () => void;
}

/** A line was drawn: which of the relations and flows that fit is it? */
export function DrawDialog({ from, to, state: { context }, change, onClose }: Props) {
  const { t } = useTranslation();
  const names = `${titleOf(context, from)} → ${titleOf(context, to)}`;
  const choices = linksToDraw(context, from, to);
  return (
    <Modal opened onClose={onClose} title={names} closeButtonProps={{ 'aria-label': t('word.close') }}>
      {choices.length === 0 ? <p>{t('system.nothingFits')}</p> : <p className="quiet">{t('system.drawWhat')}</p>}
      <Stack gap={4}>
        {choices.map(({ id, title, make }) => (
          <Button
            key={id}
            variant="default"
            justify="flex-start"
            onClick={() => {
              const link = `${titleOf(context, from)} – ${title} → ${titleOf(context, to)}`;
              change.wish({ what: t('system.did.link', { link }), make });
              onClose();
            }}
          >
            {title}
          </Button>
        ))}
      </Stack>
    </Modal>
  );
}

interface LinkToDraw {
  readonly id: string;
  readonly title: string;
  readonly make: Wish['make'];
}

/** Relations first, then each kind of data that can flow there and does not yet. */
function linksToDraw(context: EditContext, from: string, to: string): LinkToDraw[] {
  const relations = relationsBetween(context, from, to).map(({ id, title }) => ({
    id,
    title,
    make: (now: EditContext) => editsForRelation(now, { from, relation: id, to }),
  }));
  const flows = (context.dossier.system.data ?? [])
    .filter(({ id }) => editsForFlow(context, { data: id, from, to }).ok)
    .map(({ id, title }) => ({
      id: `flow ${id}`,
      title: title ?? id,
      make: (now: EditContext) => editsForFlow(now, { data: id, from, to }),
    }));
  return [...relations, ...flows];
}
