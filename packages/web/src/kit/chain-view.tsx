/** The chain of a thing: from what is seen back to what lets it begin, each step a door to its own chain. */
import type { ExplainStep } from '@primum/core/assessment/chain-tree';
import { useTranslation } from 'react-i18next';
import { type ChainLink, originText, spineOf } from './chain-spine.ts';
import classes from './chain-view.module.css';
import { Door } from './door.tsx';
import { LevelChip, levelOn } from './level-chip.tsx';
import { Tag } from './tag.tsx';

type Scales = Readonly<Partial<Record<string, readonly { readonly id: string; readonly title: string }[]>>>;

interface Props {
  readonly step: ExplainStep;
  /** Scales of the dossier, for the words of levels; without them a level stands under its id. */
  readonly scales: Scales;
}

export function ChainView({ step, scales }: Props) {
  return (
    <ol className={classes['chain']}>
      {spineOf(step).map((link) => (
        <Link key={`${link.step.kind} ${link.step.id}`} link={link} scales={scales} isRoot={link.step === step} />
      ))}
    </ol>
  );
}

function Link({
  link,
  scales,
  isRoot,
}: {
  readonly link: ChainLink;
  readonly scales: Scales;
  readonly isRoot: boolean;
}) {
  const { t } = useTranslation();
  const { step, beside } = link;
  return (
    <li>
      <StepHead step={step} scales={scales} isDoor={!isRoot && step.kind !== 'more'} />
      {beside.length === 0 ? null : (
        <details>
          <summary>
            {beside.length} {t('word.more')}
          </summary>
          {beside.map((other) => (
            <ChainView key={other.id} step={other} scales={scales} />
          ))}
        </details>
      )}
    </li>
  );
}

function StepHead({
  step,
  scales,
  isDoor,
}: {
  readonly step: ExplainStep;
  readonly scales: Scales;
  readonly isDoor: boolean;
}) {
  const { t } = useTranslation();
  const { kind, title, level, scale, note, from } = step;
  return (
    <>
      <span className={classes['kind']}>{t(`step.${kind}`)}</span>
      <span className={classes['title']}>{isDoor ? <Door thing={step.id}>{title}</Door> : title}</span>
      {level === undefined ? null : (
        <span className={classes['level']}>
          {scale === undefined ? '' : t(`scale.${scale}`)} <LevelChip {...levelOn(scales[scale ?? ''] ?? [], level)} />
        </span>
      )}
      {note === undefined ? null : <Tag>{note}</Tag>}
      {from === undefined ? null : <small>{originText(from)}</small>}
    </>
  );
}
