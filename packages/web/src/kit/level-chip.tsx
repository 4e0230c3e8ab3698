/** A level with where it stands on its scale: bars filled up to it, and its word. */
import classes from './marks.module.css';

interface Props {
  /** Title of the level. */
  readonly word: string;
  /** 0 = lowest. */
  readonly rank: number;
  readonly levels: number;
}

export function LevelChip({ word, rank, levels }: Props) {
  return (
    <span className={classes['level']}>
      <svg width={levels * 4} height="12" aria-hidden="true">
        {Array.from({ length: levels }, (_, at) => {
          const height = 3 + (9 * at) / Math.max(1, levels - 1);
          const fill = at <= rank ? 'currentColor' : 'var(--pr-line)';
          return <rect key={at} x={at * 4} y={12 - height} width="3" height={height} fill={fill} />;
        })}
      </svg>
      {word}
    </span>
  );
}

/** Rank and title of a level by its id, for LevelChip; an unknown id stands lowest under its own name. */
export function levelOn(scale: readonly { readonly id: string; readonly title: string }[], id: string): Props {
  const rank = scale.findIndex((level) => level.id === id);
  return { word: scale[rank]?.title ?? id, rank: Math.max(0, rank), levels: scale.length };
}
