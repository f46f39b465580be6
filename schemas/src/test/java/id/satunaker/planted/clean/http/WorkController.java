package id.satunaker.planted.clean.http;

import id.satunaker.planted.clean.work.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class WorkController {
    private static final Logger log = LoggerFactory.getLogger(WorkController.class);

    void answer(Work work) {
        log.info("{}", work);
    }
}
