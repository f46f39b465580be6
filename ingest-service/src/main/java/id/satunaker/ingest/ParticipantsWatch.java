package id.satunaker.ingest;

import id.satunaker.ingest.intake.Agreements;
import id.satunaker.ingest.intake.ParticipantRegister;
import id.satunaker.schemas.event.Participant;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Puts the configured agreements in force and tells the register of them: at the start, which a bad file stops, and
 * whenever the file has changed; a bad change is logged, and what was in force stays so.
 */
final class ParticipantsWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ParticipantsWatch.class);

    private final ParticipantsFile file;
    private final Duration interval;
    private final Agreements agreements;
    private final ParticipantRegister register;
    private final ScheduledExecutorService watching =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "participants-watch"));
    private List<Participant> inForce = List.of();
    private String trouble = "";
    private volatile boolean running;

    ParticipantsWatch(ParticipantsFile file, Duration interval, Agreements agreements, ParticipantRegister register) {
        this.file = file;
        this.interval = interval;
        this.agreements = agreements;
        this.register = register;
    }

    @Override
    public void start() {
        put(file.read());
        running = true;
        watching.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            List<Participant> now = file.read();
            trouble = "";
            if (!now.equals(inForce)) {
                put(now);
            }
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            if (!message.equals(trouble)) {
                trouble = message;
                LOG.error("The agreements stay as they were: {}", message);
            }
        }
    }

    private void put(List<Participant> participants) {
        inForce = participants;
        agreements.replace(participants);
        register.publish(participants);
        LOG.info("The agreements of {} participants are in force", participants.size());
    }

    @Override
    public void stop() {
        running = false;
        watching.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything is served. */
    @Override
    public int getPhase() {
        return 0;
    }
}
