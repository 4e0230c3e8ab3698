#!/usr/bin/env node
/** The `primum` command. */
import { Command } from 'commander';

const program = new Command('primum').description('Cybersecurity risk of connected medical devices').version('0.1.0');

await program.parseAsync();
