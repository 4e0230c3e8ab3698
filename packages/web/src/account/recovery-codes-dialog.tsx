import { Button, Code, CopyButton, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

/** Shown once: only a press of its button closes it. */
export function RecoveryCodesDialog({ codes, onClose }: Props) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const text = codes.join('\n');
  return (
    <Modal
      opened
      onClose={onClose}
      title={own('factor.codes')}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack gap="sm">
        {own('factor.codesWhy')}
        <Code block>{text}</Code>
        <Group justify="flex-end">
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('word.copied') : t('word.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose} data-autofocus>
            {own('factor.kept')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
