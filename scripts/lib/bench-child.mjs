import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// Runs one benchmark file in a process of its own, so that one cannot warm or burden the next: bench-child FILE RESULT
const [file = '', resultFile = ''] = process.argv.slice(2);
const { bench } = await import(pathToFileURL(file).href);
const rows = await bench.run();
writeFileSync(resultFile, JSON.stringify({ title: bench.title, rows }));
