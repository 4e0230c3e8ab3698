/** Entry of `npm run db`. */
import { databaseCommand } from './database-command.ts';

process.exitCode = await databaseCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  environment: process.env,
});
