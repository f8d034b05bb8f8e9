/** The bare bot as a program of its own, in the place of the product's. */
import { startBareBot } from './bare-bot.ts';

if (process.env.FAIL_AT_START) throw new Error('no configuration');
await startBareBot(process.env, Number(process.env.PORT));
