/**
 * How the records are made anew from the start of the topics: what follows upon what, and what that asks of the tables.
 * Must not know where they lie.
 */
@NullMarked
package id.satunaker.placement.records.generation;

import org.jspecify.annotations.NullMarked;
