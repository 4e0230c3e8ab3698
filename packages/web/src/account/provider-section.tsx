import { useTranslation } from 'react-i18next';
import { Section } from '../kit/section.tsx';
import { ProviderButton, useProvider } from '../provider-button.tsx';

/** Connecting the account with the organisation's own sign-in, where the server is set up for one. */
export function ProviderSection() {
  const { t } = useTranslation('account');
  if (useProvider() === undefined) return null;
  return (
    <Section title={t('provider.title')} why={t('provider.why')}>
      <ProviderButton what="connect" />
    </Section>
  );
}
