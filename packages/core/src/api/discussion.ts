/** What people say to each other about a thing of a dossier. */
import { z } from 'zod';

export const RemarkView = z.object({
  id: z.string(),
  thing: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  text: z.string(),
  mentions: z.array(z.string()).describe('ids of accounts'),
  at: z.iso.datetime(),
});
export type RemarkView = z.infer<typeof RemarkView>;

export const MentionView = RemarkView.extend({ dossier: z.object({ id: z.string(), title: z.string() }) }).describe(
  'a remark that names who asks, and that they have not answered on the same thing since',
);
export type MentionView = z.infer<typeof MentionView>;

export const NewRemark = z.strictObject({
  thing: z.string().min(1).max(500),
  text: z.string().trim().min(1).max(5000),
  mentions: z.array(z.string().max(40)).max(20).default([]),
});
