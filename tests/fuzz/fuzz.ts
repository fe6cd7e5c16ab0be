import { broken, faultOf, wholeFiles } from './broken.ts';

/*
 * npm run fuzz -- [MINUTES] [SEED]
 * Reads broken files for so long, each by a seed of its own, and stops at the first that crashes, loses a row or takes over two
 * seconds. The seed that it names gives the file again; it belongs into `tests/fuzz/seeds.ts` then.
 */

const [minutes = '60', from = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
const until = performance.now() + Number(minutes) * 60_000;
const whole = await wholeFiles();
console.log(`From seed ${from}, for ${minutes} minutes.`);
let worst = 0;
let n = 0;
for (let seed = Number(from); performance.now() < until && process.exitCode === undefined; seed++) {
	const bytes = broken(whole, seed);
	const started = performance.now();
	const fault = await faultOf(bytes);
	const took = performance.now() - started;
	worst = Math.max(worst, took);
	n += 1;
	if (fault === '' && took < 2_000) continue;
	console.error(
		`Seed ${seed}, ${bytes.length} bytes, ${Math.round(took)} ms: ${fault || 'too slow'}`
	);
	process.exitCode = 1;
}
console.log(`${n} files read, the slowest in ${Math.round(worst)} ms.`);
