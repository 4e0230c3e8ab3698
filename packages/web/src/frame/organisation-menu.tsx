import { Button, Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { Icon } from '../kit/icon.tsx';
import { useSession } from '../use-session.ts';
import classes from './frame.module.css';

/** In whose name the person is here; those who belong to several can change. */
export function OrganisationMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const change = useMutation({
    mutationFn: async (id: string) => sendJson<unknown>('/session/organisation', { method: 'PUT', body: { id } }),
    onSuccess: async () => {
      await navigate({ to: '/' });
      await client.resetQueries();
    },
  });
  if (session === null) return null;
  const { organisation, organisations } = session;
  if (organisations.length < 2) return <span className={classes['wide']}>{organisation.title}</span>;
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          aria-label={`${t('top.organisation')}: ${organisation.title}`}
          rightSection={<Icon name="down" size={12} />}
        >
          {organisation.title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {organisations.map(({ id, title, role }) => (
          <Menu.Item key={id} disabled={id === organisation.id} onClick={() => change.mutate(id)}>
            {title} <span className="quiet">{t(`organisation.roles.${role}`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
