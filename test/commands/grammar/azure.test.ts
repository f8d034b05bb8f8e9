import assert from 'node:assert/strict';
import type { AzureName } from '../../../src/locales/words/azure/name.ts';
import { azureRegions } from '../../../src/locales/words/azure/regions.ts';
import { azureServices } from '../../../src/locales/words/azure/services.ts';
import { type Example, said } from './said.ts';

const examples: readonly Example[] = [
  ['health for Contoso azure', 'health', { customer: 'Contoso', service: 'Azure' }],
  [
    'health contoso azure west europe',
    'health',
    { customer: 'contoso', service: 'Azure', region: 'West Europe' },
  ],
  [
    'health contoso azure storage westeurope',
    'health',
    { customer: 'contoso', service: 'Azure', azureService: 'Storage', region: 'West Europe' },
  ],
  [
    'health contoso azure functions japan east',
    'health',
    { customer: 'contoso', service: 'Azure', azureService: 'Azure Functions', region: 'Japan East' },
  ],
  [
    'health contoso aks',
    'health',
    { customer: 'contoso', service: 'Azure', azureService: 'Azure Kubernetes Service (AKS)' },
  ],
  [
    'azure virtual machines contoso',
    'health',
    { customer: 'contoso', service: 'Azure', azureService: 'Virtual Machines' },
  ],
  ['contoso azure west europe', 'health', { customer: 'contoso', service: 'Azure', region: 'West Europe' }],
  ['is azure down for contoso', 'health', { customer: 'contoso', service: 'Azure' }],
  [
    'is azure down in west europe for contoso',
    'health',
    { customer: 'contoso', service: 'Azure', region: 'West Europe' },
  ],
  [
    'azure key vault in north europe for contoso',
    'health',
    { customer: 'contoso', service: 'Azure', azureService: 'Key Vault', region: 'North Europe' },
  ],
  [
    'vms down at contoso?',
    'health',
    { customer: 'contoso', service: 'Azure', azureService: 'Virtual Machines' },
  ],
  ['azure health', 'health', { service: 'Azure' }],
  [
    'azure health west us 2 contoso',
    'health',
    { customer: 'contoso', service: 'Azure', region: 'West US 2' },
  ],
  ['is azure ad down at contoso', 'health', { customer: 'contoso', service: 'OrgLiveID' }],
  [
    'is azure sql down at contoso?',
    'health',
    { customer: 'contoso', service: 'Azure', azureService: 'SQL Database' },
  ],
  [
    'is app service slow at contoso in germany west central',
    'health',
    { customer: 'contoso', service: 'Azure', azureService: 'App Service', region: 'Germany West Central' },
  ],
  ['health for contoso azure and exchange', 'health', { customer: 'contoso' }],
  ['health for contoso west europe', 'health', { customer: 'contoso west europe' }],
  ['health for Storage Solutions', 'health', { customer: 'Storage Solutions' }],
  ['health for Azure Dental', 'health', { customer: 'Dental', service: 'Azure' }],
  ['Contoso 的 Azure 狀態', 'health', { customer: 'Contoso', service: 'Azure' }],
  [
    'Contoso 的 Azure 虛擬機器 正常嗎',
    'health',
    { customer: 'Contoso', service: 'Azure', azureService: 'Virtual Machines' },
  ],
  ['Contoso Azure 西歐 健康狀態', 'health', { customer: 'Contoso', service: 'Azure', region: 'West Europe' }],
  [
    'Azure 儲存體 掛了嗎 Contoso',
    'health',
    { customer: 'Contoso', service: 'Azure', azureService: 'Storage' },
  ],
  ['Contoso 的 Azure 运行状况', 'health', { customer: 'Contoso', service: 'Azure' }],
  [
    'Contoso 的 Azure 虚拟机正常吗',
    'health',
    { customer: 'Contoso', service: 'Azure', azureService: 'Virtual Machines' },
  ],
  [
    'Azure 存储 美国东部 Contoso 健康状态',
    'health',
    { customer: 'Contoso', service: 'Azure', azureService: 'Storage', region: 'East US' },
  ],
  [
    'Contoso 的 Azure VMs 正常嗎',
    'health',
    { customer: 'Contoso', service: 'Azure', azureService: 'Virtual Machines' },
  ],
];

/** All that one of Azure's names is called. */
const callsOf = ({ name, also = {} }: AzureName) => [name, ...Object.values(also).flat()];

describe('questions about Azure', () => {
  it('know every service by each of its names, beside the word Azure', () => {
    for (const entry of azureServices) {
      for (const call of [...callsOf(entry), ...(entry.besideAzure ?? [])]) {
        const args = { customer: 'Contoso', service: 'Azure', azureService: entry.name };
        assert.deepEqual(said(`health for Contoso azure ${call}`), ['health', args], call);
      }
    }
  });

  it('know every region by each of its names and its id', () => {
    for (const entry of azureRegions) {
      for (const call of [...callsOf(entry), entry.name.replaceAll(' ', '').toLowerCase()]) {
        const args = { customer: 'Contoso', service: 'Azure', region: entry.name };
        assert.deepEqual(said(`health for Contoso azure ${call}`), ['health', args], call);
      }
    }
  });

  for (const [text, command, args = {}] of examples) {
    it(text, () => assert.deepEqual(said(text), [command, args]));
  }
});
