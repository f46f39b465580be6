/**
 * The real parts that tests run against: a container where a Docker engine answers, else an embedded one. One per JVM;
 * the log says which ran. Programmes that have to die are processes of their own. Must not know any service.
 */
@NullMarked
package id.satunaker.schemas.backend;

import org.jspecify.annotations.NullMarked;
