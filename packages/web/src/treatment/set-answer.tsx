/** The answer about a best set: whether it is proven, what it changes, why each control is in it, and what is in the way. */
import { Checkbox } from '@mantine/core';
import type { BestSet, BlockedTarget, SetMember, SetPicture } from '@primum/core/treatment/set-picture';
import type { HarmLevels } from '@primum/core/treatment/treatment-picture';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../kit/use-figures.ts';
import { dossierQuery } from '../queries.ts';
import { AXIS_NAMES, shortKey, triedQuery, useAxisFigure, useLevels } from './asked.ts';
import { KeepOption } from './keep-option.tsx';
import { LeftOut, Measured } from './left-out.tsx';
import classes from './treatment.module.css';

interface Props {
  readonly dossier: string;
  readonly answer: SetPicture;
}

export function SetAnswer({ dossier, answer }: Props) {
  const { t } = useTranslation('treatment');
  const keys = (answer.set?.members ?? []).map(({ control }) => control.key);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const tried = keys.filter((key) => !left.has(key));
  const mayChange = useQuery(dossierQuery(dossier)).data?.may.includes('dossier.change') === true;
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
          <Measured answer={answer} />
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
          {keys.length === 0 ? null : <Tried dossier={dossier} controls={tried} />}
          {mayChange && tried.length > 0 ? <KeepOption dossier={dossier} controls={tried} /> : null}
        </>
      )}
      {answer.blocked.map((target) => (
        <Blocked key={target.harm} {...{ target, dossier }} />
      ))}
      <LeftOut answer={answer} />
    </div>
  );
}

function useProof({ status, gap, needsBudget }: SetPicture): string {
  const { t, i18n } = useTranslation('treatment');
  const { count } = useFigures();
  const locale = i18n.language === 'de' ? 'de-DE' : 'en-GB';
  const miss = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(100 * (gap ?? 0));
  if (status === 'impossible')
    return [t('impossible'), needsBudget === undefined ? '' : t('enough', { money: count(Math.ceil(needsBudget)) })]
      .join(' ')
      .trim();
  if (status === 'time-limit') return gap === undefined ? t('limitNothing') : t('limit', { gap: miss });
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
  return (harms) => {
    const named = harms.slice(0, MOST).map((one) => `${one.title} (${word(one.before)} → ${word(one.after)})`);
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
  const { count } = useFigures();
  const harms = useHarms(dossier);
  const { cost } = control;
  const why = because === 'must' ? [t('must', { why: control.must ?? '' })] : because === 'needed' ? [t('needed')] : [];
  const money =
    cost === undefined
      ? t('noMoney', { count: 1 })
      : t('money', { once: count(cost.once), yearly: count(cost.yearly) });
  const parties = control.parties.map(({ title }) => title).join(', ');
  return (
    <li>
      <Checkbox checked={isIn} onChange={onToggle} label={`${control.title} – ${control.asset.title}`} />
      <p className="quiet">{[money, parties, ...why].filter((text) => text !== '').join('; ')}</p>
      {control.asks.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {control.privacy === undefined ? null : <p>{control.privacy.note}</p>}
      {dropping.misses.length === 0 ? null : <p>{t('misses', { harms: harms(dropping.misses) })}</p>}
      {dropping.raises.length === 0 ? null : <p>{t('likelier', { harms: harms(dropping.raises) })}</p>}
      {dropping.breaks.length === 0 ? null : (
        <p>{t('breaks', { controls: dropping.breaks.map(shortKey).join(', ') })}</p>
      )}
      {dropping.lowers.length === 0 ? null : <p>{t('fewer', { harms: harms(dropping.lowers) })}</p>}
    </li>
  );
}

function Tried({ dossier, controls }: { readonly dossier: string; readonly controls: readonly string[] }) {
  const { t } = useTranslation('treatment');
  const { t: general } = useTranslation();
  const { data, isPlaceholderData } = useQuery(triedQuery(dossier, controls));
  if (data === undefined) return null;
  // Of the ticks before: kept for its place alone, and never told as of these.
  if (isPlaceholderData) return <p>{general('app.loading', { what: t('triedWhat') })}</p>;
  const { before, after } = data.evaluations.unacceptable;
  return <p>{t('tried', { lowered: data.lowered.length, raised: data.raised.length, before, after })}</p>;
}

function Blocked({ target, dossier }: { readonly target: BlockedTarget; readonly dossier: string }) {
  const { t } = useTranslation('treatment');
  const { word } = useLevels(dossier);
  return (
    <div className={classes['blocked']}>
      <strong>{t('blocked', { harm: target.title, wanted: word(target.wanted), least: word(target.least) })}</strong>
      <ul>
        {target.because.map(({ id, title }) => (
          <li key={id}>{t('still', { threat: title })}</li>
        ))}
        {target.wouldHelp.map(({ title, controls, why, reaches }) => (
          <li key={controls.join()}>
            {t(reaches ? 'wouldReach' : 'wouldHelp', { title: `${title}: ${controls.map(shortKey).join(', ')}`, why })}
          </li>
        ))}
      </ul>
    </div>
  );
}
