/**
 * What people say when something goes wrong, and what Microsoft calls it: ideas by name, each with its words, separated
 * by commas; those of several words are phrases. English words are compared by their stems. Chinese words, in both
 * scripts, are looked for inside the text, because it has no spaces.
 */
export type Ideas = Readonly<Record<string, string>>;

/** Services, by the id in Graph, compared letter by letter. They say where, not what. */
export const serviceIdeas: Ideas = {
  Exchange: 'exchange, exchange online, outlook, owa, outlook on the web, outlook web app',
  // Only the plural: "our team" is no product.
  microsoftteams: 'teams, microsoft teams, msteams, ms teams',
  SharePoint: 'sharepoint, sharepoint online',
  OneDriveForBusiness: 'onedrive, one drive, onedrive for business',
  OrgLiveID: 'entra, entra id, azure ad, azure active directory, identity service, aad',
  Intune: 'intune, endpoint manager, company portal, autopilot',
  Microsoft365Defender: 'defender, microsoft 365 defender, defender xdr, cloud app security',
  RMS: 'purview, azure information protection, rights management',
  DynamicsCRM: 'dynamics, dynamics 365, crm',
  PowerApps: 'power apps, powerapps, canvas app',
  MicrosoftFlow: 'power automate, microsoft flow',
  PowerBIcom: 'power bi, powerbi',
  O365Client: 'microsoft 365 apps, office apps, office desktop',
  officeonline: 'office for the web, office online, word online, excel online',
  OSDPPlatform: 'microsoft 365 suite, admin center, admin centre, admin portal',
  Lync: 'skype, skype for business, lync',
  yammer: 'yammer, viva engage',
  Planner: 'planner',
  Forms: 'microsoft forms',
  Azure: 'azure',
};

/** What is hit. */
export const thingIdeas: Ideas = {
  mail: [
    'mail, email, e-mail, emails, message, messages, mailbox, inbox, smtp',
    '邮件, 郵件, 邮箱, 郵箱, 信箱, 电子邮件, 電子郵件, 电邮, 電郵, 收信, 寄信, 发信, 發信',
  ].join(', '),
  send: [
    'send, sent, outgoing, outbound',
    '发送, 發送, 传送, 傳送, 寄出, 发出, 寄信, 发信, 發信, 寄不出',
  ].join(', '),
  receive: ['receive, incoming, inbound, arrive, delivery, deliver', '接收, 收到, 收信, 收不到'].join(', '),
  calendar: [
    'calendar, calendars, invitation, invite, appointment, free/busy',
    '日历, 日曆, 行事曆, 邀请, 邀請, 行程',
  ].join(', '),
  meeting: ['meeting, conference, conferencing, webinar', '会议, 會議, 开会, 開會'].join(', '),
  join: ['join, joining, lobby', '加入, 进入会议, 進入會議'].join(', '),
  call: [
    'call, calling, phone, dial, pstn, telephony, audio, voice',
    '通话, 通話, 电话, 電話, 拨打, 撥打, 语音, 語音',
  ].join(', '),
  recording: ['recording, recordings, transcript, transcription', '录制, 錄製, 录像, 錄影, 转录, 轉錄'].join(
    ', ',
  ),
  presence: ['presence, availability status, online status', '在线状态, 線上狀態, 显示状态, 顯示狀態'].join(
    ', ',
  ),
  chat: ['chat, chats, instant message', '聊天, 即时消息, 即時訊息'].join(', '),
  channel: ['channel, channels', '频道, 頻道'].join(', '),
  search: ['search, searching, search results, query', '搜索, 搜尋, 查找, 查不到'].join(', '),
  file: [
    'file, files, document, documents, folder, library, libraries',
    '文件, 檔案, 文档, 文件库, 文檔, 资料夹, 資料夾, 文件夹',
  ].join(', '),
  share: ['share, sharing, shared link, link', '共享, 共用, 分享, 链接, 連結'].join(', '),
  sync: ['sync, synchronization, synchronisation, synchronize', '同步'].join(', '),
  page: ['page, pages, site, sites, navigation', '页面, 頁面, 网站, 網站, 站点, 站台, 导航, 導覽'].join(', '),
  signin: [
    'sign in, signing in, sign on, sign-in, log in, logging in, log on, login, logon, authenticate',
    'authentication, password, mfa, sso, credentials',
    '登录, 登入, 登陆, 登錄, 验证, 驗證, 密码, 密碼, 身份验证, 身分驗證',
  ].join(', '),
  log: ['sign-in logs, sign in logs, audit log, audit logs, logs', '日志, 記錄檔, 登录日志, 登入記錄'].join(
    ', ',
  ),
  device: ['device, devices, enrol, enroll, enrolment, enrollment, mdm', '设备, 裝置, 注册设备, 註冊'].join(
    ', ',
  ),
  policy: ['policy, policies, compliance, compliant, evaluated', '策略, 原則, 合规, 合規'].join(', '),
  alert: ['alert, alerts, incident queue', '警报, 警示, 告警'].join(', '),
  report: ['report, reports, dashboard', '报表, 報表, 报告, 報告, 仪表板, 儀表板'].join(', '),
  refresh: ['refresh, refreshes, scheduled refresh', '刷新, 重新整理, 计划刷新, 排程重新整理'].join(', '),
  record: ['opportunity, record, records', '商机, 商機, 记录, 記錄'].join(', '),
  save: ['save, saving', '保存, 儲存'].join(', '),
  form: ['form, forms, survey, response, responses', '表单, 表單, 问卷, 問卷'].join(', '),
  flow: ['flow, workflow, connector, automation', '流程, 工作流, 连接器, 連接器'].join(', '),
  spreadsheet: ['excel, workbook, spreadsheet', '工作簿, 活頁簿, 试算表, 試算表'].join(', '),
  word: 'microsoft word, word document, word documents',
  trace: ['message trace, message traces, mail trace, mail flow report', '邮件跟踪, 訊息追蹤, 郵件追蹤'].join(
    ', ',
  ),
  quarantine: ['quarantine, spam, phishing, junk', '隔离, 隔離, 垃圾邮件, 垃圾郵件'].join(', '),
  'virtual machine': ['vm, vms, virtual machine, virtual machines', '虚拟机, 虛擬機器, 虛擬機'].join(', '),
  storage: ['storage account, blob, storage', '存储, 儲存體'].join(', '),
  database: ['sql, database, cosmos', '数据库, 資料庫'].join(', '),
};

