import type { Topic } from '../archive/programme/session.ts';

/** `id` of a topic on the page of its session. */
export function topicAnchor(topic: Topic): string {
  return `topic-${topic.slug}`;
}
