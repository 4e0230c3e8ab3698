import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Navigation } from './navigation.tsx';

interface Props {
  readonly dossier: string | undefined;
  readonly onClose: () => void;
}

/** The navigation over the page, where there is no room beside it. */
export function MobileMenu({ dossier, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={onClose}
      size={280}
      title={t('nav.title')}
      closeButtonProps={{ 'aria-label': t('word.close') }}
    >
      <Navigation dossier={dossier} />
    </Drawer>
  );
}
