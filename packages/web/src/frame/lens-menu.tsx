/** In whose words the workbench speaks: the main words on the screen change, the facts do not. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import { LENSES, type Lens } from '@primum/core/term/lenses';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/i18n.ts';
import { applyLens, keepLens, keptLens } from '../i18n/lens.ts';
import { Icon } from '../kit/icon.tsx';
import { termsQuery } from '../queries.ts';
import classes from './frame.module.css';

const OWN = 'own';

export function LensMenu() {
  const { t } = useTranslation();
  const [lens, choose] = useLens();
  const title = lens === undefined ? t('lens.own') : t(`lens.${lens}`);
  const label = `${t('lens.title')}: ${title}`;
  return (
    <Menu width={240} position="bottom-end">
      <Menu.Target>
        {lens === undefined ? (
          <ActionIcon variant="subtle" size="lg" aria-label={label} title={label}>
            <Icon name="lens" />
          </ActionIcon>
        ) : (
          <Button variant="light" size="xs" aria-label={label} title={label} leftSection={<Icon name="lens" />}>
            <span className={classes['wide']}>{title}</span>
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('lens.title')}</Menu.Label>
        <Menu.RadioGroup
          value={lens ?? OWN}
          onChange={(value) => choose(LENSES.find((known) => known === value))}
          aria-label={t('lens.title')}
        >
          <Menu.RadioItem value={OWN} closeMenuOnClick>
            {t('lens.own')}
          </Menu.RadioItem>
          {LENSES.map((one) => (
            <Menu.RadioItem key={one} value={one} closeMenuOnClick>
              {t(`lens.${one}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('lens.why')}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The lens and how to change it. What was chosen before is put on as soon as the words are there, in whatever language. */
function useLens(): readonly [Lens | undefined, (lens: Lens | undefined) => void] {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  const [lens, setLens] = useState(keptLens);
  const [wasOn, setWasOn] = useState(lens !== undefined);
  const { data: terms } = useQuery({ ...termsQuery, enabled: wasOn });
  useEffect(() => {
    if (terms !== undefined) void applyLens(lens, terms, language);
  }, [lens, terms, language]);
  const choose = (next: Lens | undefined) => {
    keepLens(next);
    setLens(next);
    setWasOn(true);
  };
  return [lens, choose];
}
