package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Agreements;
import id.satunaker.ingest.intake.Intake;
import id.satunaker.ingest.intake.sheet.Workbooks;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.accept.RequestedContentTypeResolverBuilder;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.WebFilter;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Puts the parts of this room together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IngestHttpProperties.class, QuotaProperties.class})
class HttpConfiguration {
    private static final int WORKBOOK_THREADS = 4;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
    private static final int MOST_WAITING = 10_000;

    /** Answers are what they are, whatever Accept says: one that cannot be read must not fail what is already done. */
    @Bean
    WebFluxConfigurer acceptIsNotAsked() {
        return new WebFluxConfigurer() {
            @Override
            public void configureContentTypeResolver(RequestedContentTypeResolverBuilder builder) {
                builder.fixedResolver(MediaType.ALL);
            }
        };
    }

    @Bean
    WebFilter copyForms() {
        return (exchange, chain) -> exchange.getRequest().getPath().value().equals(FormController.PATH)
                ? chain.filter(exchange.mutate()
                        .request(new CopiedRequest(exchange.getRequest()))
                        .build())
                : chain.filter(exchange);
    }

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> closesSilentConnections() {
        return factory -> factory.addServerCustomizers(server -> server.doOnConnection(
                connection -> connection.addHandlerLast("silence", new SilenceGuard(LONGEST_SILENCE))));
    }

    @Bean
    EventMetrics eventMetrics(MeterRegistry registry) {
        return new EventMetrics(registry);
    }

    @Bean
    Senders senders(Agreements agreements, Clock clock) {
        return new Senders(agreements, clock);
    }

    @Bean
    Gate gate(QuotaProperties properties, MeterRegistry meters) {
        return new Gate(new Quotas(properties, TimeMeter.SYSTEM_NANOTIME), properties.maxInFlight(), meters);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    ProblemExceptionHandler problemExceptionHandler(ProblemWriter problems) {
        return new ProblemExceptionHandler(problems);
    }

    @Bean
    WarmUp warmUp(ReactiveJwtDecoder tokens, Uploading uploading, IngestHttpProperties limits, JsonMapper json) {
        return new WarmUp(tokens, uploading, limits, json);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler workbookScheduler() {
        return Schedulers.newBoundedElastic(WORKBOOK_THREADS, MOST_WAITING, "workbooks");
    }

    @Bean
    Uploading uploading(
            Intake intake,
            IngestHttpProperties limits,
            EventMetrics metrics,
            WorkbookReading workbooks,
            Gate gate,
            JsonMapper json) {
        return new Uploading(
                new Bodies(limits, workbooks),
                new Uploads(intake, metrics, gate.quotas()),
                new AnswerWriter(json, new Responses(limits)),
                new ProgressBoard(),
                gate);
    }

    @Bean
    WorkbookReading workbookReading(Workbooks workbooks, Scheduler workbookScheduler) {
        return new WorkbookReading(workbooks, workbookScheduler);
    }

    @Bean
    FormDesk formDesk(ReactiveJwtDecoder tokens) {
        return new FormDesk(tokens, new FormWriter());
    }
}
