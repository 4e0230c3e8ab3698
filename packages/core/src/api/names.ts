/** Names and bounds of the API that pages need by themselves. Apart from the schemas, which no browser has to load. */

/** What a machine account can be allowed; policies/machines.cedar says which actions each of them opens. */
export const SCOPES = ['dossier.read', 'dossier.create', 'dossier.change', 'audit.read'] as const;

/** Why signing in through a provider came to nothing: `/sign-in?provider=...` tells the person. */
export const PROVIDER_PROBLEMS = ['refused', 'unknown', 'taken', 'link', 'unreachable'] as const;

/** Signs at least. */
export const PASSWORD_LENGTH = 12;

/** What a remark is about that is about no single thing. */
export const WHOLE_DOSSIER = 'dossier';

/** Where organisations keep what is to be done. */
export const TRACKER_KINDS = ['github', 'gitlab', 'jira'] as const;
