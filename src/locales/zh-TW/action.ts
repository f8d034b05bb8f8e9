import type { action as source } from '../en/action.ts';

export const action: Record<keyof typeof source, string> = {
  'action.consent_missing':
    '{area, select, requests {貴組織尚未同意應用程式在合作夥伴中心代表使用者執行，因此無法執行。} licences {貴組織尚未同意應用程式存取合作夥伴中心，因此無法執行。} other {{customer} 尚未同意這個應用程式，因此無法執行。}}',
  'action.secret_expired': '應用程式的密碼或憑證已過期，因此無法執行。',
  'action.secret_invalid': '應用程式的密碼或憑證不正確，因此無法執行。',
  'action.tenant_unknown': 'Microsoft 找不到 {customer} 的租用戶。',
  'action.tenant_deleted': '{customer} 的租用戶已刪除或遭封鎖。',
  'action.sign_in_refused':
    '{area, select, requests {登入貴組織的租用戶遭到拒絕。} licences {登入貴組織的租用戶遭到拒絕。} other {登入 {customer} 的租用戶遭到拒絕。}}',
  'action.token_rejected': 'Microsoft 未接受登入，因此無法執行。',
  'action.access_denied':
    '{area, select, azure {應用程式無權處理 {customer} 的 Azure 訂用帳戶中的支援要求。} requests {您無權在合作夥伴中心處理 {customer} 的服務要求。} licences {合作夥伴中心不允許為 {customer} 執行這項操作。} other {Microsoft 不允許為 {customer} 執行這項操作。}}',
  'action.not_found':
    '{area, select, azure {Azure 沒有 {customer} 的這個支援要求或訂用帳戶。} requests {合作夥伴中心沒有 {customer} 的這個服務要求編號。} licences {合作夥伴中心沒有 {customer} 的這項授權。} other {Microsoft 沒有 {customer} 的這筆資料。}}',
  'action.throttled': 'Microsoft 目前正在限制要求數量。',
  'action.service_failed': 'Microsoft 端發生錯誤而無法執行。',
  'action.answer_malformed': '無法解讀 Microsoft 的回應。',
  'action.no_answer': 'Microsoft 未及時回應。',
  'action.unreachable': '無法連線到 Microsoft。',
  'action.unexpected': '發生未預期的錯誤。',
  'action.changed_meanwhile': '其他人已在這期間變更，因此未執行任何動作。',
  'action.rejected': 'Microsoft 未接受目前的內容。',
  'action.portal_only': 'Microsoft 只允許在其入口網站執行這項操作，無法從這裡執行。',
  'action.plan_missing':
    '沒有適用的支援方案：{customer} 與您的組織都沒有可透過 API 建立 Azure 支援要求的方案。',
  'action.outcome_unknown': '未收到明確的回應：可能已執行，也可能尚未執行。',
  'action.says': 'Microsoft 的說明：「{says}」',

  'actionMend.consent_missing':
    '{area, select, requests {請貴組織的系統管理員為機器人的應用程式授與系統管理員同意：API 權限「Microsoft Partner Center」，委派，user_impersonation。} licences {請貴組織的系統管理員為應用程式的 API 權限「Microsoft Partner Center」授與系統管理員同意。} other {請 {customer} 的系統管理員開啟同意頁面並接受。}}',
  'actionMend.secret_expired': '請這個機器人的管理人員換上新的密碼或憑證。',
  'actionMend.secret_invalid': '請這個機器人的管理人員檢查密碼或憑證。',
  'actionMend.tenant_unknown': '請這個機器人的管理人員檢查租用戶識別碼。',
  'actionMend.tenant_deleted': '請在合作夥伴中心確認這是否仍是您的客戶。',
  'actionMend.sign_in_refused':
    '{area, select, requests {請貴組織的系統管理員確認應用程式已啟用，且未遭條件式存取原則封鎖。} licences {請貴組織的系統管理員確認應用程式已啟用，且未遭條件式存取原則封鎖。} other {請 {customer} 的系統管理員確認應用程式已啟用，且未遭條件式存取原則封鎖。}}',
  'actionMend.token_rejected': '請再試一次。如果仍然如此，請告知這個機器人的管理人員。',
  'actionMend.access_denied':
    '{area, select, azure {請在訂用帳戶上授與應用程式「支援要求參與者」角色，或在 Azure 入口網站開立支援要求。} requests {這需要系統管理代理人或技術服務代理人角色，且委派存取須包含服務支援系統管理員。在此之前，請使用系統管理中心。} licences {這需要系統管理代理人角色。請在合作夥伴中心確認 {customer} 仍是您的客戶。} other {請這個機器人的管理人員檢查應用程式的權限。}}',
  'actionMend.not_found':
    '{area, select, azure {請在 Azure 入口網站確認是否仍然存在。} requests {請在系統管理中心檢查編號：新的要求可能要幾分鐘後才會出現在合作夥伴中心。} licences {請在合作夥伴中心確認 {customer} 有哪些授權。} other {請到系統管理中心查看。}}',
  'actionMend.throttled': '請過幾分鐘再試。',
  'actionMend.throttledSeconds': '請在 {seconds} 秒後再試。',
  'actionMend.throttledUntil': '請在 {moment} 以後再試。',
  'actionMend.throttledOver': '現在可以再試一次。',
  'actionMend.service_failed': '請過幾分鐘再試。',
  'actionMend.answer_malformed': '請再試一次。如果仍然如此，請告知這個機器人的管理人員。',
  'actionMend.no_answer': '請稍候一分鐘再試。如果仍然如此，請告知這個機器人的管理人員。',
  'actionMend.unreachable': '請稍候一分鐘再試。如果仍然如此，請告知這個機器人的管理人員。',
  'actionMend.unexpected': '請再試一次。如果仍然如此，請告知這個機器人的管理人員。',
  'actionMend.changed_meanwhile': '請重新整理並查看變更內容，如果仍有需要再執行一次。',
  'actionMend.rejected': '請修正後再傳送一次。',
  'actionMend.portal_only': '請在入口網站執行。再次讀取要求後，這裡就會顯示。',
  'actionMend.plan_missing':
    '請在 Azure 入口網站以「雲端解決方案提供者」方案開立，或取得合作夥伴進階支援等方案。',
  'actionMend.outcome_unknown': '請在一分鐘後重新整理，確認是否已執行。從同一張卡片再按一次，不會重複執行。',
};
