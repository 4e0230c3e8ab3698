/** One step: how it is done, where, what shows that it is done, and ticking what nothing can show. */
import { Button, Group } from '@mantine/core';
import type { RecipePicture, RecipeStep } from '@primum/core/recipe/recipe-picture';
import { editsForNoTick, editsForTick } from '@primum/core/recipe/edits-for-tick';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenPlace } from '../computed-place.ts';
import { today } from '../kit/today.ts';
import { dossierQuery } from '../queries.ts';
import { useEditPlan } from '../use-edit-plan.ts';
import { checkPlace, stepPlace } from './recipe-place.ts';
import classes from './recipe.module.css';

interface Props {
  readonly dossier: string;
  readonly recipe: string;
  readonly picture: RecipePicture;
  readonly step: RecipeStep;
  readonly onTicked: () => void;
}

export function RecipeStepView(props: Props) {
  const { t } = useTranslation('compliance');
  const { step } = props;
  const place = stepPlace(step);
  return (
    <div className={classes['body']}>
      <p>{step.explain}</p>
      {step.why === undefined ? null : (
        <p className="quiet">
          {t('rc.why')}: {step.why}
        </p>
      )}
      {step.checks.length === 0 ? <p className="quiet">{step.because}</p> : <Checks {...props} />}
      <Words {...props} />
      <Group gap={8} mt={8}>
        {place === undefined ? (
          <span className="quiet">{t('rc.place.outside')}</span>
        ) : (
          <To place={place} {...props} isButton>
            {t('rc.go')}: {t(`rc.place.${step.place}` as 'rc.place.overview')}
          </To>
        )}
        <TickButton {...props} />
      </Group>
    </div>
  );
}

function Checks({ step, ...props }: Props) {
  const { t } = useTranslation('compliance');
  return (
    <>
      <strong>{t('rc.shows')}</strong>
      <ul className={classes['checks']}>
        {step.checks.map((check) => {
          const place = check.holds ? undefined : checkPlace(check);
          return (
            <li key={check.id}>
              <span aria-hidden="true" data-evaluation={check.holds ? 'acceptable' : 'reduce'}>
                {check.holds ? '✓' : '○'}
              </span>{' '}
              <span className="unseen">{t(check.holds ? 'rc.stepState.done' : 'rc.stepState.open')}: </span>
              {place === undefined ? (
                check.says
              ) : (
                <To place={place} step={step} {...props}>
                  {check.kind === 'evidence' ? `${t('attach')}: ${check.says.replace(/^no /, '')}` : check.says}
                </To>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Words({ step: { inputs, outputs, takes, unsure } }: Props) {
  const { t } = useTranslation('compliance');
  return (
    <small className="quiet">
      {inputs.length === 0 ? null : (
        <span>
          {t('rc.needs')}: {inputs.join(', ')}.{' '}
        </span>
      )}
      {outputs.length === 0 ? null : (
        <span>
          {t('rc.gives')}: {outputs.join(', ')}.{' '}
        </span>
      )}
      {takes === undefined ? null : <span>{t('rc.takes', { ...takes, unit: t(`rc.takesUnit.${takes.unit}`) })}. </span>}
      {unsure.length === 0 ? null : (
        <span>{t('rc.unsure', { facts: unsure.map(({ title }) => title).join(', ') })}</span>
      )}
    </small>
  );
}

interface ToProps extends Props {
  readonly place: ScreenPlace;
  readonly isButton?: boolean;
  readonly children: ReactNode;
}

/** The recipe stays open where the link leads. */
function To({ place, dossier, recipe, isButton = false, children }: ToProps) {
  const search = { ...place.search, panel: 'recipe', recipe };
  const to = { to: place.to, params: { dossier }, search: search as object };
  if (!isButton) return <Link {...to}>{children}</Link>;
  // Links have a colour of their own, which would not be seen on a button.
  return (
    <Button size="xs" style={{ color: 'var(--button-color)' }} renderRoot={(props) => <Link {...props} {...to} />}>
      {children}
    </Button>
  );
}

/** Only for what nothing in the dossier can show. */
function TickButton({ dossier, picture, step, onTicked }: Props) {
  const { t } = useTranslation('compliance');
  const { save, isSaving } = useEditPlan(dossier);
  const mayChange = useQuery(dossierQuery(dossier)).data?.may.includes('dossier.change') === true;
  if (!mayChange || step.checks.length > 0 || step.state === 'not-needed') return null;
  const of = { recipe: picture.id, step: step.id };
  return step.state === 'done' ? (
    <Button
      size="xs"
      variant="subtle"
      loading={isSaving}
      onClick={() =>
        save(({ compliance }) => editsForNoTick(compliance, of), { done: t('rc.unticked', { title: step.title }) })
      }
    >
      {t('rc.untick')}
    </Button>
  ) : (
    <Button
      size="xs"
      variant="default"
      loading={isSaving}
      onClick={() =>
        save(({ compliance }) => editsForTick(compliance, { ...of, on: today() }), {
          done: t('rc.ticked', { title: step.title }),
          onSaved: onTicked,
        })
      }
    >
      {t('rc.tick')}
    </Button>
  );
}
