// Every command of the storage tree and its use case.
import type { placesContract } from '../../../shared/contract/places.ts';
import type { Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { orderPlaceContents } from './order-place-contents.ts';
import { readContents, readOnePlace } from './place-contents.ts';
import { allowException, withdrawException } from './place-exceptions.ts';
import { addPlace, closePlace, listPlaces, movePlace, reopenPlace, revisePlace } from './places.ts';

export const placeHandlers: Handlers<keyof typeof placesContract> = {
  'places.list': listPlaces,
  'places.map': longReads['places.map'],
  'places.read': readOnePlace,
  'places.contents': readContents,
  'places.contents-document': orderPlaceContents,
  'places.add': addPlace,
  'places.revise': revisePlace,
  'places.move': movePlace,
  'places.close': closePlace,
  'places.reopen': reopenPlace,
  'places.allow-exception': allowException,
  'places.withdraw-exception': withdrawException,
};
