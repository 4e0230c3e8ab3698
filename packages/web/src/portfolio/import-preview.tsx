import { Button } from '@mantine/core';
import type { ImportPreview as Preview } from '@primum/core/api/dossiers';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '../kit/side-panel.tsx';

interface Props {
  readonly preview: Preview;
  readonly isBusy: boolean;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

/** What would become of a file, with every choice that was made for its author; nothing is kept before they say so. */
export function ImportPreview({ preview, isBusy, onKeep, onClose }: Props) {
  const { t } = useTranslation('start');
  const { t: word } = useTranslation();
  const { title, counts, guesses, leftOut } = preview;
  return (
    <SidePanel title={t('title')} onClose={onClose}>
      <p>
        <b>{title}</b>: {t('assets', { count: counts.assets })}, {t('zones', { count: counts.zones })},{' '}
        {t('data', { count: counts.data })}.
      </p>
      <p className="quiet">{t('why')}</p>
      <p>
        <Button loading={isBusy} onClick={onKeep} mr={8}>
          {t('keep')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {word('word.cancel')}
        </Button>
      </p>
      <details open>
        <summary>{t('guesses', { count: guesses.length })}</summary>
        <ul>
          {guesses.map(({ line, what, chosen, why }) => (
            <li key={`${line} ${what}`}>
              {what}: <b>{chosen}</b> <span className="quiet">({why})</span>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t('leftOut', { count: leftOut.length })}</summary>
        <ul>
          {leftOut.map(({ line, what, why }) => (
            <li key={`${line} ${what}`}>
              {what} <span className="quiet">({why})</span>
            </li>
          ))}
        </ul>
      </details>
    </SidePanel>
  );
}
