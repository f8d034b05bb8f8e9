import type { action as source } from '../en/action.ts';

export const action: Record<keyof typeof source, string> = {
  'action.consent_missing':
    '{area, select, requests {贵组织尚未同意应用在合作伙伴中心代表用户操作，因此无法执行。} licences {贵组织尚未同意应用访问合作伙伴中心，因此无法执行。} other {{customer} 尚未同意此应用，因此无法执行。}}',
  'action.secret_expired': '应用的机密或证书已过期，因此无法执行。',
  'action.secret_invalid': '应用的机密或证书不正确，因此无法执行。',
  'action.tenant_unknown': 'Microsoft 找不到 {customer} 的租户。',
  'action.tenant_deleted': '{customer} 的租户已删除或被阻止。',
  'action.sign_in_refused':
    '{area, select, requests {登录贵组织的租户被拒绝。} licences {登录贵组织的租户被拒绝。} other {登录 {customer} 的租户被拒绝。}}',
  'action.token_rejected': 'Microsoft 未接受登录，因此无法执行。',
  'action.access_denied':
    '{area, select, azure {应用无权处理 {customer} 的 Azure 订阅中的支持请求。} requests {您无权在合作伙伴中心处理 {customer} 的服务请求。} licences {合作伙伴中心不允许为 {customer} 执行此操作。} other {Microsoft 不允许为 {customer} 执行此操作。}}',
  'action.not_found':
    '{area, select, azure {Azure 没有 {customer} 的这个支持请求或订阅。} requests {合作伙伴中心没有 {customer} 的这个服务请求编号。} licences {合作伙伴中心没有 {customer} 的这项许可证。} other {Microsoft 没有 {customer} 的这条数据。}}',
  'action.throttled': 'Microsoft 目前正在限制请求数量。',
  'action.service_failed': 'Microsoft 端发生故障而无法执行。',
  'action.answer_malformed': '无法解读 Microsoft 的响应。',
  'action.no_answer': 'Microsoft 未及时响应。',
  'action.unreachable': '无法连接到 Microsoft。',
  'action.unexpected': '发生意外错误。',
  'action.changed_meanwhile': '其他人已在此期间进行了更改，因此未执行任何操作。',
  'action.rejected': 'Microsoft 未接受当前内容。',
  'action.portal_only': 'Microsoft 仅允许在其门户中执行此操作，无法从此处执行。',
  'action.plan_missing':
    '没有适用的支持计划：{customer} 和您的组织都没有可通过 API 创建 Azure 支持请求的计划。',
  'action.outcome_unknown': '未收到明确的响应：可能已执行，也可能尚未执行。',
  'action.says': 'Microsoft 的说明：“{says}”',

  'actionMend.consent_missing':
    '{area, select, requests {请让贵组织的管理员为机器人的应用授予管理员同意：API 权限“Microsoft Partner Center”，委托，user_impersonation。} licences {请让贵组织的管理员为应用的 API 权限“Microsoft Partner Center”授予管理员同意。} other {请让 {customer} 的管理员打开同意页面并接受。}}',
  'actionMend.secret_expired': '请让此机器人的管理人员换上新的机密或证书。',
  'actionMend.secret_invalid': '请让此机器人的管理人员检查机密或证书。',
  'actionMend.tenant_unknown': '请让此机器人的管理人员检查租户 ID。',
  'actionMend.tenant_deleted': '请在合作伙伴中心确认这是否仍是您的客户。',
  'actionMend.sign_in_refused':
    '{area, select, requests {请让贵组织的管理员确认应用已启用，且未被条件访问策略阻止。} licences {请让贵组织的管理员确认应用已启用，且未被条件访问策略阻止。} other {请让 {customer} 的管理员确认应用已启用，且未被条件访问策略阻止。}}',
  'actionMend.token_rejected': '请重试。如果仍然如此，请告知此机器人的管理人员。',
  'actionMend.access_denied':
    '{area, select, azure {请在订阅上向应用授予“支持请求参与者”角色，或在 Azure 门户中创建支持请求。} requests {这需要管理员代理或支持人员代理角色，且委派访问须包含服务支持管理员。在此之前，请使用管理中心。} licences {这需要管理员代理角色。请在合作伙伴中心确认 {customer} 仍是您的客户。} other {请让此机器人的管理人员检查应用的权限。}}',
  'actionMend.not_found':
    '{area, select, azure {请在 Azure 门户中确认它是否仍然存在。} requests {请在管理中心检查编号：新的请求可能要几分钟后才会出现在合作伙伴中心。} licences {请在合作伙伴中心确认 {customer} 有哪些许可证。} other {请到管理中心查看。}}',
  'actionMend.throttled': '请过几分钟再试。',
  'actionMend.throttledSeconds': '请在 {seconds} 秒后再试。',
  'actionMend.throttledUntil': '请在 {moment} 以后再试。',
  'actionMend.throttledOver': '现在可以重试。',
  'actionMend.service_failed': '请过几分钟再试。',
  'actionMend.answer_malformed': '请重试。如果仍然如此，请告知此机器人的管理人员。',
  'actionMend.no_answer': '请稍等一分钟再试。如果仍然如此，请告知此机器人的管理人员。',
  'actionMend.unreachable': '请稍等一分钟再试。如果仍然如此，请告知此机器人的管理人员。',
  'actionMend.unexpected': '请重试。如果仍然如此，请告知此机器人的管理人员。',
  'actionMend.changed_meanwhile': '请刷新并查看更改内容，如果仍有需要再执行一次。',
  'actionMend.rejected': '请更正后重新发送。',
  'actionMend.portal_only': '请在门户中执行。再次读取请求后，此处就会显示。',
  'actionMend.plan_missing': '请在 Azure 门户中以“云解决方案提供商”计划创建，或获取合作伙伴高级支持等计划。',
  'actionMend.outcome_unknown': '请在一分钟后刷新，确认是否已执行。从同一张卡片再按一次，不会重复执行。',
};
