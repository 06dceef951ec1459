#!/usr/bin/env node
import { existsSync } from 'node:fs';

// Only a checkout has build.js: there dist/ follows src/. The published package runs dist/ as it is.
const build = new URL('build.js', import.meta.url);
if (existsSync(build)) await import(build.href);

await import(new URL('../dist/cli/main.js', import.meta.url).href);
