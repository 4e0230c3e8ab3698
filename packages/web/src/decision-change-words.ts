/** What opens a decision again, in words: of a harm from which levels to which, and in which uses. */
import type { SeenChangeRow, SeenStanding } from '@primum/core/decision/decision-picture';
import { useTranslation } from 'react-i18next';
import { wordOf } from './decision-seen.tsx';

type UseChange = NonNullable<SeenChangeRow['uses']>[number];

export function useChangeWords(): (change: SeenChangeRow) => string {
  const { t } = useTranslation('decision');
  const { t: general } = useTranslation();
  const judged = (evaluation: SeenStanding['evaluation']) => general(`evaluation.${evaluation}`);
  const levels = ({ likelihood, severity, evaluation }: SeenStanding) =>
    `${wordOf(likelihood)}, ${wordOf(severity)}, ${judged(evaluation)}`;
  const standing = (seen: SeenStanding | undefined) =>
    seen === undefined
      ? ''
      : [
          levels(seen),
          ...(seen.byUse ?? []).map(({ title, evaluation }) => t('moved.use', { use: title, is: judged(evaluation) })),
        ].join('; ');
  const inUse = ({ title, was, is }: UseChange) => {
    if (was === undefined) return t('moved.newUse', { use: title, is: is === undefined ? '' : judged(is) });
    if (is === undefined) return t('moved.goneUse', { use: title, was: judged(was) });
    return t('moved.inUse', { use: title, was: judged(was), is: judged(is) });
  };
  // Where only uses moved they come first: the harm as a whole is not what opened it.
  const moved = ({ was, is, uses = [] }: SeenChangeRow) => {
    if (was === undefined || is === undefined) return '';
    const [old, fresh] = [levels(was), levels(is)];
    const told = uses.map(inUse);
    const parts =
      old === fresh
        ? [...told, t('moved.still', { is: fresh })]
        : [t('moved.fromTo', { was: old, is: fresh }), ...told];
    return parts.join('; ');
  };
  return (change) =>
    t(`changed.${change.kind === 'changed' ? (change.worse === true ? 'worse' : 'milder') : change.kind}`, {
      harm: change.harm?.title ?? '',
      was: standing(change.was),
      is: standing(change.is),
      moved: moved(change),
    });
}