/** How it is hit. Alone these say nothing: whatever is broken is slow, fails or is missing. */
export const symptomIdeas: Ideas = {
  slow: [
    'slow, slowly, slowness, latency, delay, delays, delayed, late, lag, lagging, sluggish, hang',
    'hanging, wait, longer, takes long, takes forever, timeout, time out, timed out, performance',
    'hours',
    '慢, 很慢, 缓慢, 緩慢, 延迟, 延遲, 卡, 等待, 逾时, 逾時, 超时, 超時',
  ].join(', '),
  fail: [
    "fail, failing, failure, error, errors, can't, cannot, cant, couldn't, unable, won't",
    "doesn't work, not working, broken, down, outage, impossible, stopped working",
    'something went wrong, refused, rejected',
    '无法, 無法, 不能, 失败, 失敗, 错误, 錯誤, 坏了, 壞了, 故障, 不了, 打不开, 打不開, 中断, 中斷',
  ].join(', '),
  missing: [
    'missing, lost, disappear, disappeared, gone, incomplete, not showing, not show, not appear',
    'empty, blank, not found',
    '不见, 不見, 丢失, 遺失, 消失, 缺少, 空白, 不完整, 没有显示, 沒有顯示, 找不到',
  ].join(', '),
  appear: ['appear, show, shown, show up, display', '显示, 顯示, 出现, 出現'].join(', '),
  twice: [
    'twice, duplicate, duplicates, double, doubled, repeatedly, again and again, over and over',
    '两次, 兩次, 重复, 重複, 反复, 反覆, 一直',
  ].join(', '),
  crash: [
    'crash, crashes, close, closes, freeze, freezes, frozen, quit',
    '崩溃, 當掉, 闪退, 閃退, 当机, 當機, 死机',
  ].join(', '),
  open: [
    'open, load, loading, access, reach, launch, start',
    '打开, 打開, 开启, 開啟, 加载, 載入, 访问, 存取, 启动, 啟動',
  ].join(', '),
  wrong: ['wrong, wrongly, incorrect, incorrectly, inaccurate', '错, 不正确, 不正確, 不对, 不對'].join(', '),
  readonly: ['read-only, read only, readonly', '只读, 唯讀'].join(', '),
  web: ['web, browser, on the web', '网页, 網頁, 浏览器, 瀏覽器, 网页版, 網頁版'].join(', '),
  desktop: ['desktop, client', '桌面, 用戶端, 客户端'].join(', '),
  mobile: ['mobile, android, ios, iphone', '手机, 手機, 移动, 行動'].join(', '),
};

/** Everyday language that looks like a service or a thing and means neither; none of its words counts. */
export const falseFriends: string = [
  'exchange rate, exchange rates, currency exchange, word of mouth, in other words, share price',
  'market share, sales team, outlook for, power outage, power is out, power cut, phone call from',
  'call us back, call me back, called us, called me, give me a call, get the message',
  'on the same page, for the record, meeting room key, building access, road access',
].join(', ');

/** Words without meaning here. Negations are among them: what is reported is always something that does not work. */
export const emptyWords: string = [
  'a, an, the, this, that, these, those, it, its, is, are, was, were, be, been, being, am, do',
  'does, did, has, have, had, having, get, gets, getting, got, can, could, may, might, will, would',
  'should, some, any, all, every, each, many, few, more, most, much, my, our, your, their, his',
  'her, i, we, you, they, he, she, us, them, me, user, users, people, customer, customers',
  'somebody, someone, everybody, everyone, nobody, staff, colleague, colleagues, company, in, on',
  'at, for, from, to, of, off, with, without, by, about, into, since, until, when, while, where',
  'what, why, how, who, which, and, or, but, if, because, so, then, there, here, again, still',
  'just, very, really, too, also, not, no, none, never, only, even, today, yesterday, tomorrow',
  'now, morning, afternoon, hello, hi, please, thanks, thank, help, problem, problems, issue',
  'issues, trouble, microsoft, office, 365, m365, o365, online, service, services, app, apps, up',
  'out, new, work, works, working, try, tries, trying, tried, use, uses, using, used, keep, keeps',
  'say, says, said, see, sees, go, goes, going, come, comes, something, anything, nothing, happen',
  'happens, happening, experience, experiencing, impact, impacted, affect, affected, one, two',
  'other, others, than, usual, like, as, after, before, don, doesn, t, s, re',
].join(', ');
