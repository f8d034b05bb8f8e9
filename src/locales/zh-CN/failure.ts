import type { failure as source } from '../en/failure.ts';

export const failure: Record<keyof typeof source, string> = {
  'thing.health': '服务运行状况',
  'thing.healthNow': '最新服务运行状况',
  'thing.healthPart': '部分服务运行状况',
  'thing.issue': '此问题',
  'thing.issueNow': '此问题的最新状态',
  'thing.customers': '客户列表',
  'thing.roles': '您的角色',
  // Chinese script stands before it.
  'thing.azure': ' Azure 服务运行状况',
  'thing.azureNow': '最新 Azure 服务运行状况',
  'thing.azurePart': '部分 Azure 服务运行状况',
  'thing.history': '问题历史记录',
  'thing.historyNow': '最新问题历史记录',
  'thing.historyPart': '部分问题历史记录',
  'thing.messages': '消息中心',
  'thing.messagesNow': '消息中心的最新内容',
  'thing.messagesPart': '部分消息中心内容',
  'thing.licences': '许可证',
  'thing.licencesNow': '最新许可证信息',
  'thing.review': '事后评审报告',
  'thing.profile': '客户的国家/地区和语言',

  'failure.consent_missing':
    '{owner, select, partner {您的组织} other {{customer} }}尚未同意此应用，因此无法读取{thing}。',
  'failure.secret_expired': '应用的机密或证书已过期，因此无法读取{thing}。',
  'failure.secret_invalid': '应用的机密或证书不正确，因此无法读取{thing}。',
  'failure.tenant_unknown':
    'Microsoft 找不到{owner, select, partner {您的组织} other { {customer} }}的租户，因此无法读取{thing}。',
  'failure.tenant_deleted':
    '{owner, select, partner {您的组织} other {{customer} }}的租户已删除或被阻止，因此无法读取{thing}。',
  'failure.sign_in_refused':
    '{owner, select, partner {您的组织} other {{customer} }}拒绝了应用登录，因此无法读取{thing}。',
  'failure.token_rejected': 'Microsoft 未接受应用的登录，因此无法读取{thing}。',
  'failure.access_denied':
    '应用无权读取{owner, select, partner {{thing}：缺少权限} other { {customer} 的{thing}：{what, select, licences {合作伙伴中心不允许} other {缺少权限，或委派访问已到期}}}}。',
  'failure.not_found':
    'Microsoft 没有{owner, select, partner {您的组织} other { {customer} }}的这条数据：无法读取{thing}。',
  'failure.throttled': 'Microsoft 目前正在限制请求数量，因此无法读取{thing}。',
  'failure.service_failed': 'Microsoft 端发生故障而无法响应：无法读取{thing}。',
  'failure.answer_malformed': '无法解读 Microsoft 的响应：无法显示{thing}。',
  'failure.no_answer': 'Microsoft 未及时响应，因此无法读取{thing}。',
  'failure.unreachable': '无法连接到 Microsoft，因此无法读取{thing}。',
  'failure.unexpected': '发生意外错误：无法读取{thing}。',

  'mend.consent_missing':
    '请让{owner, select, partner {您的组织} other { {customer} }}的管理员打开同意页面并接受。',
  'mend.secret_expired': '请让此机器人的管理人员换上新的机密或证书。',
  'mend.secret_invalid': '请让此机器人的管理人员检查机密或证书。',
  'mend.tenant_unknown': '请让此机器人的管理人员检查租户 ID。',
  'mend.tenant_deleted': '请在合作伙伴中心确认这是否仍是您的客户。',
  'mend.sign_in_refused':
    '请让{owner, select, partner {您的组织} other { {customer} }}的管理员确认应用已启用，且未被条件访问策略阻止。',
  'mend.token_rejected': '请重试。如果仍然如此，请告知此机器人的管理人员。',
  'mend.access_denied':
    '{what, select, health {请在合作伙伴中心检查委派访问，如已到期请续订。} issue {请在合作伙伴中心检查委派访问，如已到期请续订。} history {请在合作伙伴中心检查委派访问，如已到期请续订。} messages {如果可以读取服务运行状况，则表示应用缺少 ServiceMessage.Read.All 权限：请让 {customer} 的管理员打开同意页面并接受。否则请在合作伙伴中心续订委派访问。} licences {请在合作伙伴中心确认 {customer} 仍是您的客户，并确认帐户设置的“应用管理”中列有此应用。} azure {请在客户的 Azure 订阅上向应用授予“读取者”角色，或通过 Azure Lighthouse 将订阅委派给您的租户。} other {请让此机器人的管理人员检查应用的权限。}}',
  'mend.not_found':
    '{what, select, licences {请在合作伙伴中心确认这是否仍是您的客户。} history {请到管理中心确认此客户有哪些服务。} health {请到管理中心确认此客户有哪些服务。} issue {请检查 ID，或到管理中心查看。} azure {请检查 ID，或在 Azure 门户中查看。} other {请告知此机器人的管理人员。}}',
  'mend.throttled': '请过几分钟再询问。',
  'mend.throttledUntil': '请在 {span}后再询问。',
  'mend.service_failed': '请过几分钟再询问。',
  'mend.answer_malformed':
    '{what, select, health {请到管理中心查看，并告知此机器人的管理人员。} issue {请到管理中心查看，并告知此机器人的管理人员。} other {请再询问一次。如果仍然如此，请告知此机器人的管理人员。}}',
  'mend.no_answer':
    '{what, select, health {请再询问一次，或到管理中心查看。} issue {请再询问一次，或到管理中心查看。} other {请稍等一分钟再询问。如果仍然如此，请告知此机器人的管理人员。}}',
  'mend.unreachable': '请稍等一分钟再询问。如果仍然如此，请告知此机器人的管理人员。',
  'mend.unexpected': '请再询问一次。如果仍然如此，请告知此机器人的管理人员。',

  'link.consent': '打开同意页面',
  'link.delegatedAccess': '打开委派访问',

  'error.sorry': '抱歉，我们这边出了错。请重试。',
  'error.reference': '如果再次发生，请将此参考编号提供给机器人的管理人员：{correlationId}',
};
