package id.satunaker.ingest.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;

/**
 * Who may come in: holders of a bearer token, to send events with the scope events:write, and the labour force with
 * reference:write; to health, metrics, templates, explanations and the form, anyone. The token of a form comes in its
 * body, and is looked at there.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityWebFilterChain securityWebFilterChain(ServerHttpSecurity http, ProblemWriter problems) {
        ServerAuthenticationEntryPoint unauthorized = (exchange, failure) -> {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return problems.write(exchange, Refusal.TOKEN_INVALID);
        };
        ServerAccessDeniedHandler forbidden = (exchange, failure) -> problems.write(exchange, Refusal.SCOPE_MISSING);
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(SecurityConfiguration::authorize)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthorized).accessDeniedHandler(forbidden))
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(unauthorized)
                        .accessDeniedHandler(forbidden))
                .build();
    }

    private static void authorize(ServerHttpSecurity.AuthorizeExchangeSpec paths) {
        paths.pathMatchers("/actuator/**")
                .permitAll()
                .pathMatchers(HttpMethod.POST, "/v1/**")
                .hasAuthority("SCOPE_events:write")
                .pathMatchers(HttpMethod.PUT, "/v1/" + KindPaths.LABOUR_FORCE)
                .hasAuthority("SCOPE_reference:write")
                .pathMatchers(
                        HttpMethod.GET,
                        "/",
                        "/form.css",
                        "/v1/templates/*",
                        "/problems",
                        "/problems/*",
                        "/v3/api-docs",
                        "/docs")
                .permitAll()
                .pathMatchers(HttpMethod.POST, "/form")
                .permitAll()
                .pathMatchers(HttpMethod.GET, "/v1/uploads/**")
                .hasAnyAuthority("SCOPE_events:write", "SCOPE_reference:write")
                .anyExchange()
                .authenticated();
    }

    /** Joins Spring Boot's validators, which take a token without an expiry time for one that never expires. */
    @Bean
    OAuth2TokenValidator<Jwt> expiryRequired() {
        JwtTimestampValidator validator = new JwtTimestampValidator();
        validator.setAllowEmptyExpiryClaim(false);
        return validator;
    }

    @Bean
    ServerExchangeRejectedHandler rejectedHandler(ProblemWriter problems) {
        return (exchange, rejection) -> problems.write(exchange, Refusal.REQUEST_INVALID);
    }
}
