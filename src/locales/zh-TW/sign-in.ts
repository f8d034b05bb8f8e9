import type { signIn as source } from '../en/sign-in.ts';

export const signIn: Record<keyof typeof source, string> = {
  'signIn.text':
    '這項作業需要以您的身分在 Microsoft 執行。請登入，之後我會自動繼續處理您的要求。我不會保存密碼。',
  'signIn.textFor':
    '{name}，這項作業需要以您的身分在 Microsoft 執行。請登入，之後我會自動繼續處理您的要求。我不會保存密碼。',
  'signIn.button': '登入',
  'signIn.done': '您已登入。',
  'signIn.notDone': '您尚未登入：驗證碼不正確或已逾時。請再按一次「登入」。',
  'signIn.otherAccount':
    '您登入的帳戶與您在 Teams 使用的帳戶不同，因此我沒有繼續。請再按一次「登入」，並選擇您在 Teams 使用的帳戶。',
  'signIn.failed':
    '無法讓您登入：Microsoft 的機器人登入服務未正常回應。請過幾分鐘再詢問。如果仍然如此，請告知這個機器人的管理人員。',
  'signIn.again':
    '您已登入，但 Microsoft 不接受以此登入執行這項作業。請輸入「signout」後再詢問一次。如果仍然如此，請告知這個機器人的管理人員。',

  'action.sign_in_wanted': '這項作業需以您的身分執行，而您尚未登入。',
  'action.sign_in_not_set_up': '這項作業需以您的身分執行，但這個機器人尚未設定使用者登入。',
  'action.mfa_missing': '您登入時未使用第二個驗證因素，而合作夥伴中心要求使用。',
  'action.sign_in_conditions': '貴組織的條件式存取原則不允許您以目前的方式登入。',
  'actionMend.sign_in_wanted': '請再詢問一次，並按「登入」。',
  'actionMend.sign_in_not_set_up':
    '請這個機器人的管理人員為它建立 OAuth 連線，並設定 OAUTH_CONNECTION_NAME。',
  'actionMend.mfa_missing':
    '請輸入「signout」、登出 Teams，再以多重要素驗證重新登入 Teams，然後再詢問一次。如果您還沒有第二個驗證因素，請前往 https://aka.ms/mfasetup 設定。',
  'actionMend.sign_in_conditions':
    '請使用貴組織允許的裝置與網路，或詢問貴組織的系統管理員適用哪一項原則：Microsoft Entra 的登入記錄中會列出。',

  signedOut: '您已登出。我無法再以您的身分執行作業；需要時我會再請您登入。',
  'signedOut.failed': '無法讓您登出：Microsoft 的機器人登入服務未正常回應。請過幾分鐘再輸入「signout」。',
  'signedOut.notSetUp': '沒有可以登出的項目：這個機器人尚未設定使用者登入。',
};
