/** The steps of a recipe; the one in hand is unfolded. */
import type { RecipePicture, RecipeStep } from '@primum/core/recipe/recipe-picture';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecipeStepView } from './recipe-step-view.tsx';
import classes from './recipe.module.css';

interface Props {
  readonly dossier: string;
  /** Short id, as the address has it. */
  readonly recipe: string;
  readonly picture: RecipePicture;
}

export const STEP_SIGN = { done: '✓', next: '→', open: '○', 'not-needed': '–' } as const satisfies Record<
  RecipeStep['state'],
  string
>;

/** Until a person unfolds another, the next one to do is in hand; none: all are folded. */
export function RecipeSteps({ dossier, recipe, picture }: Props) {
  const { t } = useTranslation('compliance');
  const [chosen, setChosen] = useState<string | null>();
  const inHand = chosen === undefined ? picture.next : chosen;
  return (
    <ol className={classes['steps']}>
      {picture.steps.map((step) => {
        const isOpen = step.id === inHand;
        return (
          <li key={step.id} data-state={step.state}>
            <button
              type="button"
              aria-expanded={isOpen}
              className={classes['head']}
              onClick={() => setChosen(isOpen ? null : step.id)}
            >
              <span aria-hidden="true">{STEP_SIGN[step.state]}</span>
              <span>
                {step.title}
                <small>{t(`rc.stepState.${step.state}`)}</small>
              </span>
            </button>
            {isOpen ? (
              <RecipeStepView step={step} {...{ dossier, recipe, picture }} onTicked={() => setChosen(undefined)} />
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
