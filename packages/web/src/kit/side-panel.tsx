/** What stands at the right on demand; on narrow screens over the page. It takes the focus; Escape closes it and gives the focus back. */
import { ActionIcon, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import classes from './side-panel.module.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** On narrow screens it takes the lower half only, so that the page above stays in sight. */
  readonly isLow?: boolean;
  readonly children: ReactNode;
}

export function SidePanel({ title, onClose, isLow = false, children }: Props) {
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside
      ref={panel}
      className={classes['panel']}
      aria-label={title}
      tabIndex={-1}
      {...(isLow ? { 'data-low': true } : {})}
      onKeyDown={(event) => {
        // A dialog that was opened from here stands elsewhere on the page, and closes by itself.
        if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return;
        // An open list inside takes the key for itself.
        const isOfList = event.target instanceof Element && event.target.closest('[aria-expanded="true"]') !== null;
        if (event.key === 'Escape' && !isOfList) onClose();
      }}
    >
      <div className={classes['head']}>
        <Title order={2}>{title}</Title>
        <ActionIcon variant="subtle" size="lg" aria-label={t('word.close')} onClick={onClose}>
          <Icon name="close" />
        </ActionIcon>
      </div>
      {children}
    </aside>
  );
}
