import { runnerImport } from 'vite';
import { asBuilt } from './measure.ts';

/* The benchmark speaks the words of the pages, which rest on the record that Vite makes: it is loaded as the site is. */
await runnerImport('./tests/bench/bench.ts', asBuilt);
