/**
 * The pages that people read: rendered with the figures that everybody may see, in either language, so that they say what
 * matters without JavaScript; the modules under {@code static/page} then keep them live.
 *
 * <p>Takes figures from the {@code indicator} room and must not know Kafka, the API's responses or how figures come about.
 */
@NullMarked
package id.satunaker.analytics.page;

import org.jspecify.annotations.NullMarked;
