/** Opens the form for the kind of evidence that the address names, as recipes and the list of what is missing lead to it. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ViewProps } from './asked.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';

export function AttachFromAddress(props: ViewProps) {
  const { attach } = useSearch({ from: '/in/dossiers/$dossier/compliance' });
  const navigate = useNavigate({ from: '/dossiers/$dossier/compliance' });
  if (attach === undefined || !props.mayChange) return null;
  const { evidenceKinds } = props.answer;
  const kind = evidenceKinds.find(({ id }) => id === attach || id.endsWith(`/${attach}`))?.id ?? '';
  const close = () =>
    void navigate({
      to: '.',
      search: ({ attach: _attach, ...rest }) => rest,
      replace: true,
      resetScroll: false,
    });
  return <EvidenceDialog key={attach} {...props} start={{ kind }} kinds={[kind]} onClose={close} />;
}
