import type { Role } from '@primum/core/api/session';

/** From the one who may do most to the one who only looks. */
export const ROLES: readonly Role[] = ['owner', 'editor', 'approver', 'reader', 'auditor'];
