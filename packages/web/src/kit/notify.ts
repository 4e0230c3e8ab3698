/** Short messages at the edge of the page, each with a way to close it that is named. What shows them is loaded on demand. */
import type { NotificationData } from '@mantine/notifications';
import { t } from 'i18next';

export function notify(message: NotificationData): void {
  void import('@mantine/notifications').then(({ notifications }) =>
    notifications.show({ closeButtonProps: { 'aria-label': t('word.close') }, ...message }),
  );
}

export function withdraw(id: string): void {
  void import('@mantine/notifications').then(({ notifications }) => notifications.hide(id));
}
