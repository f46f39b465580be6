/** Starts the placement service; the rooms are {@code records}, {@code http}, {@code kafka} and {@code jdbc}. */
@NullMarked
package id.satunaker.placement;

import org.jspecify.annotations.NullMarked;
