package id.satunaker.placement.http;

import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Who may ask, where the asking waits, and how errors are written. */
@Configuration(proxyBeanMethods = false)
@Import(SubjectConfiguration.class)
@EnableConfigurationProperties(PlacementHttpProperties.class)
class HttpConfiguration {
    /** The kafka room's endpoint. */
    private static final String REBUILD = "rebuild";

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http, Problems problems) {
        ServerAuthenticationEntryPoint unknown = (exchange, e) -> {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return problems.write(exchange, HttpStatus.UNAUTHORIZED, "A valid bearer token is needed.");
        };
        ServerAccessDeniedHandler refused = (exchange, e) ->
                problems.write(exchange, HttpStatus.FORBIDDEN, "The token lacks the scope that this needs.");
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .authorizeExchange(exchanges -> exchanges
                        .matchers(EndpointRequest.to(REBUILD))
                        .hasAuthority("SCOPE_records:operate")
                        .matchers(EndpointRequest.toAnyEndpoint())
                        .permitAll()
                        .pathMatchers(OpenApiController.PATH)
                        .permitAll()
                        .anyExchange()
                        .hasAuthority("SCOPE_records:read"))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(unknown).accessDeniedHandler(refused))
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(unknown)
                        .accessDeniedHandler(refused))
                .build();
    }

    /** Without it a token that never expires would be taken. */
    @Bean
    OAuth2TokenValidator<Jwt> tokensExpire() {
        return new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull);
    }

    @Bean
    Problems problems(ServerCodecConfigurer codecs) {
        return new Problems(codecs);
    }

    @Bean
    ServerExchangeRejectedHandler rejectedRequests(Problems problems) {
        return (exchange, e) -> problems.write(exchange, HttpStatus.BAD_REQUEST, "The request is not acceptable.");
    }

    @Bean
    EntityTags entityTags() {
        return new EntityTags();
    }

    /** JDBC blocks, so it is called on these threads and never on an event loop. */
    @Bean(destroyMethod = "dispose")
    Scheduler readers(PlacementHttpProperties properties) {
        return Schedulers.newBoundedElastic(properties.threads(), properties.queue(), "reader");
    }

    @Bean
    CodecCustomizer tables() {
        return codecs -> codecs.customCodecs().register(new CsvEncoder());
    }
}
