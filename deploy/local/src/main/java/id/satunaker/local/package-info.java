/**
 * The one-command stack: starts a broker, a registry, a database and the three services as processes on loopback,
 * keeps their data, and stops them again. It knows the services' settings and addresses and nothing of their inside.
 */
@NullMarked
package id.satunaker.local;

import org.jspecify.annotations.NullMarked;
