/** The effects table: every harm, benefit, burden and cost by option, with ranges, before anything is added up. */
import { Button } from '@mantine/core';
import { tellsApart } from '@primum/core/benefit/tells-apart';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Door } from '../kit/door.tsx';
import { EvaluationMark } from '../kit/evaluation-mark.tsx';
import { Section } from '../kit/section.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { useAmounts, useUnit } from '../kit/use-amounts.ts';
import { axesIn, type AxisName, type Weighed, type WeighedOption } from './asked.ts';
import classes from './benefit.module.css';
import { RemoveButton } from './remove-button.tsx';

/** Harms that are the same under every option: so many of the worst are shown at first. */
const WORST_SHOWN = 10;

interface Props {
  readonly picture: Weighed;
  readonly dossier: string;
}

export function EffectsView({ picture, dossier }: Props) {
  const { t } = useTranslation('benefit');
  const { options, weightsFrom } = picture;
  const weights =
    weightsFrom === undefined
      ? t('weightsOwn')
      : t('weightsPack', { entry: weightsFrom.entry, mark: t(`mark.${weightsFrom.mark as 'proposal'}`) });
  return (
    <Section title={t('effectsTitle')} why={t('effectsWhy')}>
      <div className={classes['scroll']}>
        <table className={classes['table']} aria-label={t('effectsTitle')}>
          <thead>
            <tr>
              <th scope="col">{t('harm')}</th>
              {options.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                  <RemoveButton dossier={dossier} balance={picture.id} list="options" id={id} title={title} />
                </th>
              ))}
            </tr>
          </thead>
          <SumRows picture={picture} />
          <HarmRows picture={picture} />
        </table>
      </div>
      <p className="quiet">{weights}</p>
      {options.flatMap(({ care }) => care.notes).length === 0 ? null : (
        <ul className="quiet">
          {[...new Set(options.flatMap(({ care }) => care.notes))].map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function HarmRows({ picture }: { readonly picture: Weighed }) {
  const { t } = useTranslation('benefit');
  const [isOpen, setOpen] = useState(false);
  const { options } = picture;
  const all = options[0]?.harms ?? [];
  const shown = isOpen ? all : all.filter((harm, at) => at < WORST_SHOWN || tellsApart(options, harm.id));
  return (
    <tbody>
      {shown.map((harm) => (
        <tr key={harm.id}>
          <th scope="row">
            <Door thing={harm.id}>{harm.harm}</Door>
            <small>
              {t(`axis.${harm.axis}`)} · {harm.severity}
            </small>
          </th>
          {options.map((option) => (
            <HarmCell key={option.id} option={option} id={harm.id} />
          ))}
        </tr>
      ))}
      {shown.length === all.length ? null : (
        <tr className="no-print">
          <td colSpan={options.length + 1}>
            <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
              {t('more', { count: all.length - shown.length })}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function HarmCell({ option, id }: { readonly option: WeighedOption; readonly id: string }) {
  const { t } = useTranslation('benefit');
  const { figure, range } = useAmounts();
  const figures = useFigures();
  const harm = option.harms.find((one) => one.id === id);
  const amount = option.amounts[id];
  if (harm?.frequency === undefined || amount === undefined) return <td className="quiet">{t('noneHere')}</td>;
  return (
    <td>
      <EvaluationMark of={harm.evaluation} /> <strong>{figure(amount.point)}</strong>
      <small>
        {range(amount)}
        <br />
        {harm.likelihood ?? ''} ({figures.range(harm.frequency)}), P2 {figures.shares(harm.p2)}
        {harm.basis === undefined ? null : (
          <>
            <br />
            {harm.basis}
          </>
        )}
      </small>
    </td>
  );
}

function SumRows({ picture }: { readonly picture: Weighed }) {
  const { t } = useTranslation('benefit');
  const { amount } = useAmounts();
  const unit = useUnit();
  const { options } = picture;
  const row = (title: string, cell: (option: WeighedOption) => ReactNode) => (
    <tr key={title}>
      <th scope="row">{title}</th>
      {options.map((option) => (
        <td key={option.id}>{cell(option)}</td>
      ))}
    </tr>
  );
  const sum = ({ axes }: WeighedOption, axis: AxisName) => {
    const text = amount(axes[axis], unit(axis));
    return axes[axis].missing.length > 0 ? t('atLeast', { amount: text }) : text;
  };
  const titles = new Map(picture.controls.map(({ id, title }) => [id, title]));
  return (
    <tbody className={classes['sums']}>
      {axesIn(picture).map((axis) => row(t(`axis.${axis}`), (option) => sum(option, axis)))}
      {row(t('benefit'), ({ benefit, benefits }) => (
        <>
          {benefit === undefined ? t('noBenefitFigures') : amount(benefit)}
          {benefits.map(({ id, title, source, confidence }) => (
            <small key={id}>
              {title}: {source}
              {confidence === undefined ? '' : ` (${t(`confidence.${confidence}`)})`}
            </small>
          ))}
        </>
      ))}
      {row(t('net'), ({ net }) => (net === undefined ? '–' : <strong>{amount(net)}</strong>))}
      {row(t('putsInPlace'), ({ controls, idle }) =>
        controls.length === 0
          ? t('nothing')
          : controls.map((id) => (
              <div key={id}>
                {titles.get(id) ?? id}
                {idle.includes(id) ? <small>{t('idle')}</small> : null}
              </div>
            )),
      )}
    </tbody>
  );
}
