/** Arrangements of a table by name: gone back to, kept and forgotten. */
import { Button, Menu, Popover, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from './arrange-rows.ts';
import { keepViews, keptViews, type KeptView, withView } from './kept-views.ts';

interface Props {
  /** What the table is known by in this browser. */
  readonly table: string;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
}

export function SavedViews({ table, arrangement, onArrange }: Props) {
  const { t } = useTranslation();
  const [views, setViews] = useState(() => keptViews(table, localStorage));
  const keep = (next: readonly KeptView[]) => {
    keepViews(table, next, localStorage);
    setViews(next);
  };
  return (
    <>
      {views.length === 0 ? null : (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default">{t('views.title')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {views.map((view) => (
              <Menu.Item key={view.title} onClick={() => onArrange(view.arrangement)}>
                {view.title}
              </Menu.Item>
            ))}
            <Menu.Divider />
            {views.map((view) => (
              <Menu.Item key={view.title} onClick={() => keep(views.filter((one) => one !== view))}>
                {t('views.forget', { title: view.title })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <KeepView onKeep={(title) => keep(withView(views, { title, arrangement }))} />
    </>
  );
}

function KeepView({ onKeep }: { readonly onKeep: (title: string) => void }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    onKeep(title.trim());
    setTitle('');
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus position="bottom-start">
      <Popover.Target>
        <Button variant="subtle" onClick={() => setOpen(!isOpen)}>
          {t('views.keep')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <Stack gap="xs">
            <TextInput
              label={t('views.name')}
              description={t('views.why')}
              value={title}
              maxLength={60}
              onChange={({ currentTarget: { value } }) => setTitle(value)}
              data-autofocus
            />
            <Button type="submit">{t('word.save')}</Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
