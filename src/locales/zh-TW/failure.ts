import type { failure as source } from '../en/failure.ts';

export const failure: Record<keyof typeof source, string> = {
  'thing.health': '服務健康狀態',
  'thing.healthNow': '最新服務健康狀態',
  'thing.healthPart': '部分服務健康狀態',
  'thing.issue': '這個問題',
  'thing.issueNow': '這個問題的最新狀態',
  'thing.customers': '客戶清單',
  'thing.roles': '您的角色',
  // Chinese script stands before it.
  'thing.azure': ' Azure 服務健康狀態',
  'thing.azureNow': '最新 Azure 服務健康狀態',
  'thing.azurePart': '部分 Azure 服務健康狀態',
  'thing.history': '問題歷程記錄',
  'thing.historyNow': '最新問題歷程記錄',
  'thing.historyPart': '部分問題歷程記錄',
  'thing.messages': '訊息中心',
  'thing.messagesNow': '訊息中心的最新內容',
  'thing.messagesPart': '部分訊息中心內容',
  'thing.licences': '授權',
  'thing.licencesNow': '最新授權資訊',
  'thing.review': '事後檢閱報告',
  'thing.profile': '客戶的國家/地區與語言',

  'failure.consent_missing':
    '{owner, select, partner {您的組織} other {{customer} }}尚未同意這個應用程式，因此無法讀取{thing}。',
  'failure.secret_expired': '應用程式的密碼或憑證已過期，因此無法讀取{thing}。',
  'failure.secret_invalid': '應用程式的密碼或憑證不正確，因此無法讀取{thing}。',
  'failure.tenant_unknown':
    'Microsoft 找不到{owner, select, partner {您的組織} other { {customer} }}的租用戶，因此無法讀取{thing}。',
  'failure.tenant_deleted':
    '{owner, select, partner {您的組織} other {{customer} }}的租用戶已刪除或遭封鎖，因此無法讀取{thing}。',
  'failure.sign_in_refused':
    '{owner, select, partner {您的組織} other {{customer} }}拒絕了應用程式登入，因此無法讀取{thing}。',
  'failure.token_rejected': 'Microsoft 未接受應用程式的登入，因此無法讀取{thing}。',
  'failure.access_denied':
    '應用程式無權讀取{owner, select, partner {{thing}：缺少權限} other { {customer} 的{thing}：{what, select, licences {合作夥伴中心不允許} other {缺少權限，或委派存取已到期}}}}。',
  'failure.not_found':
    'Microsoft 沒有{owner, select, partner {您的組織} other { {customer} }}的這筆資料：無法讀取{thing}。',
  'failure.throttled': 'Microsoft 目前正在限制要求數量，因此無法讀取{thing}。',
  'failure.service_failed': 'Microsoft 端發生錯誤而無法回應：無法讀取{thing}。',
  'failure.answer_malformed': '無法解讀 Microsoft 的回應：無法顯示{thing}。',
  'failure.no_answer': 'Microsoft 未及時回應，因此無法讀取{thing}。',
  'failure.unreachable': '無法連線到 Microsoft，因此無法讀取{thing}。',
  'failure.unexpected': '發生未預期的錯誤：無法讀取{thing}。',

  'mend.consent_missing':
    '請{owner, select, partner {您的組織} other { {customer} }}的系統管理員開啟同意頁面並接受。',
  'mend.secret_expired': '請這個機器人的管理人員換上新的密碼或憑證。',
  'mend.secret_invalid': '請這個機器人的管理人員檢查密碼或憑證。',
  'mend.tenant_unknown': '請這個機器人的管理人員檢查租用戶識別碼。',
  'mend.tenant_deleted': '請在合作夥伴中心確認這是否仍是您的客戶。',
  'mend.sign_in_refused':
    '請{owner, select, partner {您的組織} other { {customer} }}的系統管理員確認應用程式已啟用，且未遭條件式存取原則封鎖。',
  'mend.token_rejected': '請再試一次。如果仍然如此，請告知這個機器人的管理人員。',
  'mend.access_denied':
    '{what, select, health {請在合作夥伴中心檢查委派存取，到期請續約。} issue {請在合作夥伴中心檢查委派存取，到期請續約。} history {請在合作夥伴中心檢查委派存取，到期請續約。} messages {如果可以讀取服務健康狀態，表示應用程式缺少 ServiceMessage.Read.All 權限：請 {customer} 的系統管理員開啟同意頁面並接受。否則請在合作夥伴中心續約委派存取。} licences {請在合作夥伴中心確認 {customer} 仍是您的客戶，並確認帳戶設定的「應用程式管理」中列有這個應用程式。} azure {請在客戶的 Azure 訂用帳戶上授與應用程式「讀者」角色，或透過 Azure Lighthouse 將訂用帳戶委派給您的租用戶。} other {請這個機器人的管理人員檢查應用程式的權限。}}',
  'mend.not_found':
    '{what, select, licences {請在合作夥伴中心確認這是否仍是您的客戶。} history {請到系統管理中心確認這個客戶有哪些服務。} health {請到系統管理中心確認這個客戶有哪些服務。} issue {請檢查識別碼，或到系統管理中心查看。} azure {請檢查識別碼，或在 Azure 入口網站查看。} other {請告知這個機器人的管理人員。}}',
  'mend.throttled': '請過幾分鐘再詢問。',
  'mend.throttledUntil': '請在 {span}後再詢問。',
  'mend.service_failed': '請過幾分鐘再詢問。',
  'mend.answer_malformed':
    '{what, select, health {請到系統管理中心查看，並告知這個機器人的管理人員。} issue {請到系統管理中心查看，並告知這個機器人的管理人員。} other {請再詢問一次。如果仍然如此，請告知這個機器人的管理人員。}}',
  'mend.no_answer':
    '{what, select, health {請再詢問一次，或到系統管理中心查看。} issue {請再詢問一次，或到系統管理中心查看。} other {請稍候一分鐘再詢問。如果仍然如此，請告知這個機器人的管理人員。}}',
  'mend.unreachable': '請稍候一分鐘再詢問。如果仍然如此，請告知這個機器人的管理人員。',
  'mend.unexpected': '請再詢問一次。如果仍然如此，請告知這個機器人的管理人員。',

  'link.consent': '開啟同意頁面',
  'link.delegatedAccess': '開啟委派存取',

  'error.sorry': '抱歉，我們這邊發生錯誤。請再試一次。',
  'error.reference': '如果再次發生，請將這個參考編號提供給機器人的管理人員：{correlationId}',
};
