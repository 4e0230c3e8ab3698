import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PresentPerson } from '../api-types.ts';
import { useSession } from '../use-session.ts';
import classes from './presence.module.css';

/** Who else looks at this dossier now. */
export function Presence({ people }: { readonly people: readonly PresentPerson[] }) {
  const { t } = useTranslation();
  const own = useSession()?.account.id;
  const others = [...new Map(people.filter(({ id }) => id !== own).map((person) => [person.id, person])).values()];
  if (others.length === 0) return null;
  return (
    <Tooltip label={others.map(({ name }) => name).join(', ')}>
      <button
        type="button"
        className={classes['people']}
        aria-label={`${t('top.people', { count: others.length })}: ${others.map(({ name }) => name).join(', ')}`}
      >
        {others.slice(0, 3).map(({ id, name }) => (
          <span key={id} className={classes['person']} data-initials={initialsOf(name)} />
        ))}
        {others.length > 3 ? `+${others.length - 3}` : null}
      </button>
    </Tooltip>
  );
}

/** Two signs at most; whole signs, whatever the script. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = (word: string | undefined) => Array.from(word ?? '')[0] ?? '';
  return (first(words[0]) + (words.length > 1 ? first(words.at(-1)) : '')).toUpperCase();
}
