import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HarmSearch } from '../search.ts';

/** Which harms are listed; the choice stands in the address, so that it can be sent. */
export function HarmFilters({ choice }: { readonly choice: HarmSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/dossiers/$dossier/harm' });
  return (
    <>
      <Select
        label={t('harm.show')}
        value={choice.show ?? null}
        placeholder={t('harm.showAll')}
        clearable
        w={160}
        data={[
          { value: 'waiting', label: t('harm.showWaiting') },
          { value: 'judged', label: t('harm.showJudged') },
          { value: 'rejected', label: t('harm.showRejected') },
        ]}
        onChange={(show) =>
          void navigate({
            to: '.',
            search: ({ show: _show, ...rest }) => ({ ...rest, ...(show === null ? {} : { show: show }) }),
            replace: true,
          })
        }
      />
      <Select
        label={t('harm.evaluation')}
        value={choice.evaluation ?? null}
        placeholder={t('harm.showAll')}
        clearable
        w={180}
        data={(['unacceptable', 'reduce', 'acceptable'] as const).map((value) => ({
          value,
          label: t(`evaluation.${value}`),
        }))}
        onChange={(evaluation) =>
          void navigate({
            to: '.',
            search: ({ evaluation: _evaluation, ...rest }) => ({
              ...rest,
              ...(evaluation === null ? {} : { evaluation: evaluation }),
            }),
            replace: true,
          })
        }
      />
    </>
  );
}
