import type { AzureName } from './name.ts';

/**
 * The services of Azure that people ask for most, as Azure Service Health names them
 * (learn.microsoft.com/azure/service-health/resource-health-checks-resource-types and the names in its events).
 */
export const azureServices: readonly AzureName[] = [
  {
    name: 'Virtual Machines',
    also: { en: ['Virtual Machine', 'VMs', 'VM'], 'zh-TW': ['虛擬機器', '虛擬機'], 'zh-CN': ['虚拟机'] },
  },
  {
    name: 'Virtual Machine Scale Sets',
    also: { en: ['VMSS', 'Scale Sets'], 'zh-TW': ['虛擬機器擴展集'], 'zh-CN': ['虚拟机规模集'] },
  },
  {
    name: 'App Service',
    also: { en: ['App Services', 'Web Apps'], 'zh-TW': ['應用程式服務'], 'zh-CN': ['应用服务'] },
  },
  {
    name: 'Azure Functions',
    also: { en: ['Function App', 'Function Apps'], 'zh-CN': ['函数应用'], 'zh-TW': ['函數應用程式'] },
    besideAzure: ['Functions'],
  },
  {
    name: 'Storage',
    also: {
      en: ['Storage Account', 'Storage Accounts', 'Blob Storage'],
      'zh-TW': ['儲存體帳戶', '儲存體'],
      'zh-CN': ['存储帐户', '存储账户'],
    },
    besideAzure: ['Storage', 'Blob', '存储', '儲存'],
  },
  { name: 'Azure Files', besideAzure: ['Files', '檔案', '文件'] },
  {
    name: 'SQL Database',
    also: { en: ['SQL Databases', 'SQL DB'], 'zh-TW': ['SQL 資料庫'], 'zh-CN': ['SQL 数据库'] },
    besideAzure: ['SQL'],
  },
  { name: 'SQL Managed Instance', also: { 'zh-TW': ['SQL 受控執行個體'], 'zh-CN': ['SQL 托管实例'] } },
  { name: 'Azure Cosmos DB', also: { en: ['Cosmos DB', 'CosmosDB'] }, besideAzure: ['Cosmos'] },
  { name: 'Azure Database for MySQL', besideAzure: ['MySQL'] },
  {
    name: 'Azure Database for PostgreSQL flexible servers',
    also: { en: ['Azure Database for PostgreSQL', 'PostgreSQL flexible server'] },
    besideAzure: ['PostgreSQL', 'Postgres'],
  },
  {
    name: 'Azure Kubernetes Service (AKS)',
    also: { en: ['Kubernetes Service', 'Azure Kubernetes Service', 'Kubernetes', 'AKS'] },
  },
  {
    name: 'Container Registry',
    also: { 'zh-TW': ['容器登錄'], 'zh-CN': ['容器注册表'] },
    besideAzure: ['ACR'],
  },
  {
    name: 'Container Instances',
    also: { 'zh-TW': ['容器執行個體'], 'zh-CN': ['容器实例'] },
    besideAzure: ['ACI'],
  },
  {
    name: 'Azure Container Apps',
    also: { en: ['Container Apps'], 'zh-CN': ['容器应用'], 'zh-TW': ['容器應用程式'] },
  },
  {
    name: 'Virtual Network',
    also: { en: ['Virtual Networks', 'VNet'], 'zh-TW': ['虛擬網路'], 'zh-CN': ['虚拟网络'] },
  },
  {
    name: 'VPN Gateway',
    also: { en: ['VPN Gateways'], 'zh-TW': ['VPN 閘道'], 'zh-CN': ['VPN 网关'] },
    besideAzure: ['VPN'],
  },
  { name: 'ExpressRoute', also: { en: ['Express Route'] } },
  {
    name: 'Load Balancer',
    also: { en: ['Load Balancers'], 'zh-TW': ['負載平衡器'], 'zh-CN': ['负载均衡器'] },
  },
  {
    name: 'Application Gateway',
    also: { en: ['App Gateway'], 'zh-TW': ['應用程式閘道'], 'zh-CN': ['应用程序网关'] },
  },
  { name: 'Azure Front Door', also: { en: ['Front Door'] } },
  { name: 'Azure Firewall', besideAzure: ['Firewall', '防火牆', '防火墙'] },
  { name: 'Azure DNS', besideAzure: ['DNS'] },
  { name: 'Traffic Manager', also: { 'zh-TW': ['流量管理員'], 'zh-CN': ['流量管理器'] } },
  { name: 'Azure Bastion', besideAzure: ['Bastion'] },
  {
    name: 'Key Vault',
    also: { en: ['Key Vaults', 'KeyVault'], 'zh-TW': ['金鑰保存庫'], 'zh-CN': ['密钥保管库'] },
  },
  {
    name: 'Azure Virtual Desktop',
    also: {
      en: ['Virtual Desktop', 'Windows Virtual Desktop', 'AVD'],
      'zh-TW': ['虛擬桌面'],
      'zh-CN': ['虚拟桌面'],
    },
  },
  { name: 'Backup', also: { en: ['Azure Backup'] }, besideAzure: ['備份', '备份', 'Backup'] },
  { name: 'Site Recovery' },
  {
    name: 'Azure Monitor',
    also: { en: ['Application Insights', 'App Insights'] },
    besideAzure: ['Monitor', '監視器', '监视器'],
  },
  { name: 'Log Analytics', also: { en: ['Azure Monitor Logs'] } },
  { name: 'Microsoft Sentinel', also: { en: ['Azure Sentinel', 'Sentinel'] } },
  { name: 'Microsoft Defender for Cloud', also: { en: ['Defender for Cloud'] } },
  { name: 'Azure Resource Manager', also: { en: ['Resource Manager'] }, besideAzure: ['ARM'] },
  {
    name: 'Microsoft Azure portal',
    also: { en: ['Azure portal'], 'zh-TW': ['Azure 入口網站'], 'zh-CN': ['Azure 门户'] },
  },
  { name: 'Azure OpenAI Service', also: { en: ['Azure OpenAI', 'OpenAI Service'] }, besideAzure: ['OpenAI'] },
  { name: 'Azure AI Search', also: { en: ['AI Search', 'Cognitive Search'] } },
  { name: 'Azure AI services', also: { en: ['AI services', 'Cognitive Services'] } },
  {
    name: 'Machine Learning Services',
    also: { en: ['Azure Machine Learning'] },
    besideAzure: ['Machine Learning'],
  },
  { name: 'Azure Data Factory', also: { en: ['Data Factory', 'ADF'] } },
  { name: 'Azure Synapse Analytics', also: { en: ['Synapse Analytics', 'Synapse'] } },
  { name: 'Azure Databricks', also: { en: ['Databricks'] } },
  { name: 'Event Hubs', also: { en: ['Event Hub'], 'zh-TW': ['事件中樞'], 'zh-CN': ['事件中心'] } },
  { name: 'Service Bus', also: { 'zh-TW': ['服務匯流排'], 'zh-CN': ['服务总线'] } },
  { name: 'Logic Apps', also: { en: ['Logic App'], 'zh-TW': ['邏輯應用程式'], 'zh-CN': ['逻辑应用'] } },
  { name: 'API Management', also: { en: ['APIM'], 'zh-TW': ['API 管理'], 'zh-CN': ['API 管理'] } },
  { name: 'Azure Cache for Redis', also: { en: ['Redis Cache', 'Cache for Redis'] }, besideAzure: ['Redis'] },
  { name: 'Azure DevOps', also: { en: ['DevOps'] } },
  { name: 'Azure Active Directory B2C', also: { en: ['Azure AD B2C', 'B2C'] } },
  { name: 'Automation', besideAzure: ['Automation', '自動化', '自动化'] },
];
