import assert from 'node:assert/strict';
import { type Example, said } from './said.ts';

const examples: readonly Example[] = [
  ['health for Handover Ltd', 'health', { customer: 'Handover Ltd' }],
  ['health for Overview Inc', 'health', { customer: 'Overview Inc' }],
  ['health for Exchange Bank', 'health', { customer: 'Bank', service: 'Exchange', phrase: 'Exchange Bank' }],
  ['health for Azure Dental', 'health', { customer: 'Dental', service: 'Azure', phrase: 'Azure Dental' }],
  ['health for Message Systems', 'health', { customer: 'Message Systems' }],
  ['health for Who Cares Ltd', 'health', { customer: 'Who Cares Ltd' }],
  ['health for License Plates', 'health', { customer: 'License Plates' }],
  ['health for Maintenance Pros', 'health', { customer: 'Maintenance Pros' }],
  ['use Overview Inc', 'use', { customer: 'Overview Inc' }],
  ['use History Channel', 'use', { customer: 'History Channel' }],
  ['use Who Cares Ltd', 'use', { customer: 'Who Cares Ltd' }],
  ['use Azure Dental', 'use', { customer: 'Azure Dental' }],
  ['use 訊息科技', 'use', { customer: '訊息科技' }],
  ['history for History Channel', 'history', { customer: 'History Channel' }],
  ['history for We Care Ltd', 'history', { customer: 'We Care Ltd' }],
  [
    'messages for Exchange Bank',
    'messages',
    { customer: 'Bank', service: 'Exchange', phrase: 'Exchange Bank' },
  ],
  ['messages for Major Motors', 'messages', { customer: 'Motors', phrase: 'Major Motors', major: true }],
  ['manage Exchange Bank', 'manage', { customer: 'Bank', service: 'Exchange', phrase: 'Exchange Bank' }],
  ['maintenance for Azure Dental', 'maintenance', { customer: 'Dental', phrase: 'Azure Dental' }],
  ['licenses for Teams Electronics', 'licenses', { customer: 'Electronics', phrase: 'Teams Electronics' }],
  ['tell Overview Inc about EX123456', 'tell', { id: 'EX123456', customer: 'Overview Inc' }],
  ['message MC123456 for Message Systems', 'message', { id: 'MC123456', customer: 'Message Systems' }],
  ['is History Channel down?', 'health', { customer: 'History Channel' }],
  ['is Portal Software down?', 'health', { customer: 'Portal Software' }],
  ['check Coverage Partners', 'health', { customer: 'Coverage Partners', phrase: 'check Coverage Partners' }],
  ['overview inc health', 'health', { customer: 'overview inc' }],
  ['messages for "Handover 8h"', 'messages', { customer: 'Handover 8h' }],
  ['歷史博物館的健康狀態', 'health', { customer: '歷史博物館' }],
  ['管理顧問公司的健康狀態', 'health', { customer: '管理顧問公司' }],
  ['訊息科技的授權', 'licenses', { customer: '訊息科技' }],
];

describe('customers whose names hold a command or a service', () => {
  for (const [text, command, args = {}] of examples) {
    it(text, () => assert.deepEqual(said(text, { phrase: true }), [command, args]));
  }
});
