/**
 * What is done once before services of a new version start: topics created, schemas registered. Must not know any
 * service.
 */
@NullMarked
package id.satunaker.schemas.deploy;

import org.jspecify.annotations.NullMarked;
