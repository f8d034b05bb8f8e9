import { renderActivityText } from '../../src/sandbox/teams/render-activity-text.ts';
import { type Stage, setStage } from '../stage.ts';

const minute = 60_000;
const longestWait = 4_000;

/** The whole bot with channels that subscribe, in a time that goes on by steps. */
export async function setChannelScene() {
  let minutes = 0;
  const clock = () => Date.now() + minutes * minute;
  const stage: Stage = await setStage({ clock });
  await stage.watch();

  /** What the connector was made to do in the channel, in its order: "create: ...", "edit: ...", "reply: ...". */
  function told(channelId: string, about: string): string[] {
    return stage.teams.requests.flatMap(({ kind, conversationId, activity, isDone }) => {
      if (!isDone || !activity || conversationId.replace(/;messageid=.*$/, '') !== channelId) return [];
      const shown = renderActivityText(activity, { locale: 'en-US', timeZone: 'UTC' });
      return shown.includes(about) ? [`${kind}: ${shown}`] : [];
    });
  }

  return {
    stage,
    clock,
    /** As time of the day in UTC: "08:05". */
    timeIn: (ahead: number) => new Date(clock() + ahead * minute).toISOString().slice(11, 16),
    /** Goes to a minute of the sandbox's world and lets the watcher make a round. */
    async goTo(next: number) {
      minutes = next;
      await stage.watch();
    },
    /** A channel, and somebody who speaks in it. */
    channel(name: string) {
      const chat = stage.teams.conversation({ in: 'channel', name, timeZone: 'UTC' });
      const { conversationId: id } = stage.teams.open({ in: 'channel', name });
      return {
        id,
        say: async (text: string) => (await chat.say(text)).text,
        /** By itself, since the channel was opened; answers are not among it where they do not say `about`. */
        told: (about: string) => told(id, about),
        /** Looks until so much was told. */
        async until(about: string, count: number) {
          const end = Date.now() + longestWait;
          for (;;) {
            const all = told(id, about);
            if (all.length >= count) return all;
            if (Date.now() > end) throw new Error(`Only this was told:\n${all.join('\n=====\n')}`);
            await new Promise(setImmediate);
          }
        },
      };
    },
    close: () => stage.close(),
  };
}

export type ChannelScene = Awaited<ReturnType<typeof setChannelScene>>;
