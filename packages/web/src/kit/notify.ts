/** Short messages at the edge of the page, each with a way to close it that is named. */
import { type NotificationData, notifications } from '@mantine/notifications';
import { t } from 'i18next';

export function notify(message: NotificationData): void {
  notifications.show({ closeButtonProps: { 'aria-label': t('word.close') }, ...message });
}
