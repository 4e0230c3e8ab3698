/** What a partner sees with a grant, as the server works it out: nothing here is guessed. */
import type { GrantView } from '@primum/core/api/sharing';
import type { SystemDocument } from '@primum/core/dossier/system-document';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AsyncView } from '../kit/async-view.tsx';
import classes from './responsibility.module.css';
import type { Standing } from './standing.ts';
import { thingsIn } from './things-in.ts';
import { previewOf } from './use-unseen.ts';

interface Props {
  readonly standing: Standing;
  readonly party: string;
  readonly published: GrantView['published'] | readonly never[];
}

export function PartSeen({ standing: { dossier, titleOf }, party, published }: Props) {
  const { t } = useTranslation('sharing');
  const query = useQuery({
    queryKey: ['dossier', dossier, 'preview', party, published],
    queryFn: async () => previewOf(dossier, { party, published: [...published] }),
  });
  return (
    <section aria-label={t('previewOf', { party: titleOf(party) })}>
      <h3>{t('previewOf', { party: titleOf(party) })}</h3>
      <AsyncView query={query} what={t('preview')}>
        {({ values, picture, responsibility }) => {
          const things = thingsIn(values['system'] as SystemDocument | undefined);
          const own = things.filter((thing) => thing.party === party);
          const joined = things.filter((thing) => thing.party !== party);
          return (
            <dl className={classes['seen']}>
              <Seen title={t('seesOwn')} names={own.map(({ title }) => title)} />
              <Seen title={t('seesJoined')} names={joined.map(({ title }) => title)} />
              <Seen title={t('seesHarms')} names={picture.harms.map(({ situation }) => situation)} />
              <Seen title={t('seesAsked')} names={responsibility.expectations.map(({ text }) => text)} />
            </dl>
          );
        }}
      </AsyncView>
    </section>
  );
}

const SHOWN = 8;

function Seen({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  const { t } = useTranslation('sharing');
  const unique = [...new Set(names)];
  return (
    <div>
      <dt>
        {title} ({unique.length})
      </dt>
      <dd>
        {unique.length === 0 ? (
          t('seesNothing')
        ) : (
          <ul>
            {unique.slice(0, SHOWN).map((name) => (
              <li key={name}>{name}</li>
            ))}
            {unique.length <= SHOWN ? null : <li>{t('more', { count: unique.length - SHOWN })}</li>}
          </ul>
        )}
      </dd>
    </div>
  );
}
