/** One classification: the class, why, what is open, why not the others, and what would change it. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../kit/tag.tsx';
import { answerWords, asHead } from './answer-words.ts';
import type { SchemeProps } from './asked.ts';
import classes from './classification.module.css';
import { RuleLines } from './rule-lines.tsx';
import sectionClasses from '../kit/section.module.css';

export function SchemeView(props: SchemeProps) {
  const { t } = useTranslation('compliance');
  const { scheme } = props;
  const deciding = scheme.rules.filter(({ rule }) => scheme.by.includes(rule));
  const open = scheme.rules.filter(
    ({ holds, rule, displaced }) => holds === 'open' && !displaced && !scheme.by.includes(rule),
  );
  const others = scheme.rules.filter((rule) => !deciding.includes(rule) && !open.includes(rule));
  return (
    <section className={`${sectionClasses['section']} ${classes['scheme']}`} aria-label={scheme.title}>
      <Title order={3}>{scheme.title}</Title>
      <ClassLine scheme={scheme} />
      {scheme.flags.length === 0 ? null : (
        <p style={{ margin: '4px 0' }}>
          {t('cl.flags')}: {scheme.flags.map(({ title }) => title).join(', ')}
        </p>
      )}
      {scheme.applies === 'no' ? null : (
        <>
          {deciding.length === 0 ? null : (
            <>
              <strong>{t('cl.why')}</strong>
              <RuleLines rules={deciding} {...props} />
            </>
          )}
          <Folded title={`${t('cl.openRules')} (${open.length})`} isEmpty={open.length === 0}>
            <RuleLines rules={open} {...props} />
          </Folded>
          <Folded title={`${t('cl.others')} (${others.length})`} isEmpty={others.length === 0}>
            <RuleLines rules={others} {...props} />
          </Folded>
          <Folded title={`${t('cl.changes')} (${scheme.changes.length})`} isEmpty={scheme.changes.length === 0}>
            <Changes {...props} />
          </Folded>
        </>
      )}
    </section>
  );
}

function ClassLine({ scheme }: Pick<SchemeProps, 'scheme'>) {
  const { t } = useTranslation('compliance');
  const title = (id: string) => scheme.classes.find((one) => one.id === id)?.title ?? id;
  if (scheme.applies === 'no')
    return (
      <p style={{ margin: '4px 0' }}>
        <Tag>{t('cl.doesNotApply')}</Tag> {scheme.otherwise ?? ''}
      </p>
    );
  const { class: found } = scheme;
  return (
    <p style={{ margin: '4px 0' }}>
      {found === undefined ? (
        <span className="quiet">{scheme.settled ? (scheme.otherwise ?? t('cl.noClass')) : null}</span>
      ) : (
        <span className={classes['class']}>{title(found)}</span>
      )}{' '}
      {scheme.settled ? <Tag>{t('cl.settled')}</Tag> : <Open scheme={scheme} />}
    </p>
  );
}

function Open({ scheme: { applies, possible, class: found } }: Pick<SchemeProps, 'scheme'>) {
  const { t } = useTranslation('compliance');
  const words = [
    ...(found === undefined ? [] : [t('cl.soFar')]),
    ...(applies === 'open' ? [t('cl.openScope')] : []),
    ...(possible.length === 0 ? [] : [t('cl.notSettled', { possible: possible.join(', ') })]),
  ];
  return <span className="quiet">{words.join(' · ')}</span>;
}

function Folded({
  title,
  isEmpty,
  children,
}: {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}) {
  return isEmpty ? null : (
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function Changes({ scheme: { changes }, facts }: SchemeProps) {
  const { t } = useTranslation('compliance');
  return (
    <ul className={classes['rules']}>
      {changes.map(({ fact, from, to, class: given = '', direction }) => (
        <li key={`${fact} ${String(to)}`}>
          {t(`cl.gives.${direction}`, { class: given })}
          <small>
            {t('cl.changeTo', {
              fact: asHead(facts.get(fact)?.title ?? fact),
              to: answerWords(facts.get(fact), to, t),
              from: answerWords(facts.get(fact), from, t),
            })}
          </small>
        </li>
      ))}
    </ul>
  );
}
