/** The answer about a best set: whether it is proven, what it changes, why each control is in it, and what is in the way. */
import { Checkbox } from '@mantine/core';
import type { BestSet, SetMember, SetPicture } from '@primum/core/treatment/set-picture';
import type { HarmLevels } from '@primum/core/treatment/treatment-picture';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../kit/use-figures.ts';
import { AXIS_NAMES, useAxisFigure, useLevels } from './asked.ts';
import { BlockedTargets } from './blocked-targets.tsx';
import { KeepSet } from './keep-set.tsx';
import { LeftOut, Measured } from './left-out.tsx';
import classes from './treatment.module.css';
import { useControlName, useHarmName } from './use-names.ts';
import { useControlWords } from './use-control-words.ts';

interface Props {
  readonly dossier: string;
  readonly answer: SetPicture;
}

export function SetAnswer({ dossier, answer }: Props) {
  const { t } = useTranslation('treatment');
  const keys = (answer.set?.members ?? []).map(({ control }) => control.key);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const tried = keys.filter((key) => !left.has(key));
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <div role="status">
      <p>
        <strong>{useProof(answer)}</strong>
      </p>
      {answer.set === undefined ? null : (
        <>
          <Changes set={answer.set} />
          <Unpriced answer={answer} />
          <Measured {...answer.asked} weightsFrom={answer.weightsFrom} />
          <Rises set={answer.set} dossier={dossier} />
          <h3>{t('members')}</h3>
          {answer.set.members.length === 0 ? <p>{t('emptySet')}</p> : <p className="quiet">{t('try')}</p>}
          <ul className={classes['members']}>
            {answer.set.members.map((member) => (
              <Member
                key={member.control.key}
                {...{ member, dossier, isIn: !left.has(member.control.key) }}
                onToggle={() => toggle(member.control.key)}
              />
            ))}
          </ul>
          {keys.length === 0 ? null : <KeepSet dossier={dossier} controls={tried} />}
        </>
      )}
      <BlockedTargets targets={answer.blocked} dossier={dossier} />
      <LeftOut dossier={dossier} answer={answer} />
    </div>
  );
}

function useProof({ status, gap, needsBudget, asked: { seconds } }: SetPicture): string {
  const { t, i18n } = useTranslation('treatment');
  const { count } = useFigures();
  const locale = i18n.language === 'de' ? 'de-DE' : 'en-GB';
  const miss = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(100 * (gap ?? 0));
  if (status === 'impossible')
    return [t('impossible'), needsBudget === undefined ? '' : t('enough', { money: count(Math.ceil(needsBudget)) })]
      .join(' ')
      .trim();
  if (status === 'time-limit')
    return gap === undefined ? t('limitNothing', { seconds }) : t('limit', { seconds, gap: miss });
  return gap === undefined || gap < 1e-6 ? t('proven') : t('near', { gap: miss });
}

function Changes({ set }: { readonly set: BestSet }) {
  const { t } = useTranslation('treatment');
  const figure = useAxisFigure();
  return (
    <table className={classes['figures']}>
      <caption>{t('change')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {AXIS_NAMES.filter((axis) => set.before[axis] !== undefined).map((axis) => (
          <tr key={axis}>
            <th scope="row">{t(`axis.${axis}`)}</th>
            <td>{figure(axis, set.before[axis])}</td>
            <td>{figure(axis, set.after[axis])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the sum of costs does not know, or guesses since it was asked to. */
function Unpriced({ answer: { set, asked } }: { readonly answer: SetPicture }) {
  const { t } = useTranslation('treatment');
  const { count } = useFigures();
  const without = (set?.members ?? []).filter(({ control }) => control.cost === undefined);
  if (without.length === 0) return null;
  const controls = without.map(({ control }) => `${control.title} – ${control.asset.title}`).join('; ');
  return (
    <p>
      {asked.unpricedAs === undefined
        ? t('leavesOut', { controls })
        : t('countedAs', { controls, money: count(asked.unpricedAs) })}
    </p>
  );
}

function Rises({ set, dossier }: { readonly set: BestSet; readonly dossier: string }) {
  const { t } = useTranslation('treatment');
  const harms = useHarms(dossier);
  return (
    <>
      {set.raises.length === 0 ? null : (
        <p>
          {t('rises')}: {harms(set.raises)}
        </p>
      )}
      {set.brings.length === 0 ? null : (
        <details>
          <summary>
            {t('brings')} ({set.brings.length})
          </summary>
          <ul>
            {set.brings.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const MOST = 4;

/** Harms with their levels, the first few. */
function useHarms(dossier: string): (harms: readonly HarmLevels[]) => string {
  const { t } = useTranslation('treatment');
  const { word } = useLevels(dossier);
  const name = useHarmName(dossier);
  return (harms) => {
    const named = harms.slice(0, MOST).map((one) => `${name(one)} (${word(one.before)} → ${word(one.after)})`);
    return [...named, ...(harms.length > MOST ? [t('more', { count: harms.length - MOST })] : [])].join('; ');
  };
}

interface MemberProps {
  readonly member: SetMember;
  readonly dossier: string;
  readonly isIn: boolean;
  readonly onToggle: () => void;
}

function Member({ member: { control, because, dropping }, dossier, isIn, onToggle }: MemberProps) {
  const { t } = useTranslation('treatment');
  const words = useControlWords();
  const harms = useHarms(dossier);
  const name = useControlName(dossier);
  const why =
    because !== 'must' ? t(because) : control.must === undefined ? t('mustNeeded') : t('must', { why: control.must });
  return (
    <li>
      <Checkbox checked={isIn} onChange={onToggle} label={`${control.title} – ${control.asset.title}`} />
      <p className="quiet">{[words.money(control), ...words.duty(control), why].join('; ')}</p>
      {words.asked([control]).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {control.care === undefined ? null : <p>{control.care}</p>}
      {dropping.misses.length === 0 ? null : <p>{t('misses', { harms: harms(dropping.misses) })}</p>}
      {dropping.raises.length === 0 ? null : <p>{t('likelier', { harms: harms(dropping.raises) })}</p>}
      {dropping.breaks.length === 0 ? null : <p>{t('breaks', { controls: dropping.breaks.map(name).join('; ') })}</p>}
      {dropping.lowers.length === 0 ? null : <p>{t('fewer', { harms: harms(dropping.lowers) })}</p>}
    </li>
  );
}
