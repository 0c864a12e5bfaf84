import type { WithdrawnDocument } from '../archive/document.ts';
import { type Moved, movedOf, pathOf, shelfOf } from '../archive/permanence.ts';
import type { Site } from './make-site.ts';
import { currentRun } from './run.ts';

/** What stands at an address that was published once: one of the two is there. */
interface Former {
  moved: Moved | null;
  withdrawn: WithdrawnDocument | null;
}

/** The routes of moved addresses and withdrawn documents whose page has to be rendered; under `dev` all of them. */
export function formerRoutes({ archive, addresses }: Site) {
  const plan = currentRun()?.plan;
  const moved = movedOf(archive).map((one) => ({ spot: one, props: { moved: one, withdrawn: null } as Former }));
  const withdrawn = archive.withdrawn.map((document) => ({
    spot: { shelf: shelfOf(document), id: document.id },
    props: { moved: null, withdrawn: document } as Former,
  }));
  return [...moved, ...withdrawn]
    .filter(({ spot, props }) => !plan || plan.isStale(addresses.file(`${pathOf(spot)}/`), props))
    .map(({ spot, props }) => ({ params: { shelf: spot.shelf, former: spot.id }, props }));
}
