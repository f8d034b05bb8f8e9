import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ConnectorRequest } from '../../../src/sandbox/teams/connector-log.ts';
import { app, startBareTeams } from '../../sandbox/teams/fixture.ts';
import { makeFolder } from '../../store/temporary-store.ts';
import { said, type TruthOf } from './crash-truth.ts';

/** How often the process is killed; .ci/run does it 50 times, which takes a minute. */
const crashes = Number(process.env.CRASHES ?? 10);

const program = fileURLToPath(new URL('./delivering-process.ts', import.meta.url));
const statuses = ['investigating', 'serviceDegradation', 'restoringService'] as const;

describe('the delivery of a process that is killed at random moments', function () {
  this.timeout(300_000);
  let bare: Awaited<ReturnType<typeof startBareTeams>>;
  let folder: string;
  const children: ChildProcess[] = [];
  before(async () => {
    bare = await startBareTeams();
    folder = await makeFolder();
  });
  after(async () => {
    for (const child of children) child.kill('SIGKILL');
    await bare.close();
    await rm(folder, { recursive: true, force: true });
  });

  function load(): ChildProcess {
    const child = spawn(process.execPath, ['--import', 'tsx', program], {
      stdio: ['pipe', 'inherit', 'inherit'],
    });
    children.push(child);
    return child;
  }

  /** Every issue has news now and then, ends, and begins again. */
  function next(issues: readonly TruthOf[], round: number): TruthOf[] {
    const changed = issues.map((issue, place) => {
      if ((round + place) % 3 !== 0) return issue;
      const status = statuses[Math.floor(Math.random() * statuses.length)] ?? statuses[0];
      return { ...issue, version: round, status, isOver: Math.random() < 0.3 };
    });
    const isNew = round % 3 === 0;
    return isNew
      ? [...changed, { id: `EX${round}`, version: round, status: statuses[0], isOver: false }]
      : changed;
  }

  it(`loses nothing, and repeats at most one message in a conversation for each of ${crashes} kills`, async () => {
    const token = await bare.entra.sign({ appid: app.appId });
    const { requests, faults } = bare.teams;
    const conversationIds = Array.from(
      { length: 10 },
      (_, number) => bare.teams.open({ in: 'channel', name: `channel ${number}` }).conversationId,
    );
    // Long enough on its way that many a kill meets a message there, before it is taken or before it is answered.
    faults.add({ fault: { latencyMs: 5, answerAfterMs: 5 } });
    const order = JSON.stringify({ folder, serviceUrl: bare.teams.serviceUrl, token, conversationIds });
    const begin = (child: ChildProcess) => child.stdin?.write(`${order}\n`);
    let issues: TruthOf[] = [];
    const killedAt: number[] = [];
    let child = load();
    for (let round = 0; round < crashes; round++) {
      issues = next(issues, round);
      await writeFile(join(folder, 'truth.json'), JSON.stringify(issues));
      const until = requests.length + Math.floor(Math.random() * 12);
      begin(child);
      const following = load();
      const exited = once(child, 'exit');
      const isOver = exited.then(() => true);
      while (requests.length <= until) if (await Promise.race([isOver, pause(1, false)])) break;
      await pause(Math.random() * 15);
      child.kill('SIGKILL');
      await exited;
      // What had left before arrives.
      await pause(20);
      killedAt.push(requests.length);
      child = following;
    }
    // What was twice of unknown fate is told again as soon as there is something new.
    issues = issues.map((issue) => ({ ...issue, version: crashes + 1 }));
    await writeFile(join(folder, 'truth.json'), JSON.stringify(issues));
    begin(child);
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);

    for (const id of conversationIds) {
      const shown = bare.teams.messagesIn(id).map(({ text }) => said.parse(JSON.parse(text ?? '')));
      for (const issue of issues.filter(({ isOver }) => !isOver)) {
        const cards = shown.filter(({ issueId, kinds }) => issueId === issue.id && kinds === undefined);
        assert.ok(
          cards.some(({ status, isOpen }) => status === issue.status && isOpen),
          `${issue.id} is not shown as it is`,
        );
      }
    }
    const repeated = repeats(requests, killedAt);
    for (const one of repeated) assert.notEqual(one.kind, 'reply', 'no reply is shown twice');
    for (const id of conversationIds) {
      const own = repeated.filter(({ conversationId }) => conversationId === id);
      for (const [place, { kill }] of own.entries())
        assert.ok(kill > place, `${place + 1} repeated in a conversation after ${kill} kills`);
    }
    const cards = repeated.filter(({ kind }) => kind === 'create').length;
    console.log(
      `      ${killedAt.length} kills, ${requests.length} messages, repeated: ${cards} cards, ${repeated.length - cards} edits`,
    );
  });
});

/** Messages that were taken a second time although nothing had changed, with the kill before them. */
function repeats(requests: readonly ConnectorRequest[], killedAt: readonly number[]) {
  const last = new Map<string, string>();
  return requests.flatMap(({ kind, conversationId, activity, isDone }, place) => {
    if (!isDone) return [];
    const { issueId, print } = said.parse(JSON.parse(activity?.text ?? ''));
    const channel = conversationId.replace(/;.*/, '');
    const key = `${kind} ${channel} ${issueId}`;
    const isRepeated = kind === 'create' ? last.has(key) : last.get(key) === print;
    last.set(key, print);
    const kill = killedAt.filter((at) => at <= place).length;
    return isRepeated ? [{ kind, conversationId: channel, kill }] : [];
  });
}
