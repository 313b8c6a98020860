import { graphOf, svg, withoutAlike } from '../../../lib/cli/draw';
import { legendOf } from '../../../lib/cli/draw/card-rows';
import { messageOf } from '../../../lib/manifests/error-message';
import { contentsOf } from '../../../lib/manifests/manifest-files';
import type { Drawn } from '../protocol';

/** More objects than these take longer to draw than a reader waits. */
const MOST_OBJECTS = 300;
const NAME = 'manifest.yaml';

/** Draws the objects of a text that can be read. */
export function drawn(text: string): Drawn {
  try {
    const { resources, errors } = contentsOf({ name: NAME, text });
    if (resources.length > MOST_OBJECTS)
      return {
        svg: '',
        description: [],
        errors: [`${resources.length} objects are not drawn: the limit is ${MOST_OBJECTS}`],
      };
    const problems = [...errors];
    const graph = withoutAlike(graphOf(resources, (error) => problems.push(error)));
    if (graph.cards.length === 0) return { svg: '', description: [], errors: problems };
    const titles = new Map(graph.cards.map(({ id, kind, name }) => [id, `${kind} ${name}`]));
    const meanings = new Map(legendOf(graph));
    const lines = graph.lines.map(
      ({ from, to, type }) => `${titles.get(from) ?? ''}: ${meanings.get(type) ?? type}: ${titles.get(to) ?? ''}`,
    );
    return { svg: svg(graph), description: [...new Set([...titles.values(), ...lines])], errors: problems };
  } catch (error) {
    return { svg: '', description: [], errors: [messageOf(error)] };
  }
}
