// Everything that may be asked of a station, in one map: the only door of the domain.
import type { z } from 'zod';
import { arrivalContract } from './arrival.ts';
import { casesContract } from './cases.ts';
import { custodyContract } from './custody.ts';
import { defineContract } from './define.ts';
import { intakeContract } from './intake.ts';
import { peopleContract } from './people.ts';
import { splittingContract } from './splitting.ts';
import { stationContract } from './station.ts';
import { workContract } from './work.ts';

export const contract = defineContract(
  stationContract,
  peopleContract,
  casesContract,
  intakeContract,
  custodyContract,
  workContract,
  arrivalContract,
  splittingContract,
);

export type Contract = typeof contract;
export type CommandName = keyof Contract;
export type InputOf<Name extends CommandName> = z.input<Contract[Name]['input']>;
export type ParsedInputOf<Name extends CommandName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends CommandName> = z.output<Contract[Name]['output']>;
