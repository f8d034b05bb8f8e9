/** The bare bot as a program of its own, in the place of the product's. */
if (process.env.FAIL_AT_START) throw new Error('no configuration');
const { startBareBot } = await import('./bare-bot.ts');
await startBareBot(process.env, Number(process.env.PORT));

export {};
