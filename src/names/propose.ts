import type { Hits } from '../lexicon/types'
import type { Document } from '../text/document'
import { proposeClubs } from './clubs'
import { readCues } from './cues'
import { proposeKnown, proposeSeats } from './gazetteer'
import { proposeDateline } from './organization-runs'
import { proposeOrganizations } from './organizations'
import { partHolders } from './holders'
import { proposeOthers } from './others'
import { proposePeople } from './people'
import { proposePlaces } from './places'
import { Scan } from './scan'
import type { Masses } from './tagger/masses'
import { shippedModel } from './tagger/shipped'
import { tagNames } from './tagger/tag'
import { proposeTagged } from './tagged'
import type { Proposal } from './types'
import { vetoNames } from './vetoes'

/**
 * Name proposals from gazetteer, titles, heads and writing. They overlap freely; `buildEntities` decides.
 * @param masses takes what the tagger holds likely of each token
 * @param model the tagger's, by default the one of the package
 */
export function proposeNames(doc: Document, hits: Hits, masses?: Masses, model = shippedModel()): readonly Proposal[] {
  const scan = new Scan(doc, hits, readCues(doc, hits))
  proposeKnown(scan)
  proposeSeats(scan)
  proposeOrganizations(scan)
  proposePlaces(scan)
  proposePeople(scan)
  proposeOthers(scan)
  proposeClubs(scan)
  proposeDateline(scan)
  proposeTagged(scan, tagNames(doc, hits, model, masses))
  partHolders(scan)
  vetoNames(scan)
  return scan.out
}
