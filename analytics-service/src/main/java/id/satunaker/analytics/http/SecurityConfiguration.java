package id.satunaker.analytics.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import reactor.core.publisher.Mono;

/**
 * Who may come in: everybody may read, and {@code Audiences} says which values; any other path, so every path to come,
 * needs scope {@code indicators:exact}. Who may operate the service has scope {@code indicators:operate}. A token that is not valid is refused everywhere.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {
    private static final String OPERATE = "SCOPE_indicators:operate";
    /** The kafka room's endpoint. */
    private static final String REBUILD = "rebuild";

    private static final String EXACT = "SCOPE_indicators:exact";
    private static final String[] OPEN = {
        "/",
        "/r/*",
        "/page/**",
        "/webjars/**",
        "/v1/regions",
        "/v1/regions/*",
        "/v1/indicators",
        "/v1/snapshot",
        "/v1/headlines/*",
        "/v1/feeds",
        "/v1/series",
        "/v1/rankings",
        "/v1/stream"
    };
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    SecurityWebFilterChain securityFilterChain(ServerHttpSecurity http, ProblemWriter problems) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .headers(SecurityConfiguration::headers)
                .authorizeExchange(SecurityConfiguration::authorize)
                .exceptionHandling(e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .build();
    }

    /** A token that never expires is refused; Spring's own check passes one without {@code exp}. */
    @Bean
    OAuth2TokenValidator<Jwt> expiryIsRequired() {
        return new JwtClaimValidator<Instant>(JwtClaimNames.EXP, expiry -> expiry != null);
    }

    private static void authorize(AuthorizeExchangeSpec paths) {
        paths.matchers(EndpointRequest.to(HealthEndpoint.class, PrometheusScrapeEndpoint.class))
                .permitAll()
                .matchers(EndpointRequest.to(REBUILD))
                .hasAuthority(OPERATE)
                .matchers(EndpointRequest.toAnyEndpoint())
                .denyAll()
                .pathMatchers(HttpMethod.GET, OPEN)
                .permitAll()
                .pathMatchers(HttpMethod.HEAD, OPEN)
                .permitAll()
                .anyExchange()
                .hasAuthority(EXACT);
    }

    private static void headers(HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY));
        headers.writer(
                exchange -> Mono.fromRunnable(() -> vary(exchange.getResponse().getHeaders())));
    }

    /** By the token, and by the encoding, of which Netty does not say that it may compress. */
    private static void vary(HttpHeaders headers) {
        List<String> vary = new ArrayList<>(headers.getVary());
        vary.add(HttpHeaders.AUTHORIZATION);
        vary.add(HttpHeaders.ACCEPT_ENCODING);
        headers.setVary(vary);
    }
}
