import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SignInForm } from '../sign-in-form.tsx';

/** A session that ended while somebody works: the page stays as it is under the question. */
export function SignInAgain() {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={() => {}} withCloseButton={false} title={t('signIn.title')} centered>
      <SignInForm onDone={() => {}} />
    </Modal>
  );
}
