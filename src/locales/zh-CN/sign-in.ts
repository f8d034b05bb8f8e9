import type { signIn as source } from '../en/sign-in.ts';

export const signIn: Record<keyof typeof source, string> = {
  'signIn.text':
    '此操作需要以您的身份在 Microsoft 执行。请登录，之后我会自动继续处理您的请求。我不会保存密码。',
  'signIn.textFor':
    '{name}，此操作需要以您的身份在 Microsoft 执行。请登录，之后我会自动继续处理您的请求。我不会保存密码。',
  'signIn.button': '登录',
  'signIn.done': '您已登录。',
  'signIn.notDone': '您尚未登录：验证码不正确或已超时。请再按一次“登录”。',
  'signIn.otherAccount':
    '您登录的帐户与您在 Teams 中使用的帐户不同，因此我没有继续。请再按一次“登录”，并选择您在 Teams 中使用的帐户。',
  'signIn.failed':
    '无法让您登录：Microsoft 的机器人登录服务未正常响应。请过几分钟再询问。如果仍然如此，请告知此机器人的管理人员。',
  'signIn.again':
    '您已登录，但 Microsoft 不接受以此登录执行该操作。请输入“signout”后再询问一次。如果仍然如此，请告知此机器人的管理人员。',

  'action.sign_in_wanted': '此操作需以您的身份执行，而您尚未登录。',
  'action.sign_in_not_set_up': '此操作需以您的身份执行，但此机器人尚未设置用户登录。',
  'action.mfa_missing': '您登录时未使用第二重身份验证，而合作伙伴中心要求使用。',
  'action.sign_in_conditions': '贵组织的条件访问策略不允许您以目前的方式登录。',
  'actionMend.sign_in_wanted': '请再询问一次，并按“登录”。',
  'actionMend.sign_in_not_set_up':
    '请让此机器人的管理人员为它创建 OAuth 连接，并设置 OAUTH_CONNECTION_NAME。',
  'actionMend.mfa_missing':
    '请输入“signout”、退出 Teams，再使用多重身份验证重新登录 Teams，然后再询问一次。如果您还没有第二重身份验证，请前往 https://aka.ms/mfasetup 设置。',
  'actionMend.sign_in_conditions':
    '请使用贵组织允许的设备和网络，或询问贵组织的管理员适用哪项策略：Microsoft Entra 的登录日志中会列出。',

  signedOut: '您已退出登录。我无法再以您的身份执行操作；需要时我会再请您登录。',
  'signedOut.failed': '无法让您退出登录：Microsoft 的机器人登录服务未正常响应。请过几分钟再输入“signout”。',
  'signedOut.notSetUp': '没有可以退出的登录：此机器人尚未设置用户登录。',
};
