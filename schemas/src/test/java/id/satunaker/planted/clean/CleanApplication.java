package id.satunaker.planted.clean;

import id.satunaker.planted.clean.work.Work;

final class CleanApplication {
    Work work() {
        return new Work();
    }
}
