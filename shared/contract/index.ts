// Everything that may be asked of a station, in one map: the only door of the domain.
import type { z } from 'zod';
import { casesContract } from './cases.ts';
import { custodyContract } from './custody.ts';
import { defineContract } from './define.ts';
import { intakeContract } from './intake.ts';
import { listsContract } from './lists.ts';
import { peopleContract } from './people.ts';
import { stationContract } from './station.ts';
import { workContract } from './work.ts';

export const contract = defineContract(
  stationContract,
  peopleContract,
  casesContract,
  intakeContract,
  custodyContract,
  listsContract,
  workContract,
);

export type Contract = typeof contract;
export type CommandName = keyof Contract;
export type InputOf<Name extends CommandName> = z.input<Contract[Name]['input']>;
export type ParsedInputOf<Name extends CommandName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends CommandName> = z.output<Contract[Name]['output']>;
