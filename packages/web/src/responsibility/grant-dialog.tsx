/** One grant: how the partner sees the dossier, what else is published to it, and its end. */
import { Button, Checkbox, Group, Modal, Select, Stack } from '@mantine/core';
import type { GrantView } from '@primum/core/api/sharing';
import { PUBLISHABLE, type Publishable } from '@primum/core/responsibility/grant';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { valuesQuery } from '../queries.ts';
import { useTranslation } from 'react-i18next';
import { PartSeen } from './part-seen.tsx';
import classes from './responsibility.module.css';
import type { Standing } from './standing.ts';
import { type Thing, thingsIn } from './things-in.ts';
import type { GrantAct } from './view-props.ts';
import { usePublish } from './use-publish.ts';

interface Props {
  readonly grant: GrantView;
  readonly act: GrantAct;
  readonly standing: Standing;
  readonly onClose: () => void;
}

export function GrantDialog({ grant, act, standing, onClose }: Props) {
  const { t } = useTranslation('sharing');
  const { t: general } = useTranslation();
  const partner = grant.partner?.title ?? grant.label;
  const titles = { preview: t('preview'), publish: t('publishTitle', { partner }), end: t('endTitle') };
  return (
    <Modal
      opened
      onClose={onClose}
      title={titles[act]}
      size="lg"
      closeButtonProps={{ 'aria-label': general('word.close') }}
    >
      {act === 'preview' ? (
        <PartSeen standing={standing} party={grant.party.id} published={grant.published} />
      ) : act === 'publish' ? (
        <PublishForm grant={grant} standing={standing} onClose={onClose} />
      ) : (
        <EndForm grant={grant} standing={standing} onClose={onClose} />
      )}
    </Modal>
  );
}

type FormProps = Omit<Props, 'act'>;

/** The fields hold for all things that are chosen here. */
function PublishForm({ grant, standing, onClose }: FormProps) {
  const { t } = useTranslation('sharing');
  const { t: general } = useTranslation();
  const publish = usePublish(standing.dossier);
  const [chosen, setChosen] = useState(grant.published.map(({ asset }) => asset));
  const [fields, setFields] = useState<Publishable[]>([...new Set(grant.published.flatMap((one) => one.fields ?? []))]);
  const things = thingsIn(useQuery(valuesQuery(standing.dossier)).data?.values.system).filter(
    ({ party }) => party !== grant.party.id,
  );
  const published = chosen.map((asset) => ({ asset, ...(fields.length === 0 ? {} : { fields }) }));
  return (
    <Stack gap="sm">
      <Chosen chosen={chosen} things={things} onChange={setChosen} />
      <Select
        label={t('publishThings')}
        searchable
        data={things.filter(({ id }) => !chosen.includes(id)).map(({ id, title }) => ({ value: id, label: title }))}
        value={null}
        onChange={(id) => {
          if (id !== null) setChosen([...chosen, id]);
        }}
      />
      <Checkbox.Group
        label={t('publishFields')}
        value={fields}
        onChange={(values) => setFields(PUBLISHABLE.filter((field) => values.includes(field)))}
      >
        <Stack gap={4} mt={4}>
          {PUBLISHABLE.map((field) => (
            <Checkbox key={field} value={field} label={t(`fields.${field}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <PartSeen standing={standing} party={grant.party.id} published={published} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {general('word.cancel')}
        </Button>
        <Button
          loading={publish.isPending}
          onClick={() =>
            publish.mutate({ grant: grant.id, published, done: t('publishedNow') }, { onSuccess: onClose })
          }
        >
          {t('publish')}
        </Button>
      </Group>
    </Stack>
  );
}

interface ChosenProps {
  /** Ids. */
  readonly chosen: readonly string[];
  readonly things: readonly Thing[];
  readonly onChange: (chosen: string[]) => void;
}

function Chosen({ chosen, things, onChange }: ChosenProps) {
  const { t } = useTranslation('sharing');
  const titleOf = (id: string) => things.find((thing) => thing.id === id)?.title ?? id;
  return chosen.length === 0 ? null : (
    <ul className={classes['chosen']}>
      {chosen.map((id) => (
        <li key={id}>
          {titleOf(id)}{' '}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onChange(chosen.filter((other) => other !== id))}
            aria-label={`${t('unpublish')}: ${titleOf(id)}`}
          >
            {t('unpublish')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function EndForm({ grant, standing, onClose }: FormProps) {
  const { t } = useTranslation('sharing');
  const { t: general } = useTranslation();
  const publish = usePublish(standing.dossier);
  const { partner } = grant;
  return (
    <Stack gap="sm">
      <p style={{ margin: 0 }}>{partner === undefined ? t('withdrawWhy') : t('endWhy', { partner: partner.title })}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {general('word.cancel')}
        </Button>
        <Button
          color="red"
          loading={publish.isPending}
          onClick={() =>
            publish.mutate({ grant: grant.id, published: undefined, done: t('ended') }, { onSuccess: onClose })
          }
        >
          {t('end')}
        </Button>
      </Group>
    </Stack>
  );
}
