/** All that people wrote about the balance and the uses in one list, each to be changed or taken out. */
import { Button, Modal } from '@mantine/core';
import { editsForNo, editsForNoBalance } from '@primum/core/benefit/edits-for-balance';
import { editsForNoBenefit } from '@primum/core/benefit/edits-for-benefit';
import { editsForNoCriteria, placeOf } from '@primum/core/benefit/edits-for-criteria';
import type { EditPlan } from '@primum/core/dossier/edit-context';
import type { Stage } from '@primum/core/knowledge/clinical-kinds';
import { useTranslation } from 'react-i18next';
import { type ReadDocuments, useEditPlan } from '../use-edit-plan.ts';
import classes from './benefit.module.css';
import { criteriaIn, keyOf } from './read-criteria.ts';
import type { Written, WritingProps } from './writing-props.ts';

interface Props extends WritingProps {
  readonly onChange: (what: Written, id: string) => void;
  readonly onClose: () => void;
}

interface Row {
  readonly what: Written;
  readonly id: string;
  readonly title: string;
  readonly takeOut: (now: ReadDocuments) => EditPlan;
}

export function WrittenDialog({ dossier, balance, onChange, onClose }: Props) {
  const { t } = useTranslation('benefit');
  const { t: general } = useTranslation();
  const { documents, save, isSaving } = useEditPlan(dossier);
  const stageName = (stage: Stage | undefined) => t(stage === undefined ? 'field.stageOthers' : `stage.${stage}`);
  const rows =
    documents === undefined ? [] : [...writtenIn(documents, balance?.id), ...criteriaRows(documents, stageName)];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('written.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': general('word.close') }}
    >
      {rows.length === 0 ? <p className="quiet">{t('emptyTitle')}</p> : null}
      {(['balance', 'option', 'view', 'benefit', 'criteria'] as const).map((what) => {
        const these = rows.filter((row) => row.what === what);
        if (these.length === 0) return null;
        return (
          <section key={what} aria-label={t(`written.${what}`)}>
            <h3 className={classes['listed']}>{t(`written.${what}`)}</h3>
            <ul className={classes['writtenList']}>
              {these.map(({ id, title, takeOut }) => (
                <li key={id}>
                  <span>{title}</span>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t('written.changeOne', { title })}
                    onClick={() => onChange(what, id)}
                  >
                    {t('written.change')}
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    disabled={isSaving}
                    aria-label={t('written.takeOutOne', { title })}
                    onClick={() => save(takeOut, { done: t('saved.removed') })}
                  >
                    {t('written.takeOut')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Modal>
  );
}

/** The balance that is looked at with its options and views, and the benefits, which every balance counts. */
function writtenIn({ balances, harms }: ReadDocuments, balance: string | undefined): Row[] {
  const found = balances?.balances?.find(({ id }) => id === balance);
  const benefits = (harms?.benefits ?? []).map(
    ({ id, title }): Row => ({ what: 'benefit', id, title, takeOut: (now) => editsForNoBenefit(now, id) }),
  );
  if (found === undefined) return benefits;
  const of = (list: 'options' | 'views', id: string) => (now: ReadDocuments) =>
    editsForNo(now, { balance: found.id, list, id });
  return [
    { what: 'balance', id: found.id, title: found.title, takeOut: (now) => editsForNoBalance(now, found.id) },
    ...found.options.map(({ id, title }): Row => ({ what: 'option', id, title, takeOut: of('options', id) })),
    ...(found.views ?? []).map(({ id, who }): Row => ({ what: 'view', id, title: who, takeOut: of('views', id) })),
    ...benefits,
  ];
}

/** Of all uses: each by its use and stage. */
function criteriaRows({ dossier }: ReadDocuments, stageName: (stage: Stage | undefined) => string): Row[] {
  const uses = dossier?.uses ?? [];
  return criteriaIn(uses).map((one) => {
    const place = placeOf(one);
    const title = uses.find(({ id }) => id === place.use)?.title ?? place.use;
    const takeOut = (now: ReadDocuments) => editsForNoCriteria({ uses: now.dossier?.uses ?? [] }, place);
    return { what: 'criteria', id: keyOf(place), title: `${title}, ${stageName(place.stage)}`, takeOut };
  });
}
