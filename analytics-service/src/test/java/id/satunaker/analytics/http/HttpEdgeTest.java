package id.satunaker.analytics.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A slice test of the http room over a {@link Country}, on 2025-06-30, with real tokens. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebFluxTest
@Import({HttpConfiguration.class, SecurityConfiguration.class, Edge.class})
@ContextConfiguration(initializers = Tokens.class)
public @interface HttpEdgeTest {}
