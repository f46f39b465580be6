package id.satunaker.ingest;

import id.satunaker.ingest.intake.Agreements;
import id.satunaker.ingest.intake.Heartbeats;
import id.satunaker.ingest.intake.ParticipantRegister;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The participants: their agreements from the file, and where both are made known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ParticipantsProperties.class)
class ParticipantsConfiguration {

    @Bean
    Heartbeats heartbeats(ParticipantRegister register, Clock clock) {
        return new Heartbeats(register, clock);
    }

    @Bean
    Agreements agreements() {
        return new Agreements();
    }

    @Bean
    ParticipantsWatch participantsWatch(
            ParticipantsProperties properties,
            Validator validator,
            Agreements agreements,
            ParticipantRegister register) {
        ParticipantsFile file = new ParticipantsFile(properties.participantsFile(), validator);
        return new ParticipantsWatch(file, properties.participantsReload(), agreements, register);
    }
}
