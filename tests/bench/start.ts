import { runnerImport } from 'vite';
import { asBuilt } from './measure.ts';

/*
 * The benchmark speaks the words of the pages, which rest on the record that Vite makes: it is loaded as the site is. What it
 * bundles must be what is shipped, too: Vite would else choose Svelte's build for development, which keeps the stack of each change.
 */
process.env.NODE_ENV = 'production';
await runnerImport('./tests/bench/bench.ts', asBuilt);
