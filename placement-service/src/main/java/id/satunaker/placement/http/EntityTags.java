package id.satunaker.placement.http;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tags what is read, so that who has it already is answered 304; the asking is done, and audited, all the same. */
final class EntityTags implements WebFilter {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean reads = READING.contains(exchange.getRequest().getMethod());
        return chain.filter(
                reads ? exchange.mutate().response(new TaggedResponse(exchange)).build() : exchange);
    }
}
