/** A recipe at the side: its steps lead to where each is done, and tick themselves when what shows it is there. */
import { Anchor, Progress, Title } from '@mantine/core';
import type { OfferedView } from '@primum/core/api/recipes';
import type { RecipePicture } from '@primum/core/recipe/recipe-picture';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getJson, isProblem } from '../api.ts';
import { AsyncView } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SidePanel } from '../kit/side-panel.tsx';
import { PacksOffer } from '../packs-offer.tsx';
import { dossierPath, recipesQuery } from '../queries.ts';
import { RecipeSteps } from './recipe-steps.tsx';
import classes from './recipe.module.css';

export function RecipePanel({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation('compliance');
  const navigate = useNavigate();
  const { recipe } = useSearch({ from: '/in' });
  const close = () =>
    void navigate({
      to: '.',
      search: ({ panel: _panel, recipe: _recipe, ...rest }) => rest,
      resetScroll: false,
    });
  return (
    <SidePanel title={t(recipe === undefined ? 'rc.open' : 'rc.title')} onClose={close} isLow>
      {recipe === undefined ? <Offers dossier={dossier} /> : <Followed dossier={dossier} recipe={recipe} />}
    </SidePanel>
  );
}

function Offers({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation('compliance');
  return (
    <AsyncView
      query={useQuery(recipesQuery(dossier))}
      what={t('rc.loading')}
      empty={({ recipes }) => (recipes.length === 0 ? <NoRecipes dossier={dossier} /> : undefined)}
    >
      {({ recipes }) => (
        <>
          <OfferList title={t('rc.suits')} recipes={recipes.filter(({ suits }) => suits)} />
          {[
            ...Map.groupBy(
              recipes.filter(({ suits }) => !suits),
              ({ iAm }) => iAm,
            ),
          ].map(([iAm, group]) => (
            <OfferList key={iAm} title={iAm} recipes={group} />
          ))}
        </>
      )}
    </AsyncView>
  );
}

function NoRecipes({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation('compliance');
  return (
    <EmptyState title={t('rc.none')} why={t('rc.noneWhy')}>
      <PacksOffer
        dossier={dossier}
        fits={({ kinds }) => kinds.some(({ kind }) => kind === 'recipes' || kind === 'requirements')}
        suggested={['recipes', 'mdr', 'mdcg-2019-16']}
      />
    </EmptyState>
  );
}

function OfferList({ title, recipes }: { readonly title: string; readonly recipes: readonly OfferedView[] }) {
  const { t } = useTranslation('compliance');
  if (recipes.length === 0) return null;
  return (
    <>
      <Title order={3} mt={16}>
        {title}
      </Title>
      <ul className={classes['list']}>
        {recipes.map(({ id, title: name, iWant, because, done, of }) => (
          <li key={id}>
            <Link
              to="."
              search={(before) => ({ ...before, panel: 'recipe' as const, recipe: slugOf(id) })}
              resetScroll={false}
            >
              {name}
            </Link>
            <small>{iWant}</small>
            <small>
              {t('rc.progress', { done, of })} · {because}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Followed({ dossier, recipe }: { readonly dossier: string; readonly recipe: string }) {
  const { t } = useTranslation('compliance');
  const query = useQuery({
    queryKey: ['dossier', dossier, 'recipes', recipe],
    queryFn: async ({ signal }) =>
      getJson<RecipePicture>(`${dossierPath(dossier)}/recipes/${encodeURIComponent(recipe)}`, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (isProblem(query.error, 'NOT_FOUND'))
    return (
      <>
        <ToList />
        <p>{t('rc.gone')}</p>
        <NoRecipes dossier={dossier} />
      </>
    );
  return (
    <AsyncView query={query} what={t('rc.loading')}>
      {(picture) => (
        <>
          <ToList />
          <Title order={3} mt={8}>
            {picture.title}
          </Title>
          <p style={{ margin: '4px 0 8px' }}>{picture.explain}</p>
          <Progress value={(100 * picture.done) / Math.max(1, picture.of)} size={6} aria-hidden="true" />
          <p role="status" style={{ margin: '4px 0 8px' }}>
            {t('rc.progress', { done: picture.done, of: picture.of })}
            {picture.next === undefined ? ` · ${t('rc.finished')}` : ''}
          </p>
          {picture.example === undefined ? null : (
            <p className="quiet">{t('rc.worked', { example: picture.example })}</p>
          )}
          <RecipeSteps key={picture.id} dossier={dossier} recipe={recipe} picture={picture} />
        </>
      )}
    </AsyncView>
  );
}

function ToList() {
  const { t } = useTranslation('compliance');
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link {...props} to="." search={({ recipe: _recipe, ...rest }) => rest} resetScroll={false} />
      )}
    >
      ← {t('rc.all')}
    </Anchor>
  );
}

function slugOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
