import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { valuesQuery } from '../queries.ts';
import { useTranslation } from 'react-i18next';
import type { Standing } from './standing.ts';
import { thingsIn } from './things-in.ts';
import { usePublish } from './use-publish.ts';
import type { Unseen } from './use-unseen.ts';

interface Props {
  readonly standing: Standing;
  readonly unseen: Unseen;
  readonly onClose: () => void;
}

/** A partner that was asked about a hidden thing sees nothing of it, until the thing is published to it. */
export function ShowToPartner({ standing, unseen: { grant, place }, onClose }: Props) {
  const { t } = useTranslation('sharing');
  const publish = usePublish(standing.dossier);
  const things = thingsIn(useQuery(valuesQuery(standing.dossier)).data?.values.system);
  const thing = things.find(({ id }) => id === place)?.title ?? place;
  const show = () =>
    publish.mutate(
      { grant: grant.id, published: [...grant.published, { asset: place }], done: t('publishedNow') },
      { onSuccess: onClose },
    );
  return (
    <Stack gap="sm">
      <p style={{ margin: 0 }}>{t('unseen', { partner: grant.partner?.title ?? '', thing })}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('leave')}
        </Button>
        <Button loading={publish.isPending} onClick={show} data-autofocus>
          {t('show')}
        </Button>
      </Group>
    </Stack>
  );
}
