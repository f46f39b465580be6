package id.satunaker.local;

import id.satunaker.local.feed.SampleFeed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sample feed as a process of its own, so that it lives on when a detached run returns. */
record Sample(Layout layout, Addresses addresses, boolean detached) implements Recipe {
    private static final int MEGABYTES = 384;

    @Override
    public Launch prepare() throws IOException, Refusal {
        return new Jvm(layout, Part.SAMPLE, MEGABYTES)
                .launch(
                        List.of(
                                "-cp",
                                layout.classPath(),
                                Sample.class.getName(),
                                String.valueOf(addresses.basePort()),
                                layout.data().toString()),
                        Map.of());
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public String address() {
        return "sends made-up events to " + addresses.ingest();
    }

    @Override
    public boolean speaksToUser() {
        return !detached;
    }

    /** Takes the base port and the data folder; feeds the history once per data folder, then a trickle. */
    public static void main(String... args) throws InterruptedException {
        Layout layout = Layout.of(Path.of(args[1]));
        Tokens tokens = new Tokens(layout.tokens());
        Map<String, String> tokenOf = LocalParticipant.all().stream()
                .map(LocalParticipant::id)
                .collect(Collectors.toMap(id -> id, tokens::of));
        Addresses addresses = new Addresses(Integer.parseInt(args[0]));
        SampleFeed feed = new SampleFeed(addresses.ingest(), tokenOf, layout.folder(Part.SAMPLE), System.out::println);
        feed.feedHistory();
        feed.trickle();
    }
}
