import { describe, expect, test } from 'vitest';
import type { CustodyEnd } from '../../../shared/domain/custody.ts';
import { firstWitnessRule, needsWitness, witnessedActOf } from '../../../shared/domain/witness-rule.ts';

const room: CustodyEnd = { kind: 'place', id: 'r1', label: 'R1' };
const courier: CustodyEnd = { kind: 'outside', label: 'Courier' };
const police: CustodyEnd = { kind: 'outside', label: 'Police room' };

describe('which act it is', () => {
  test.each([
    ['a move within the house', { type: 'moved', from: room, to: room }, 'moved'],
    ['a move to a courier leaves the house', { type: 'moved', from: room, to: courier }, 'sent-out'],
    ['given back to its owner leaves the house', { type: 'returned', from: room, to: courier }, 'sent-out'],
    [
      'between two bodies outside it is nobody’s business here',
      { type: 'moved', from: police, to: courier },
      undefined,
    ],
    ['an arrival', { type: 'received', from: courier, to: room }, 'received'],
    ['sent to court by whoever has it', { type: 'sent-to-court', to: courier }, 'sent-out'],
    ['a pistol that is test-fired is not used up', { type: 'test-fired' }, undefined],
    ['cartridges that are test-fired are', { type: 'test-fired', quantity: 3 }, 'consumed'],
    ['a hand-over is signed by two persons anyway', { type: 'accepted', from: room, to: room }, undefined],
  ] as const)('%s', (_name, event, act) => {
    expect(witnessedActOf(event)).toBe(act);
  });
});

test('at first a witness is asked for where an error cannot be undone', () => {
  expect(needsWitness(firstWitnessRule, 'firearm', { type: 'stored', from: courier, to: room })).toBe(false);
  expect(needsWitness(firstWitnessRule, 'firearm', { type: 'sent-to-court', from: room, to: courier })).toBe(true);
  expect(needsWitness(firstWitnessRule, 'cash', { type: 'seal-opened' })).toBe(true);
  expect(needsWitness(firstWitnessRule, 'tool', { type: 'sent-to-court', from: room, to: courier })).toBe(false);
});
