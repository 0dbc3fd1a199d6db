import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import type { Recalled } from '../recall/recall-query.ts';
import { openDocumentBody } from './document-row.ts';

interface PlaceRow {
  readonly page: number;
  readonly id: string;
  readonly body: Uint8Array;
}

/** Says of recalled stretches what document and page they are from; those of a document that is not kept yet are left out. */
export function createCiting(db: Database, cipher: Cipher): (recalled: Recalled) => Recalled {
  const placeOf = db.prepare<[string], PlaceRow>(
    `SELECT page, documents.id, documents.body FROM stretches
      JOIN documents ON documents.id = document_id WHERE stretches.id = ? AND staged IS NULL`,
  );
  return ({ passages, facts }) => ({
    facts,
    passages: passages.flatMap((passage) => {
      if (passage.kind !== 'document') return [passage];
      const place = placeOf.get(passage.id);
      if (place === undefined) return [];
      const { name } = openDocumentBody(place.body, place.id, cipher);
      return [{ ...passage, source: { name, page: place.page } }];
    }),
  });
}
