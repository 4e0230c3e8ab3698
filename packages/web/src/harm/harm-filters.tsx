import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice } from '../kit/choice.tsx';
import type { HarmSearch } from '../search.ts';

/** Which harms are listed; the choice stands in the address, so that it can be sent. */
export function HarmFilters({ choice }: { readonly choice: HarmSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/dossiers/$dossier/harm' });
  return (
    <>
      <Choice
        label={t('harm.show')}
        value={choice.show}
        none={t('harm.showAll')}
        width={160}
        options={[
          { value: 'waiting', label: t('harm.showWaiting') },
          { value: 'judged', label: t('harm.showJudged') },
          { value: 'rejected', label: t('harm.showRejected') },
        ]}
        onChoose={(show) =>
          void navigate({
            to: '.',
            search: ({ show: _show, ...rest }) => ({ ...rest, ...(show === undefined ? {} : { show }) }),
            replace: true,
          })
        }
      />
      <Choice
        label={t('harm.evaluation')}
        value={choice.evaluation}
        none={t('harm.showAll')}
        width={180}
        options={(['unacceptable', 'reduce', 'acceptable'] as const).map((value) => ({
          value,
          label: t(`evaluation.${value}`),
        }))}
        onChoose={(evaluation) =>
          void navigate({
            to: '.',
            search: ({ evaluation: _evaluation, ...rest }) => ({
              ...rest,
              ...(evaluation === undefined ? {} : { evaluation }),
            }),
            replace: true,
          })
        }
      />
    </>
  );
}
