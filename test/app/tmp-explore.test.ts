import { setStage } from '../stage.ts';

const minute = 60_000;
it('explores', async () => {
  let ahead = 0;
  const stage = await setStage({ clock: () => Date.now() + ahead });
  const c = stage.teams.conversation();
  const show = async (t: string) => console.log('\n>>>', ahead / minute, t, '\n' + (await c.say(t)).text);
  const goTo = async (m: number) => {
    ahead = m * minute;
    console.log(ahead / minute, JSON.stringify(await stage.watch()));
  };
  try {
    await goTo(0);
    for (const m of [3, 7, 12, 18, 19, 22, 25, 29]) {
      await goTo(m);
      await show('handover 1h');
    }
    await show('overview');
    await show('who MO1187602');
    await show('who SP1185931');
    await show('handover');
  } finally {
    await stage.close();
  }
}).timeout(200000);
