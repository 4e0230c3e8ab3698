/** The person's own choices: colours, language, leaving. */
import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { changeLanguage, type Language } from '../i18n/i18n.ts';
import { Icon } from '../kit/icon.tsx';
import { useSession } from '../use-session.ts';

const SCHEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];
const LANGUAGES: readonly { readonly id: Language; readonly title: string }[] = [
  { id: 'en', title: 'English' },
  { id: 'de', title: 'Deutsch' },
];

export function AccountMenu() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const account = useSession()?.account;
  const signOut = useSignOut();
  return (
    <Menu width={220} closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={t('top.account')}>
          <Icon name="person" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{account?.name === '' ? account.email : account?.name}</Menu.Label>
        <Menu.Item component={Link} to="/account" closeMenuOnClick>
          {t('top.ownAccount')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('top.theme')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(SCHEMES.find((scheme) => scheme === value) ?? 'auto')}
        >
          {SCHEMES.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`top.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('top.language')}</Menu.Label>
        <Menu.RadioGroup
          value={i18n.language}
          onChange={(value) => void changeLanguage(LANGUAGES.find(({ id }) => id === value)?.id ?? 'en')}
        >
          {LANGUAGES.map(({ id, title }) => (
            <Menu.RadioItem key={id} lang={id} value={id}>
              {title}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>{t('top.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Everything that was loaded goes with the session. */
function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => sendJson<unknown>('/session', { method: 'DELETE' }),
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      client.clear();
    },
  });
}
