/**
 * The facts that travel: classes generated from {@code src/main/avro}, used as they are between the HTTP borders, and
 * the identity of an event. Must not know topics, the registry or any service.
 *
 * <p>Not {@code @NullMarked}, since the generated getters and builders carry no nullness; hand-written classes are
 * marked one by one.
 */
package id.satunaker.schemas.event;
