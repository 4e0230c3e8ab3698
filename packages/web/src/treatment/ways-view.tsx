/** One harm and the ways to lower it, under the steps of the law. */
import type {
  HarmLevels,
  TreatedControl,
  TreatedHarm,
  TreatmentPicture,
  TreatmentWay,
} from '@primum/core/treatment/treatment-picture';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice } from '../kit/choice.tsx';
import { Door } from '../kit/door.tsx';
import { EvaluationMark } from '../kit/evaluation-mark.tsx';
import { LevelChip, levelOn } from '../kit/level-chip.tsx';
import { Section } from '../kit/section.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { useLevels } from './asked.ts';
import { InPlace } from './in-place.tsx';
import classes from './treatment.module.css';
import { useControlName, useHarmName } from './use-names.ts';
import { useControlWords } from './use-control-words.ts';

interface Props {
  readonly dossier: string;
  readonly picture: TreatmentPicture;
}

const ORDERS = ['design', 'protection', 'information', undefined] as const;
const MOST = 6;

export function WaysView({ dossier, picture }: Props) {
  const { t } = useTranslation('treatment');
  const navigate = useNavigate({ from: '/dossiers/$dossier/treatment' });
  const { whom } = useSearch({ from: '/in/dossiers/$dossier/treatment' });
  const { scale, word } = useLevels(dossier);
  const harm = picture.harms.find(({ id }) => id === whom) ?? picture.harms[0];
  if (harm === undefined) return null;
  return (
    <Section title={t('waysTitle')} why={t('waysWhy')}>
      <Choice
        label={t('harm')}
        value={harm.id}
        none={t('harm')}
        options={picture.harms.map(({ id, harm: title, likelihood }) => ({
          value: id,
          label: `${title} (${word(likelihood)})`,
        }))}
        onChoose={(id) =>
          void navigate({
            to: '.',
            search: (before) => ({ ...before, ...(id === undefined ? {} : { whom: id }) }),
            replace: true,
            resetScroll: false,
          })
        }
        width={560}
      />
      <p>
        <Door thing={harm.id}>{harm.harm}</Door>: {harm.situation} <EvaluationMark of={harm.evaluation} />{' '}
        <LevelChip {...levelOn(scale, harm.likelihood)} />
      </p>
      {harm.withoutClaims === undefined ? null : <p>{t('claims', { level: word(harm.withoutClaims) })}</p>}
      {harm.ways.length === 0 ? <p>{t('nothing')}</p> : null}
      {ORDERS.map((order) => (
        <Step key={order ?? 'none'} {...{ order, harm, picture, dossier }} />
      ))}
      <InPlace dossier={dossier} controls={picture.controls} />
    </Section>
  );
}

function Step({
  order,
  harm,
  picture,
  dossier,
}: Props & { readonly order: (typeof ORDERS)[number]; readonly harm: TreatedHarm }) {
  const { t } = useTranslation('treatment');
  const own = harm.ways.flatMap((one) => {
    const way = picture.ways[one.way];
    return way === undefined || way.order !== order ? [] : [{ ...one, way, at: one.way }];
  });
  if (own.length === 0) return null;
  return (
    <>
      <h3>{t(`order.${order ?? 'none'}`)}</h3>
      <ul className={classes['ways']}>
        {own.slice(0, MOST).map(({ at, way, after, evaluationAfter }) => (
          <li key={at}>
            <Way
              {...{ way, after, evaluationAfter, dossier, before: harm.likelihood }}
              controls={picture.controls.filter(({ key }) => way.controls.includes(key))}
            />
          </li>
        ))}
      </ul>
      {own.length > MOST ? <p className="quiet">{t('more', { count: own.length - MOST })}</p> : null}
    </>
  );
}

interface WayProps {
  readonly way: TreatmentWay;
  readonly before: string;
  readonly after: string;
  readonly evaluationAfter: TreatedHarm['evaluation'];
  readonly dossier: string;
  readonly controls: readonly TreatedControl[];
}

function Way({ way, before, after, evaluationAfter, dossier, controls }: WayProps) {
  const { t } = useTranslation('treatment');
  const { t: general } = useTranslation();
  const { scale, word } = useLevels(dossier);
  const { count } = useFigures();
  const words = useControlWords();
  const name = useControlName(dossier);
  const harmName = useHarmName(dossier);
  const moved = (one: HarmLevels) => `${harmName(one)} (${word(one.before)} → ${word(one.after)})`;
  const { cost } = way;
  const money = cost.once + cost.yearly > 0 ? [t('money', { once: count(cost.once), yearly: count(cost.yearly) })] : [];
  const said = [
    ...money,
    ...(cost.unpriced > 0 ? [t('noMoney', { count: cost.unpriced })] : []),
    ...(way.proposed ? [t('proposed')] : []),
    ...(way.together ? [t('together')] : []),
    ...(way.parties.length === 0 ? [] : [t('by', { parties: way.parties.map(({ title }) => title).join(', ') })]),
  ];
  const stages = [
    ...new Set(
      controls.flatMap(({ stage }) =>
        stage === undefined ? [] : [t('inStage', { stage: general(`stage.${stage}`) })],
      ),
    ),
  ];
  const musts = controls.flatMap(({ key, must }) => (must === undefined ? [] : [`${name(key)}: ${must}`]));
  const raises = way.raises.map(moved);
  return (
    <>
      <strong>{way.title}</strong>
      <div>
        {word(before)} → <LevelChip {...levelOn(scale, after)} /> <EvaluationMark of={evaluationAfter} />
      </div>
      <p>{t('put', { controls: way.controls.map(name).join('; ') })}</p>
      <p className="quiet">{said.join('; ')}</p>
      {raises.length === 0 ? null : <p>{t('raises', { harms: raises.join('; ') })}</p>}
      {way.tooLate.length === 0 ? null : <p>{t('late', { controls: way.tooLate.map(name).join('; ') })}</p>}
      {way.blocked.map(({ control, because }) => (
        <p key={control}>{t('cannot', { why: `${name(control)}: ${because}` })}</p>
      ))}
      {stages.length === 0 ? null : <p className="quiet">{stages.join('; ')}</p>}
      <Told title={t('lowersAll')} texts={way.lowers.map(moved)} />
      <Told title={t('brings')} texts={way.brings.map(({ title }) => title)} />
      <Told title={t('care')} texts={[...words.asked(controls), ...way.care]} />
      <Told title={t('musts')} texts={musts} />
    </>
  );
}

function Told({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({texts.length})
      </summary>
      <ul>
        {texts.map((text, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two may read the same, and none moves
          <li key={at}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
